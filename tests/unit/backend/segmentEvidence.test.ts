import { expect, test } from 'vitest';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, InterviewId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import type { HeardCoding } from '../../../electron/backend/db/presenceQueries.ts';
import { listCounterEvidence, listEvidence } from '../../../electron/backend/facts/segmentEvidence.ts';

const people = ['anna', 'boris', 'vera'] as RespondentId[];
function pain(name: string): Code {
  const unset = { externalId: null, parentId: null, shortcut: null, stage: null, rival: null, color: null };
  return { ...unset, id: name as CodeId, typeId: 'pain.problem', name, description: '', isBuiltIn: false, position: 0 };
}
const [sums, delays] = [pain('sums by hand'), pain('delays')];
const codesById = new Map([sums, delays].map((code) => [code.id, code]));

/** Codings of everybody in turn, and how often somebody asked for the words of one. */
function sayMuch(codeId: CodeId, speakers: readonly RespondentId[], count: number) {
  const asked = { words: 0 };
  const codings = Array.from({ length: count }, (_item, index): HeardCoding => ({
    codingId: `coding ${codeId} ${index}` as CodingId,
    quotationId: `quotation ${codeId} ${index}` as QuotationId,
    interviewId: 'interview' as InterviewId,
    codeId,
    respondentId: speakers[index % speakers.length]!,
    kind: 'problem',
    emotion: null,
    frequency: null,
    effort: null,
    startMs: null,
    get quote() {
      asked.words += 1;
      return `words ${index}`;
    },
  }));
  return { codings, asked };
}

test('reads the words of the quotes that are shown alone', () => {
  const { codings, asked } = sayMuch(sums.id, people, 3000);
  const shown = listEvidence(codings, people, [sums.id]);
  expect(shown.map(({ quote }) => quote)).toEqual(Array.from({ length: 12 }, (_item, index) => `words ${index}`));
  expect(asked.words).toBe(12);
});

test('sets against a segment outsiders who say the same, and members who say something else about it instead', () => {
  const [anna, boris, vera] = people as [RespondentId, RespondentId, RespondentId];
  const same = sayMuch(sums.id, [anna, vera], 2);
  const other = sayMuch(delays.id, [anna, boris, vera], 3000);
  const against = listCounterEvidence([...same.codings, ...other.codings], [anna, boris], [sums], codesById);
  expect(new Set(against.map(({ respondentId, codeId }) => `${respondentId} ${codeId}`))).toEqual(
    new Set([`boris ${delays.id}`, `vera ${sums.id}`]),
  );
  expect(same.asked.words + other.asked.words).toBe(against.length);
});
