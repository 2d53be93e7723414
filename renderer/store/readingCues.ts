import { create } from 'zustand';
import type { ListedCue } from '#shared/contract/interviewsContract.ts';

interface ReadingCuesState {
  /** Of the open talk, in its order; null while they are not asked for or on their way. */
  readonly cues: readonly ListedCue[] | null;
  /** The cue that the keys are at, by index. */
  readonly current: number | null;
}

/** Words of pain and feeling in the open transcript: marks for reading, never codings. */
export const useReadingCues = create<ReadingCuesState>()(() => ({ cues: null, current: null }));

export function takeCues(cues: readonly ListedCue[] | null): void {
  useReadingCues.setState({ cues, current: null });
}

export function standAtCue(current: number | null): void {
  useReadingCues.setState({ current });
}
