import type { Code } from '#shared/domain/coding.ts';
import { DeleteCodeDialog } from './DeleteCodeDialog.tsx';
import { MergeCodesDialog } from './MergeCodesDialog.tsx';
import { MoveCodeDialog } from './MoveCodeDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { SplitCodeDialog } from './SplitCodeDialog.tsx';

export type CodebookDialog =
  | { readonly kind: 'new'; readonly typeId: string | null; readonly name?: string }
  | { readonly kind: 'move' | 'merge' | 'split' | 'delete'; readonly code: Code };

/** The dialog that is open; one at a time. */
export function CodebookDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: CodebookDialog;
  readonly onClose: () => void;
}) {
  switch (dialog.kind) {
    case 'new':
      return <NewCodeDialog typeId={dialog.typeId} name={dialog.name ?? ''} onClose={onClose} />;
    case 'move':
      return <MoveCodeDialog code={dialog.code} onClose={onClose} />;
    case 'merge':
      return <MergeCodesDialog code={dialog.code} onClose={onClose} />;
    case 'split':
      return <SplitCodeDialog code={dialog.code} onClose={onClose} />;
    case 'delete':
      return <DeleteCodeDialog code={dialog.code} onClose={onClose} />;
  }
}
