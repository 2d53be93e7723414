import type { TFunction } from 'i18next';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Command } from '../../commands/command.ts';
import type { CodebookDialog } from './CodebookDialogs.tsx';

interface CommandContext {
  readonly t: TFunction<['codebook', 'common']>;
  /** The selected code. */
  readonly code: Code | null;
  readonly isReadOnly: boolean;
  readonly openDialog: (dialog: CodebookDialog) => void;
  readonly startRename: (id: CodeId) => void;
  readonly focusSearch: () => void;
  /** Goes to the field that takes the code's key. */
  readonly focusKey: () => void;
}

/** What the codebook offers to the palette and the keys. */
export function codebookCommands({
  t,
  code,
  isReadOnly,
  openDialog,
  startRename,
  focusSearch,
  focusKey,
}: CommandContext): Command[] {
  const group = t('title');
  const isEnabled = (): boolean => !isReadOnly && code !== null && !code.isBuiltIn;
  const withCode = (run: (own: Code) => void) => () => {
    if (code !== null) run(code);
  };
  return [
    {
      id: 'codebook.new',
      label: t('newCode'),
      group,
      shortcut: 'n',
      isEnabled: () => !isReadOnly,
      run: () => openDialog({ kind: 'new', typeId: code?.typeId ?? null }),
    },
    { id: 'codebook.search', label: t('searchPlaceholder'), group, shortcut: '/', run: focusSearch },
    {
      id: 'codebook.rename',
      label: t('rename'),
      group,
      shortcut: 'f2',
      isEnabled,
      run: withCode((own) => startRename(own.id)),
    },
    {
      id: 'codebook.key',
      label: t('giveKey'),
      group,
      shortcut: 'k',
      isEnabled: () => !isReadOnly && code !== null,
      run: focusKey,
    },
    {
      id: 'codebook.move',
      label: t('move'),
      group,
      shortcut: 'v',
      isEnabled,
      run: withCode((own) => openDialog({ kind: 'move', code: own })),
    },
    {
      id: 'codebook.merge',
      label: t('merge'),
      group,
      shortcut: 'm',
      isEnabled,
      run: withCode((own) => openDialog({ kind: 'merge', code: own })),
    },
    {
      id: 'codebook.split',
      label: t('split'),
      group,
      shortcut: 's',
      isEnabled: () => !isReadOnly && code !== null,
      run: withCode((own) => openDialog({ kind: 'split', code: own })),
    },
    {
      id: 'codebook.delete',
      label: t('deleteCode'),
      group,
      shortcut: 'delete',
      isEnabled,
      run: withCode((own) => openDialog({ kind: 'delete', code: own })),
    },
  ];
}
