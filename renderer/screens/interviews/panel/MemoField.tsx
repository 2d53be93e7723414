import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList } from '../../../store/records.ts';
import { leaveByEscape } from '../regions.ts';
import classes from './CodingPanel.module.css';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';

interface MemoFieldProps {
  readonly targetKind: 'interview' | 'quotation';
  readonly targetId: string;
  readonly label: string;
}

/** One's own thought about something; kept when the field is left, gone when it is emptied. */
export function MemoField({ targetKind, targetId, label }: MemoFieldProps) {
  const { t } = useTranslation('editor');
  const isReadOnly = useSession(selectIsReadOnly);
  const memos = useRecordList('memo').filter((memo) => memo.targetKind === targetKind && memo.targetId === targetId);
  const [memo, ...others] = memos;
  const keep = async (text: string): Promise<void> => {
    if (text === (memo?.text ?? '')) return;
    if (text === '' && memo !== undefined)
      await runCommand((client) => client.memos.remove({ id: memo.id }), t('memoRemoved'));
    else if (text !== '')
      await runCommand(
        (client) => client.memos.save({ id: memo?.id ?? null, targetKind, targetId, text }),
        t('memoSaved'),
      );
  };
  return (
    <>
      <Textarea
        key={`${targetId} ${memo?.text ?? ''}`}
        size="xs"
        classNames={{ input: classes['growing'] }}
        aria-label={label}
        placeholder={t('memoHint')}
        readOnly={isReadOnly}
        defaultValue={memo?.text ?? ''}
        data-place={targetKind === 'quotation' ? 'memo' : 'interviewMemo'}
        onKeyDown={leaveByEscape}
        onBlur={(event) => void keep(event.currentTarget.value.trim())}
      />
      {others.map(({ id, text, author }) => (
        <p key={id}>{author === '' ? text : `${text} — ${author}`}</p>
      ))}
    </>
  );
}
