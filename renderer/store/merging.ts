import { create } from 'zustand';

interface MergingState {
  /** The other copy; null while nothing is merged. */
  readonly path: string | null;
  /** `ask`: a project file was dropped, and it may be meant to be opened instead. */
  readonly step: 'ask' | 'compare';
  /** Counts the comparisons, so that none is shown for another. */
  readonly attempt: number;
}

export const useMerging = create<MergingState>()(() => ({ path: null, step: 'compare', attempt: 0 }));

/** Compares the open project with that copy of it. */
export function openMerge(path: string): void {
  useMerging.setState(({ attempt }) => ({ path, step: 'compare', attempt: attempt + 1 }));
}

/** Asks whether the project file shall be opened or merged into the open project. */
export function askAboutProject(path: string): void {
  useMerging.setState({ path, step: 'ask' });
}

export function closeMerge(): void {
  useMerging.setState({ path: null });
}
