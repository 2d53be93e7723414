import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { ClientPromise } from '#shared/domain/validation.ts';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import classes from './Dialogs.module.css';

interface PromiseDialogProps {
  /** Null writes a new one. */
  readonly promise: ClientPromise | null;
  readonly onClose: () => void;
}

/** What was promised, to whom, and by when. */
export function PromiseDialog({ promise, onClose }: PromiseDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const respondents = useRecordList('respondent');
  const [text, setText] = useState(promise?.text ?? '');
  const [respondentId, setRespondentId] = useState<RespondentId | null>(promise?.respondentId ?? null);
  const [dueOn, setDueOn] = useState(promise?.dueOn ?? '');
  const isComplete = text.trim() !== '';
  const save = async (): Promise<void> => {
    const answer = await runCommand(
      (client) =>
        client.validation.savePromise({
          id: promise?.id ?? null,
          text: text.trim(),
          respondentId,
          dueOn: dueOn === '' ? null : dueOn,
          doneOn: promise?.doneOn ?? null,
        }),
      t('promiseSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (promise === null) return;
    const answer = await runCommand(
      (client) => client.validation.removePromise({ id: promise.id }),
      t('promiseRemoved'),
    );
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('promise')}
      size={600}
      isComplete={isComplete}
      onSave={save}
      onRemove={promise === null ? null : remove}
      onClose={onClose}
    >
      <Textarea
        label={t('fieldPromised')}
        placeholder={t('promisedHint')}
        autosize
        minRows={2}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes['pair']}>
        <Select
          label={t('fieldToWhom')}
          placeholder={t('choosePerson')}
          clearable
          searchable
          value={respondentId}
          data={respondents.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => setRespondentId(value as RespondentId | null)}
          nothingFoundMessage={t('nobodyFound')}
        />
        <TextInput
          label={t('fieldDue')}
          type="date"
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </div>
    </RecordDialog>
  );
}
