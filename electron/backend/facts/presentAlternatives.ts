import type { CodeId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import { listHeardRespondents } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';
import type { AskedGroup } from './heardPictures.ts';

export interface AlternativeOfPerson {
  readonly codeId: CodeId;
  /** Coded as what does the job today; false for what was only tried or added by hand. */
  readonly isHeardAsPresent: boolean;
  /** Null without a correction. */
  readonly correction: boolean | null;
  /** The correction, else what was heard. */
  readonly isPresent: boolean;
  readonly quotationIds: readonly QuotationId[];
}

export interface AlternativesOfPerson {
  readonly respondentId: RespondentId;
  readonly alternatives: readonly AlternativeOfPerson[];
}

const heardTypes: readonly string[] = ['alt.current', 'tried.solution'];

/** What does the job today for each person of a group, by codings and corrections; with what was tried before. */
export function readAlternatives(project: OpenedProject, asked: AskedGroup): AlternativesOfPerson[] {
  const { db } = project;
  const wanted = asked === null ? null : new Set(asked);
  const codes = new Map(listRecords(db, 'code').map((code) => [code.id, code]));
  const heard = Map.groupBy(
    readHeardCodings(project).filter(
      ({ codeId, kind }) => kind !== 'solution' && heardTypes.includes(codes.get(codeId)?.typeId ?? ''),
    ),
    ({ respondentId }) => respondentId,
  );
  const corrections = Map.groupBy(listRecords(db, 'alternativeCorrection'), ({ respondentId }) => respondentId);
  const everybody = [...new Set([...listHeardRespondents(db), ...corrections.keys()])];
  return everybody
    .filter((id) => wanted?.has(id) ?? true)
    .map((respondentId) => {
      const own = heard.get(respondentId) ?? [];
      const corrected = new Map(corrections.get(respondentId)?.map(({ codeId, isPresent }) => [codeId, isPresent]));
      const codeIds = [...new Set([...own.map(({ codeId }) => codeId), ...corrected.keys()])];
      const alternatives = codeIds.map((codeId) => {
        const said = own.filter((coding) => coding.codeId === codeId);
        const isHeardAsPresent = said.length > 0 && codes.get(codeId)?.typeId === 'alt.current';
        const correction = corrected.get(codeId) ?? null;
        return {
          codeId,
          isHeardAsPresent,
          correction,
          isPresent: correction ?? isHeardAsPresent,
          quotationIds: [...new Set(said.map(({ quotationId }) => quotationId))],
        };
      });
      return { respondentId, alternatives };
    });
}
