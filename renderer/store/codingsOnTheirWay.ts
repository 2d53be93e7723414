import { create } from 'zustand';

/** A coding that was made and is not on disk yet. */
export interface CodingOnItsWay {
  readonly turnId: string;
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
}

interface CodingsOnTheirWay {
  readonly codings: readonly CodingOnItsWay[];
}

/** Codings that the page shows already while they are being stored. */
export const useCodingsOnTheirWay = create<CodingsOnTheirWay>()(() => ({ codings: [] }));

/** Shows the codings until the answer is called: by then they are stored and shown as such, or refused. */
export function showOnTheirWay(made: readonly CodingOnItsWay[]): () => void {
  if (made.length === 0) return () => undefined;
  useCodingsOnTheirWay.setState(({ codings }) => ({ codings: [...codings, ...made] }));
  return () =>
    useCodingsOnTheirWay.setState(({ codings }) => ({ codings: codings.filter((coding) => !made.includes(coding)) }));
}
