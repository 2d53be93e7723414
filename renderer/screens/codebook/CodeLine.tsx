import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsSplit,
  IconDots,
  IconFolderSymlink,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { canMove, moveCode, renameCode } from './codebookActions.ts';
import classes from './CodebookScreen.module.css';
import type { CodeListActions } from './codeListActions.ts';
import { CodeNameField } from './CodeNameField.tsx';
import { dragSource, useCodeDrop } from './dragCode.ts';
import { readsLikeSolution } from './readsLikeSolution.ts';
import { UnderlinedName } from './UnderlinedName.tsx';

interface CodeLineProps extends CodeListActions {
  readonly code: Code;
  readonly depth: number;
}

/** One code with its counts; renamed in place, moved by drag or from its menu. */
export function CodeLine({ code, depth, selectedId, renamingId, ranges, onSelect, onRename, onDialog }: CodeLineProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes[code.id]);
  // A menu is made when it is first asked for: hundreds of them would slow the screen down.
  const [hasMenu, setHasMenu] = useState(false);
  const [isBackFromField, setIsBackFromField] = useState(false);
  const { family, group } = getCodeType(code.typeId);
  const isSelected = selectedId === code.id;
  const { isOver, handlers } = useCodeDrop(
    (moved) => !isReadOnly && canMove(codes, moved, { parent: code }),
    (moved) => void moveCode(moved, { parent: code }, t('moved', { name: moved.name, target: code.name })),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = {
      F2: () => onRename(code.id),
      Enter: isSelected ? () => onRename(code.id) : undefined,
      KeyV: () => onDialog({ kind: 'move', code }),
      KeyM: () => onDialog({ kind: 'merge', code }),
      KeyS: () => onDialog({ kind: 'split', code }),
      Delete: () => onDialog({ kind: 'delete', code }),
    }[event.code];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  if (renamingId === code.id && !isReadOnly)
    return (
      <CodeNameField
        name={code.name}
        label={t('rename')}
        indent={depth}
        onSave={(name) => {
          setIsBackFromField(true);
          onRename(null);
          void renameCode(code, name, t('renamed'));
        }}
        onCancel={() => {
          setIsBackFromField(true);
          onRename(null);
        }}
      />
    );
  return (
    <div
      className={classes['line']}
      data-selected={isSelected || undefined}
      data-over={isOver || undefined}
      style={{ paddingLeft: 8 + depth * 24 }}
      {...handlers}
      {...(isReadOnly ? {} : dragSource(code))}
    >
      <button
        type="button"
        className={classes['open']}
        data-code-line
        aria-current={isSelected || undefined}
        autoFocus={isBackFromField}
        onClick={() => onSelect(code)}
        onDoubleClick={() => !isReadOnly && onRename(code.id)}
        onKeyDown={onKeyDown}
      >
        <CodeMark family={family} name={<UnderlinedName name={code.name} ranges={ranges?.get(code.id) ?? []} />} />
        {code.shortcut !== null && (
          <kbd className={classes['key']} aria-label={t('shortcutIs', { key: code.shortcut })}>
            {code.shortcut}
          </kbd>
        )}
        <span className={classes['counts']}>
          {counts === undefined
            ? t('notUsed')
            : `${t('common:people', { count: counts.respondents })} · ${t('common:quotes', { count: counts.quotations })}`}
        </span>
        {code.description !== '' && <span className={classes['description']}>{code.description}</span>}
        {readsLikeSolution(code.name, group) && <span className={classes['warning']}>{t('solutionHintShort')}</span>}
      </button>
      {!isReadOnly && !hasMenu && (
        <ActionIcon
          variant="subtle"
          color="var(--ink2)"
          aria-label={t('actionsOf', { name: code.name })}
          aria-haspopup="menu"
          onClick={() => setHasMenu(true)}
        >
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      )}
      {!isReadOnly && hasMenu && (
        <Menu defaultOpened position="bottom-end" returnFocus>
          <Menu.Target>
            <ActionIcon variant="subtle" color="var(--ink2)" aria-label={t('actionsOf', { name: code.name })}>
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onRename(code.id)}>
              {t('rename')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolderSymlink size={16} />} onClick={() => onDialog({ kind: 'move', code })}>
              {t('move')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => onDialog({ kind: 'merge', code })}>
              {t('merge')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowsSplit size={16} />} onClick={() => onDialog({ kind: 'split', code })}>
              {t('split')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onDialog({ kind: 'delete', code })}>
              {t('deleteCode')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
