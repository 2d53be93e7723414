import { ActionIcon, Anchor, Button, Textarea } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Memo } from '#shared/domain/memo.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecord } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './MemosScreen.module.css';
import type { MemoPlace } from './useMemoPlaces.ts';

interface MemoLineProps {
  readonly memo: Memo;
  readonly place: MemoPlace;
  readonly isReadOnly: boolean;
}

/** One memo: what it is about, who wrote it when, its words; to be changed in its place. */
export function MemoLine({ memo, place, isReadOnly }: MemoLineProps) {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const code = useRecord('code', memo.targetKind === 'code' ? memo.targetId : null);
  const [isEditing, setIsEditing] = useState(false);
  const remove = (): void => {
    void runCommand((client) => client.memos.remove({ id: memo.id }), t('removed'));
  };
  const save = (text: string): void => {
    setIsEditing(false);
    const { id, targetKind, targetId } = memo;
    if (text === '') remove();
    else if (text !== memo.text)
      void runCommand((client) => client.memos.save({ id, targetKind, targetId, text }), t('saved'));
  };
  const name = place.isGone ? t('gone') : place.name;
  return (
    <li className={classes['memo']}>
      <div className={classes['head']}>
        <span className={classes['about']}>
          {t(`about_${memo.targetKind}`)}
          {memo.targetKind !== 'project' && name !== '' && (
            <>
              {': '}
              {code !== null && <CodeMark family={getCodeType(code.typeId).family} size={16} />}{' '}
              {place.href === null ? name : <Anchor href={place.href}>{name}</Anchor>}
            </>
          )}
        </span>
        <span className={classes['when']}>
          {[memo.author, format.day(memo.createdAt)].filter((part) => part !== '').join(', ')}
        </span>
        {!isReadOnly && !isEditing && (
          <span className={classes['acts']}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t('edit')}
              onClick={() => setIsEditing(true)}
            >
              <IconPencil size={16} stroke={1.6} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('remove')} onClick={remove}>
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          </span>
        )}
      </div>
      {isEditing ? (
        <MemoEditor text={memo.text} onSave={save} onCancel={() => setIsEditing(false)} />
      ) : (
        <p className={classes['text']}>{memo.text}</p>
      )}
    </li>
  );
}

interface MemoEditorProps {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Ctrl+Enter saves, Esc leaves all as it was. */
export function MemoEditor({ text: before, onSave, onCancel }: MemoEditorProps) {
  const { t } = useTranslation(['memos', 'common']);
  const [text, setText] = useState(before);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes['editor']}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={16}
        aria-label={t('text')}
        placeholder={t('hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes['buttons']}>
        <Button size="xs" disabled={before === '' && text.trim() === ''} onClick={() => onSave(text.trim())}>
          {t('common:save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
