import { create } from 'zustand';

export interface DroppedProject {
  readonly fileName: string;
  /** Null in a browser, which never tells where a file lies: it has to be chosen once more. */
  readonly path: string | null;
}

interface MergingState {
  /** The other copy; null while nothing is merged. */
  readonly path: string | null;
  /** A project file that was dropped: it may be meant to be opened or merged. */
  readonly asked: DroppedProject | null;
  /** Counts the comparisons, so that none is shown for another. */
  readonly attempt: number;
}

export const useMerging = create<MergingState>()(() => ({ path: null, asked: null, attempt: 0 }));

/** Compares the open project with that copy of it. */
export function openMerge(path: string): void {
  useMerging.setState(({ attempt }) => ({ path, asked: null, attempt: attempt + 1 }));
}

/** Asks whether the project file shall be opened or merged into the open project. */
export function askAboutProject(asked: DroppedProject): void {
  useMerging.setState({ path: null, asked });
}

export function closeMerge(): void {
  useMerging.setState({ path: null, asked: null });
}
