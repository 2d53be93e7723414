import { create } from 'zustand';
import { backend } from '../api/backend.ts';
import { isAbort } from '../api/toAppError.ts';
import { useRecords } from './records.ts';

type Counts = Awaited<ReturnType<ReturnType<typeof backend>['interviews']['counts']>>;
export type InterviewCounts = Counts['interviews'][string];
export type CodeCounts = Counts['codes'][string];

const emptyCounts: Counts = { version: 0, interviews: {}, codes: {}, toBeNamed: 0 };
const debounceMs = 150;

/** Counts by interview and by code; they follow the data within a moment. */
export const useCounts = create<Counts>()(() => emptyCounts);

let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | null = null;

async function fetchCounts(): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  try {
    useCounts.setState(await backend().interviews.counts({}, { signal: own.signal }));
  } catch (error) {
    // The next change or reload asks again; until then the last counts stand.
    if (!isAbort(error)) useCounts.setState({ version: -1 });
  }
}

/** Follows the data's version until the answer is called. */
export function followCounts(): () => void {
  return useRecords.subscribe((state, before) => {
    if (state.version === before.version && state.tables === before.tables) return;
    clearTimeout(timer);
    if (state.version === 0) useCounts.setState(emptyCounts);
    else timer = setTimeout(() => void fetchCounts(), before.version === 0 ? 0 : debounceMs);
  });
}
