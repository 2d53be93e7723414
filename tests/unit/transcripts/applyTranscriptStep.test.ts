import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '#shared/domain/coding.ts';
import type { QuotationId, TurnId } from '#shared/domain/ids.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { applyTranscriptStep } from '#shared/text/applyTranscriptStep.ts';
import { countedIds, editSequence, talkOf } from './editSequence.ts';
import { listFaultsOfSequence } from './runSequence.ts';

const turnId = (position: number) => `turn-${position}` as TurnId;

/** The words in square brackets are quoted; the brackets are not in the text. */
function talk(...marked: readonly string[]) {
  const quotations: Quotation[] = [];
  const turns = talkOf(marked.map((text) => text.replaceAll(/[[\]]/gu, '')));
  for (const [position, text] of marked.entries()) {
    const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
    if (start === -1) continue;
    const { id, interviewId, text: words } = turns[position]!;
    const quote = { start, end, text: words.slice(start, end), isOrphan: false };
    quotations.push({ id: `q${position}` as QuotationId, interviewId, turnId: id, ...quote });
  }
  return { turns, quotations };
}

/** The turns with brackets around what is quoted, and the orphans' last words. */
function after(transcript: ReturnType<typeof talk>, step: TranscriptStep) {
  const { turns, quotations, ...rest } = applyTranscriptStep(transcript, step, countedIds('new'));
  const shown = turns.map(({ id, text }) => {
    const own = quotations.filter((quotation) => quotation.turnId === id && !quotation.isOrphan);
    return own
      .toSorted((left, right) => right.start - left.start)
      .reduce(
        (words, { start, end }) => `${words.slice(0, start)}[${words.slice(start, end)}]${words.slice(end)}`,
        text,
      );
  });
  return { turns: shown, orphans: quotations.filter(({ isOrphan }) => isOrphan).map(({ text }) => text), ...rest };
}

const replace = (start: number, end: number, text: string): TranscriptStep => ({
  kind: 'replace',
  turnId: turnId(0),
  edit: [{ start, end, text }],
});

describe('applyTranscriptStep', () => {
  it.each<[string, TranscriptStep, string]>([
    ['before it', replace(0, 0, 'Ну, '), 'Ну, мы [сверяем акты] сами'],
    ['after it', replace(16, 16, 'тут '), 'мы [сверяем акты] тут сами'],
    ['at its start: outside', replace(3, 3, 'не '), 'мы не [сверяем акты] сами'],
    ['at its end: outside', replace(15, 15, '!'), 'мы [сверяем акты]! сами'],
    ['inside it', replace(10, 10, ' все'), 'мы [сверяем все акты] сами'],
  ])('keeps a quotation over its words when text is typed %s', (_where, step, expected) => {
    expect(after(talk('мы [сверяем акты] сами'), step).turns).toEqual([expected]);
  });

  it('shrinks a quotation of which a part is deleted', () => {
    expect(after(talk('мы [сверяем акты] сами'), replace(0, 6, '')).turns).toEqual(['[ряем акты] сами']);
  });

  it('makes an orphan of a quotation that loses all its words, at its place, with its last words', () => {
    const result = after(talk('мы [сверяем] акты'), replace(2, 11, ''));
    expect(result).toMatchObject({ turns: ['мыакты'], orphans: ['сверяем'], orphanIds: ['q0'] });
  });

  it('makes an orphan of a quotation of which only white space is left', () => {
    expect(
      after(talk('[да нет]'), {
        ...replace(0, 0, ''),
        edit: [
          { start: 0, end: 2, text: '' },
          { start: 3, end: 6, text: '' },
        ],
      } as TranscriptStep),
    ).toMatchObject({ orphans: ['да нет'] });
  });

  it('cuts a quotation in two when its turn is split inside it', () => {
    const step: TranscriptStep = { kind: 'split', turnId: turnId(0), at: 11, newTurnId: 'second' as TurnId };
    const result = after(talk('мы [сверяем акты] сами'), step);
    expect(result.turns).toEqual(['мы [сверяем] ', '[акты] сами']);
    expect(result.copies).toEqual([{ id: 'q0', copyId: 'new-quotation-1' }]);
  });

  it('gives the whole quotation to the side that has words', () => {
    const step: TranscriptStep = { kind: 'split', turnId: turnId(0), at: 1, newTurnId: 'second' as TurnId };
    expect(after(talk('[ да]'), step)).toMatchObject({ turns: [' ', '[да]'], copies: [] });
  });

  it('carries quotations of both turns when they are joined', () => {
    const step: TranscriptStep = { kind: 'join', turnId: turnId(1), separator: ' ' };
    expect(after(talk('мы [сверяем]', '[акты] сами'), step).turns).toEqual(['мы [сверяем] [акты] сами']);
  });

  it('widens a quotation to the character that a mark joined at its end makes', () => {
    const step: TranscriptStep = { kind: 'join', turnId: turnId(1), separator: '' };
    expect(after(talk('[е]', '\u0308лка'), step).turns).toEqual(['[е\u0308]лка']);
  });

  it('makes orphans of what is quoted in a removed turn, at the end of the turn before', () => {
    const step: TranscriptStep = { kind: 'removeTurn', turnId: turnId(1) };
    const { turns, quotations } = applyTranscriptStep(talk('да', '[нет]'), step, countedIds('new'));
    expect(turns.map(({ text }) => text)).toEqual(['да']);
    expect(quotations).toMatchObject([{ turnId: 'turn-0', start: 2, end: 2, text: 'нет', isOrphan: true }]);
  });

  it.each<[string, TranscriptStep, string]>([
    ['a turn that is not there', { ...replace(0, 0, ''), turnId: 'no' as TurnId } as TranscriptStep, 'recordNotFound'],
    ['a place beyond the text', replace(0, 99, ''), 'invalidSpan'],
    ['half a surrogate pair', replace(1, 1, 'а'), 'invalidSpan'],
    ['a cut inside a character', { kind: 'split', turnId: turnId(0), at: 1 }, 'invalidSpan'],
    ['joining the first turn', { kind: 'join', turnId: turnId(0), separator: '' }, 'invalidInput'],
    ['removing the only turn', { kind: 'removeTurn', turnId: turnId(0) }, 'invalidInput'],
  ])('refuses %s', (_what, step, code) => {
    expect(() => applyTranscriptStep(talk('😀 да'), step, countedIds('new'))).toThrow(code);
  });

  it('moves an orphan with its place when its turn is split before it', () => {
    const step: TranscriptStep = { kind: 'split', turnId: turnId(0), at: 0, newTurnId: 'second' as TurnId };
    const orphaned = applyTranscriptStep(talk('мы [сверяем]'), replace(3, 10, ''), countedIds('new'));
    const { quotations } = applyTranscriptStep(orphaned, step, countedIds('new'));
    expect(quotations).toMatchObject([{ turnId: 'second', start: 3, end: 3 }]);
  });

  it('keeps a space that a mark has made a part of a character', () => {
    expect(after(talk('[ \u200d]да'), replace(0, 0, 'а')).turns).toEqual(['а[ \u200d]да']);
  });

  it('takes the space before along when a mark put in the place of its first letter stands on that space', () => {
    expect(after(talk('ок [\u2014 we pay]'), replace(3, 4, '\u0301')).turns).toEqual(['ок[ \u0301 we pay]']);
  });

  it('keeps every word and every quotation over its words through random edits', () => {
    fc.assert(
      fc.property(editSequence, (sequence) => {
        expect(listFaultsOfSequence(sequence)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
