import { create } from 'zustand';
import type { BackendClient } from '#shared/contract/client.ts';
import { backend } from '../api/backend.ts';
import { followData } from './followData.ts';

type Counts = Awaited<ReturnType<BackendClient['interviews']['counts']>>;
export type InterviewCounts = Counts['interviews'][string];
export type CodeCounts = Counts['codes'][string];

const emptyCounts: Counts = { version: 0, interviews: {}, codes: {}, toBeNamed: 0 };

/** Counts by interview and by code; they follow the data within a moment. */
export const useCounts = create<Counts>()(() => emptyCounts);

/** Follows the data until the answer is called. When asking fails, the last counts stand until the next change. */
export function followCounts(): () => void {
  return followData({
    debounceMs: 150,
    fetch: (signal) => backend().interviews.counts({}, { signal }),
    take: (counts) => useCounts.setState(counts),
    fail: () => undefined,
    reset: () => useCounts.setState(emptyCounts),
  });
}
