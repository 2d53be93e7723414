import type { Quotation } from '#shared/domain/coding.ts';
import type { TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import type { MarkedTranscript, QuotationCopy } from '#shared/text/applyTranscriptStep.ts';
import { isSpanValid, snapSpanToGraphemes, trimSpan } from '#shared/text/span.ts';

/** One unit of text that knows itself wherever it goes. */
interface Unit {
  readonly unit: string;
}
interface ModelTurn {
  readonly id: TurnId;
  readonly units: readonly Unit[];
}

const unitsOf = (text: string): Unit[] => text.split('').map((unit) => ({ unit }));
const textOf = (units: readonly Unit[]): string => units.map(({ unit }) => unit).join('');

/**
 * A transcript as turns of units with an identity, and quotations as sets of them: it knows nothing of offsets or
 * biases, so it judges the mapping of spans from outside.
 */
export class CharacterModel {
  #turns: readonly ModelTurn[];
  readonly #covered = new Map<string, Set<Unit>>();

  constructor(turns: readonly Turn[]) {
    this.#turns = turns.map(({ id, text }) => ({ id, units: unitsOf(text) }));
  }

  cover({ id, turnId, start, end }: Quotation): void {
    const turn = this.#turns.find((candidate) => candidate.id === turnId);
    this.#covered.set(id, new Set(turn?.units.slice(start, end)));
  }

  apply(step: TranscriptStep): void {
    const index = step.kind === 'insertTurn' ? -1 : this.#turns.findIndex((candidate) => candidate.id === step.turnId);
    const turn = this.#turns[index];
    if (step.kind === 'insertTurn') {
      const at = this.#turns.findIndex(({ id }) => id === step.afterTurnId) + 1;
      this.#turns = this.#turns.toSpliced(at, 0, { id: step.newTurnId!, units: unitsOf(step.text) });
    } else if (step.kind === 'replace') {
      const units = [...turn!.units];
      for (const { start, end, text } of step.edit.toReversed()) units.splice(start, end - start, ...unitsOf(text));
      this.#turns = this.#turns.with(index, { id: turn!.id, units });
    } else if (step.kind === 'split') {
      const left = { id: turn!.id, units: turn!.units.slice(0, step.at) };
      const right = { id: step.newTurnId!, units: turn!.units.slice(step.at) };
      this.#turns = this.#turns.toSpliced(index, 1, left, right);
    } else if (step.kind === 'join') {
      const before = this.#turns[index - 1]!;
      const units = [...before.units, ...unitsOf(step.separator), ...turn!.units];
      this.#turns = this.#turns.toSpliced(index - 1, 2, { id: before.id, units });
    } else if (step.kind === 'removeTurn') this.#turns = this.#turns.toSpliced(index, 1);
  }

  /** What the transcript breaks of what was promised, in words; empty when all is well. */
  listFaults({ turns, quotations }: MarkedTranscript, copies: readonly QuotationCopy[]): string[] {
    const faults: string[] = [];
    const say = (isFine: boolean, fault: string): void => void (isFine || faults.push(fault));
    const texts = (list: readonly { id: string; text: string }[]) =>
      JSON.stringify(list.map(({ id, text }) => [id, text]));
    say(
      texts(turns) === texts(this.#turns.map(({ id, units }) => ({ id, text: textOf(units) }))),
      'the words are not those that were written',
    );
    say(
      turns.every(({ position }, index) => position === index),
      'positions have gaps',
    );
    for (const { id, copyId } of copies) this.#covered.set(copyId, new Set(this.#covered.get(id)));
    const byFirst = new Map(copies.map(({ id, copyId }) => [id, copyId]));
    const lasting = new Map<string, Unit[]>();
    for (const quotation of quotations) {
      const { id, turnId, start, end, text, isOrphan } = quotation;
      const turn = this.#turns.find((candidate) => candidate.id === turnId);
      const own = this.#covered.get(id) ?? new Set();
      if (turn === undefined) {
        faults.push(`${id} stands in no turn`);
        continue;
      }
      const words = textOf(turn.units);
      if (isOrphan) {
        const left = this.#turns.flatMap(({ units }) => units.filter((unit) => own.has(unit)));
        say(start === end && start <= words.length, `the orphan ${id} has no place`);
        say(textOf(left).trim() === '' || own.size === 0, `the orphan ${id} had words left`);
        this.#covered.set(id, new Set());
        continue;
      }
      say(words.slice(start, end) === text && isSpanValid(words, { start, end }), `${id} is not over its words`);
      const inside = turn.units.slice(start, end);
      const kept = turn.units.flatMap((unit, at) => (own.has(unit) ? [at] : []));
      say(kept.length > 0, `${id} covers none of its words`);
      // A word from outside may be taken only as a part of a character with what is quoted or was put in just now.
      const isForeign = (unit: Unit | undefined) => unit !== undefined && !own.has(unit) && !this.#fresh.has(unit);
      for (let at = start; at < end; at += 1) {
        if (!isForeign(turn.units[at])) continue;
        const character = snapSpanToGraphemes(words, { start: at, end: at + 1 });
        if (turn.units.slice(character.start, character.end).every(isForeign))
          faults.push(`${id} took words from outside`);
      }
      lasting.set(id, inside);
    }
    // Every word that was quoted and still stands is quoted still, by the quotation or its second part.
    for (const [id, inside] of lasting) {
      const copyId = byFirst.get(id as QuotationCopy['id']);
      const all = new Set([...inside, ...(copyId === undefined ? [] : (lasting.get(copyId) ?? []))]);
      const isCopy = copies.some((copy) => copy.copyId === id);
      const lost = this.#turns.flatMap(({ units }) =>
        units.filter((unit) => this.#covered.get(id)?.has(unit) && !all.has(unit)),
      );
      if (!isCopy)
        say(trimSpan(textOf(lost), { start: 0, end: lost.length }) === null, `${id} lost words that still stand`);
    }
    for (const [id, inside] of lasting) this.#covered.set(id, new Set(inside));
    this.#fresh = new Set();
    return faults;
  }

  /** Units that the last step put in: whether they are quoted is for the biases to say. */
  #fresh: Set<Unit> = new Set();

  /** Applies a step and remembers what it put in. */
  follow(step: TranscriptStep): void {
    const before = new Set(this.#turns.flatMap(({ units }) => units));
    this.apply(step);
    this.#fresh = new Set(this.#turns.flatMap(({ units }) => units).filter((unit) => !before.has(unit)));
  }
}
