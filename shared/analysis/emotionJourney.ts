import { median } from './quantile.ts';

/** Half-open `[start, end)` in the text of a turn. */
export interface PlaceOfCoding {
  readonly turn: string;
  readonly start: number;
  readonly end: number;
}

export interface FeelingHeard<Person, Quotation, Code> extends PlaceOfCoding {
  readonly person: Person;
  readonly quotation: Quotation;
  readonly code: Code;
  readonly valence: 1 | -1;
  /** 0–5; null when nobody noted how strong it was. */
  readonly intensity: number | null;
}

export interface StageHeard<Stage> extends PlaceOfCoding {
  readonly stage: Stage;
}

export interface FeelingsAtStage<Stage, Person, Quotation, Code> {
  readonly stage: Stage;
  /** −5…5 for each person heard there, in the order in which they were heard. */
  readonly values: readonly { readonly person: Person; readonly value: number }[];
  /** Over people; null when nobody was heard there. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly positive: readonly Person[];
  readonly negative: readonly Person[];
  /** People with a feeling here whose strength nobody noted: it entered as 1. */
  readonly unrated: readonly Person[];
  readonly quotations: readonly Quotation[];
  readonly codes: readonly Code[];
}

export interface EmotionJourney<Stage, Person, Quotation, Code> {
  readonly stages: readonly FeelingsAtStage<Stage, Person, Quotation, Code>[];
  /** Feelings that belong to no stage, or to more than one. */
  readonly unplaced: readonly Quotation[];
  readonly unplacedPeople: readonly Person[];
}

const overlaps = (a: PlaceOfCoding, b: PlaceOfCoding): boolean => a.start < b.end && b.start < a.end;

/**
 * How do people feel at each stage of their way?
 *
 * A feeling counts at every stage whose coding overlaps its words; if none does, at the stage of the same turn, provided
 * that the turn names exactly one. All others are given back as unplaced and never spread. One person counts once at a
 * stage: the strongest good feeling minus the strongest bad one; a strength that nobody noted is taken as 1, the
 * codebook's «mild word». The curve is the median over people (an ordinal scale has no mean), beside it the extremes.
 * Does not show how a feeling develops within a person, nor that the stage caused it. Cost: O(feelings · stages of a turn).
 */
export function emotionJourney<Stage, Person, Quotation, Code>(
  stages: readonly Stage[],
  feelings: readonly FeelingHeard<Person, Quotation, Code>[],
  stagesHeard: readonly StageHeard<Stage>[],
): EmotionJourney<Stage, Person, Quotation, Code> {
  const byTurn = Map.groupBy(stagesHeard, ({ turn }) => turn);
  const placed = new Map<Stage, FeelingHeard<Person, Quotation, Code>[]>(stages.map((stage) => [stage, []]));
  const unplaced: FeelingHeard<Person, Quotation, Code>[] = [];
  for (const feeling of feelings) {
    const near = byTurn.get(feeling.turn) ?? [];
    const same = new Set(near.filter((heard) => overlaps(heard, feeling)).map(({ stage }) => stage));
    const around = new Set(near.map(({ stage }) => stage));
    const found = same.size > 0 ? same : around.size === 1 ? around : new Set<Stage>();
    if (found.size === 0) unplaced.push(feeling);
    for (const stage of found) placed.get(stage)?.push(feeling);
  }
  return {
    stages: stages.map((stage) => summarizeStage(stage, placed.get(stage) ?? [])),
    unplaced: [...new Set(unplaced.map(({ quotation }) => quotation))],
    unplacedPeople: [...new Set(unplaced.map(({ person }) => person))],
  };
}

function summarizeStage<Stage, Person, Quotation, Code>(
  stage: Stage,
  feelings: readonly FeelingHeard<Person, Quotation, Code>[],
): FeelingsAtStage<Stage, Person, Quotation, Code> {
  const strongest = (own: typeof feelings, valence: 1 | -1): number =>
    Math.max(0, ...own.filter((one) => one.valence === valence).map(({ intensity }) => intensity ?? 1));
  const values = [...Map.groupBy(feelings, ({ person }) => person)].map(([person, own]) => ({
    person,
    value: strongest(own, 1) - strongest(own, -1),
  }));
  const numbers = values.map(({ value }) => value);
  const isEmpty = numbers.length === 0;
  const peopleWith = (keep: (feeling: (typeof feelings)[number]) => boolean): Person[] => [
    ...new Set(feelings.filter(keep).map(({ person }) => person)),
  ];
  return {
    stage,
    values,
    median: isEmpty ? null : median(numbers),
    low: isEmpty ? null : Math.min(...numbers),
    high: isEmpty ? null : Math.max(...numbers),
    positive: peopleWith(({ valence }) => valence === 1),
    negative: peopleWith(({ valence }) => valence === -1),
    unrated: peopleWith(({ intensity }) => intensity === null),
    quotations: [...new Set(feelings.map(({ quotation }) => quotation))],
    codes: [...new Set(feelings.map(({ code }) => code))],
  };
}
