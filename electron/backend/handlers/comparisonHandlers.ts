import { compareGroups } from '#shared/analysis/compareGroups.ts';
import { listRecords } from '../db/recordQueries.ts';
import { findCircularCodes, readSide } from '../facts/comparedSides.ts';
import { readHeardCodings } from '../facts/heardCodings.ts';
import { implementer } from './implementer.ts';

export const comparisonHandlers = {
  compare: implementer.comparisons.compare.handler(({ input: { first, second }, context: { backend } }) => {
    const project = backend.getProject();
    const { db } = project;
    const heard = readHeardCodings(project);
    const codes = listRecords(db, 'code').filter(({ isBuiltIn }) => !isBuiltIn);
    const sides = { first: readSide(db, heard, first), second: readSide(db, heard, second) };
    const circular = findCircularCodes(db, [first, second], codes);
    const codeIds = codes.map(({ id }) => id);
    const { shared, traits } = compareGroups(sides.first, sides.second, codeIds, (id) => circular.has(id));
    return {
      first: { respondentIds: [...sides.first.people], interviewIds: [...sides.first.interviewIds] },
      second: { respondentIds: [...sides.second.people], interviewIds: [...sides.second.interviewIds] },
      sharedRespondentIds: [...shared],
      codes: traits.map(({ trait, first: one, second: two, ...figures }) => ({
        codeId: trait,
        first: [...one],
        second: [...two],
        ...figures,
      })),
    };
  }),
};
