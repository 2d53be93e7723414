import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Span } from '#shared/text/span.ts';
import type { CodebookDialog } from './CodebookDialogs.tsx';

/** What every line of the codebook knows of the screen, and what it can ask of it. */
export interface CodeListActions {
  readonly selectedId: CodeId | null;
  readonly renamingId: CodeId | null;
  /** Parts of names that answer the search; null when nothing is searched. */
  readonly ranges: ReadonlyMap<CodeId, readonly Span[]> | null;
  readonly onSelect: (code: Code) => void;
  readonly onRename: (id: CodeId | null) => void;
  readonly onDialog: (dialog: CodebookDialog) => void;
}
