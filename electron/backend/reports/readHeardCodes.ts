import { nameOfCode } from '#shared/domain/codeType.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { HeardCode } from '#shared/report/heardCode.ts';
import { listHeardCodes } from '../facts/heardPresence.ts';
import { listEvidence } from '../facts/segmentEvidence.ts';
import { readSources } from '../facts/segmentSources.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** Named codes that people of a group were heard with, in the order of the matrix. */
export function readHeardCodes(
  project: OpenedProject,
  people: readonly RespondentId[],
  language: Language,
): HeardCode[] {
  const { presence, codings } = readSources(project);
  const isAsked = new Set(people);
  const heard = Map.groupBy(
    listHeardCodes(presence, (id) => isAsked.has(id)),
    ({ codeId }) => codeId,
  );
  const codingsOf = Map.groupBy(codings, ({ codeId }) => codeId);
  return presence.codes.flatMap((code): HeardCode[] => {
    const found = heard.get(code.id);
    if (found === undefined) return [];
    const saying = new Set(found.map(({ respondentId }) => respondentId));
    return [
      {
        codeId: code.id,
        name: nameOfCode(code, language),
        typeId: code.typeId,
        isHeardFrom: (id) => saying.has(id),
        people: saying.size,
        quotes: found.reduce((sum, { quotations }) => sum + quotations, 0),
        evidence: listEvidence(codingsOf.get(code.id) ?? [], people, [code.id]),
      },
    ];
  });
}
