import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Memo } from '#shared/domain/memo.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodeInspector.module.css';

/** The researcher's own thoughts about a code. Clearing a memo removes it. */
export function CodeMemo({ codeId, isReadOnly }: { readonly codeId: CodeId; readonly isReadOnly: boolean }) {
  const memos = useRecordList('memo').filter((memo) => memo.targetKind === 'code' && memo.targetId === codeId);
  const shown: readonly (Memo | null)[] = memos.length === 0 ? (isReadOnly ? [] : [null]) : memos;
  return shown.map((memo) => (
    <MemoField
      key={memo === null ? 'new' : `${memo.id} ${memo.text}`}
      memo={memo}
      codeId={codeId}
      isReadOnly={isReadOnly}
    />
  ));
}

interface MemoFieldProps {
  /** Null writes the first. */
  readonly memo: Memo | null;
  readonly codeId: CodeId;
  readonly isReadOnly: boolean;
}

function MemoField({ memo, codeId, isReadOnly }: MemoFieldProps) {
  const { t } = useTranslation('codebook');
  const format = useFormat();
  const [text, setText] = useState(memo?.text ?? '');
  const save = (): void => {
    if (text === (memo?.text ?? '')) return;
    if (text.trim() === '') {
      if (memo !== null) void runCommand((client) => client.memos.remove({ id: memo.id }), t('memoRemoved'));
      return;
    }
    void runCommand(
      (client) => client.memos.save({ id: memo?.id ?? null, targetKind: 'code', targetId: codeId, text }),
      t('memoSaved'),
    );
  };
  return (
    <div>
      <Textarea
        label={t('memo')}
        placeholder={t('memoHint')}
        autosize
        minRows={1}
        maxRows={12}
        readOnly={isReadOnly}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
      {memo !== null && (
        <p className={classes['quiet']}>
          {[memo.author, format.day(memo.createdAt)].filter((part) => part !== '').join(', ')}
        </p>
      )}
    </div>
  );
}
