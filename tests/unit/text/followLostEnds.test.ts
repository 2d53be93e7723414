import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '#shared/domain/coding.ts';
import type { InterviewId, QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { applyTranscriptStep, type MarkedTranscript } from '#shared/text/applyTranscriptStep.ts';
import { followLostEnds, type LostEnds } from '#shared/text/followLostEnds.ts';
import { countedIds, talkOf } from '../transcripts/editSequence.ts';

type Press = readonly [start: number, end: number, text: string];

/** Somebody types in the first turn, press by press; the words in brackets are quoted before and after. */
function typed(marked: string, presses: readonly Press[]): string {
  const text = marked.replaceAll(/[[\]]/gu, '');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const turns = talkOf([text]);
  const turnId = turns[0]!.id;
  const quote = { start, end, text: text.slice(start, end), isOrphan: false };
  const quotation: Quotation = { id: 'q' as QuotationId, interviewId: 'talk' as InterviewId, turnId, ...quote };
  let transcript: MarkedTranscript = { turns, quotations: [quotation] };
  let lost: LostEnds | null = null;
  for (const [from, to, words] of presses) {
    const pressed: TranscriptStep = { kind: 'replace', turnId, edit: [{ start: from, end: to, text: words }] };
    const followed = followLostEnds(lost, transcript.quotations, pressed);
    lost = followed.lost;
    transcript = applyTranscriptStep(transcript, followed.step, countedIds('made'));
  }
  const after = transcript.turns[0]!.text;
  const kept = transcript.quotations[0]!;
  if (kept.isOrphan) return after;
  return `${after.slice(0, kept.start)}[${after.slice(kept.start, kept.end)}]${after.slice(kept.end)}`;
}

const backspace = (at: number): Press => [at - 1, at, ''];
const type = (at: number, text: string): Press => [at, at, text];

describe('typing where an end of a quotation was just taken away', () => {
  it.each<[string, readonly Press[], string]>([
    ['a last letter typed anew', [backspace(15), type(14, 'ы')], 'мы [сверяем акты] сами'],
    [
      'several letters, and on',
      [backspace(15), backspace(14), type(13, 'т'), type(14, 'ов')],
      'мы [сверяем актов] сами',
    ],
    ['a first letter typed anew', [[3, 4, ''], type(3, 'С')], 'мы [Сверяем акты] сами'],
    ['a word typed over at the end', [[11, 15, 'с'], type(12, 'чета')], 'мы [сверяем счета] сами'],
    ['an untouched end', [type(15, '!')], 'мы [сверяем акты]! сами'],
    ['an untouched end after a letter inside', [backspace(10), type(14, '!')], 'мы [сверяе акты]! сами'],
    ['after typing somewhere else', [backspace(15), type(0, 'Ну '), type(17, 'ы')], 'Ну мы [сверяем акт]ы сами'],
    ['what was deleted behind the end', [[15, 16, ''], type(15, ' ')], 'мы [сверяем акты] сами'],
  ])('%s', (_what, presses, expected) => {
    expect(typed('мы [сверяем акты] сами', presses)).toBe(expected);
  });

  it('does not follow into another turn, nor past anything but one replacement', () => {
    const lost: LostEnds = { turnId: 'turn-0' as TurnId, offset: 3, quotationIds: ['q' as QuotationId] };
    const edit = [{ start: 3, end: 3, text: 'а' }];
    const elsewhere: TranscriptStep = { kind: 'replace', turnId: 'turn-1' as TurnId, edit };
    const twice: TranscriptStep = {
      kind: 'replace',
      turnId: lost.turnId,
      edit: [...edit, { start: 9, end: 9, text: 'б' }],
    };
    const split: TranscriptStep = { kind: 'split', turnId: lost.turnId, at: 3 };
    for (const step of [elsewhere, twice, split]) expect(followLostEnds(lost, [], step)).toEqual({ step, lost: null });
  });

  it('gives a quotation back as it was when its end is deleted letter by letter and typed anew', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'я', 'b', ' ', '.'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, fc.nat(6), (before, quoted, after, count) => {
        const [start, end] = [before.length, before.length + 1 + quoted.length];
        const left = Math.max(start + 1, end - count);
        // It begins with a letter, so that words are left however much is deleted.
        const text = `${before}ж${quoted}`;
        const deletions = Array.from({ length: end - left }, (_, index) => backspace(end - index));
        const letters = Array.from({ length: end - left }, (_, index) => type(left + index, text[left + index]!));
        const marked = `${before}[ж${quoted}]${after}`;
        expect(typed(marked, [...deletions, ...letters])).toBe(marked);
      }),
    );
  });
});
