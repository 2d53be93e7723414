import type { Feed } from './sourceFeed.ts';

/** Where keeping stands, in a cell that both threads see. Whoever moves it away from `running` first has decided. */
export const keepStates = { running: 0, stopped: 1, kept: 2 } as const;

export interface KeepRequest {
  readonly projectPath: string;
  readonly author: string;
  /** Of the sources to keep. */
  readonly feed: Feed;
  readonly count: number;
  /** One of `keepStates`, in a shared buffer. */
  readonly state: Int32Array<SharedArrayBuffer>;
}
