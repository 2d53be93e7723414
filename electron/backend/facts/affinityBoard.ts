import type { AffinityBoard } from '#shared/contract/affinityContract.ts';
import { boardIdOf } from '#shared/domain/affinityGroup.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { listBoardQuotations, listBoardSpeakers, listCodedExamples } from '../db/affinityQueries.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';

const examplesPerCode = 20;

/** The user's own codes in the same groups of codes, which the board's quotations may belong to already. */
function listNearbyCodes(db: ReadDb, codeIds: readonly CodeId[]): CodeId[] {
  const groups = new Set(codeIds.map((id) => getCodeType(getRecord(db, 'code', id).typeId).group));
  return listRecords(db, 'code')
    .filter(({ id, isBuiltIn, typeId }) => !isBuiltIn && !codeIds.includes(id) && groups.has(getCodeType(typeId).group))
    .map(({ id }) => id);
}

/** The board of the codes: kept groups as they were left, the rest as the analysis proposes. Throws `recordNotFound`. */
export async function readAffinityBoard(
  project: OpenedProject,
  runner: AnalysisRunner,
  codeIds: readonly CodeId[],
  options: RunOptions,
): Promise<AffinityBoard> {
  const { db } = project;
  const nearby = listNearbyCodes(db, codeIds);
  const quotations = listBoardQuotations(db, codeIds);
  const speakers = listBoardSpeakers(db, codeIds);
  const coded = listCodedExamples(db, nearby, examplesPerCode);
  const indexOf = new Map(quotations.map(({ quotationId }, index) => [quotationId, index]));
  const indexesOf = (ids: readonly QuotationId[]): number[] => ids.flatMap((id) => indexOf.get(id) ?? []);
  const idsOf = (indexes: readonly number[]): QuotationId[] =>
    indexes.flatMap((index) => quotations[index]?.quotationId ?? []);
  const records = listRecordsWhere(db, 'affinityGroup', 'boardId', boardIdOf(codeIds)).map((record) => ({
    record,
    cards: indexesOf(record.quotationIds),
  }));
  const kept = records.filter(({ record, cards }) => !record.isAlone && cards.length > 0);
  const keptAlone = records.filter(({ record }) => record.isAlone).flatMap(({ cards }) => cards);
  const result = await runner.run(
    'affinity',
    `${project.path} ${project.getVersion()} ${boardIdOf(codeIds)}`,
    () => ({
      cards: quotations.map(({ text }) => text),
      kept: kept.map(({ record: { place }, cards }) => ({ cards, place })),
      keptAlone,
      coded: coded.map(({ text, codeId }) => ({ text, code: nearby.indexOf(codeId) })),
    }),
    options,
  );
  return {
    cards: quotations.map((quotation, index) => {
      const near = result.near[index] ?? null;
      const example = near === null ? undefined : coded[near.example];
      return {
        ...quotation,
        respondentIds: speakers.get(quotation.quotationId) ?? [],
        near:
          near === null || example === undefined
            ? null
            : {
                codeId: example.codeId,
                interviewId: example.interviewId,
                quote: example.text,
                likeness: near.likeness,
              },
      };
    }),
    groups: result.groups.map((group) => {
      const record = group.kept === null ? undefined : kept[group.kept]?.record;
      return {
        id: record?.id ?? null,
        name: record?.name ?? '',
        words: group.name,
        quotationIds: idsOf(group.cards),
        typicalId: quotations[group.typical]?.quotationId ?? null,
        place: group.place,
      };
    }),
    aloneIds: idsOf(result.alone),
    putApartIds: idsOf(keptAlone),
  };
}
