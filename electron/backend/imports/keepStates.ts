import type { ImportedSource } from '#shared/contract/importsContract.ts';
import type { ErrorCode, ErrorDetails } from '#shared/domain/appError.ts';
import type { SourceToKeep } from './keepSource.ts';

/** Where keeping stands, in a cell that both threads see. Whoever moves it away from `running` first has decided. */
export const keepStates = { running: 0, stopped: 1, kept: 2 } as const;

export interface KeepRequest extends SourceToKeep {
  readonly projectPath: string;
  /** One of `keepStates`, in a shared buffer. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

export type KeepReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly source: ImportedSource }
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly details: ErrorDetails };
