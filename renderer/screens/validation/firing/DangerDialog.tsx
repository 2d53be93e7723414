import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Danger, dangerSources } from '#shared/domain/firing.ts';
import { costNames, switchingKeys } from '#shared/domain/switchingCost.ts';
import { RecordDialog } from '../../../components/RecordDialog.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useFormat } from '../../../strings/format.ts';
import dialogClasses from '../Dialogs.module.css';

interface DangerDialogProps {
  /** Null writes a new one. */
  readonly danger: Danger | null;
  readonly onClose: () => void;
}

const blank: Omit<Danger, 'id'> = {
  who: '',
  source: 'direct',
  cost: null,
  why: '',
  warning: '',
  answer: '',
  owner: '',
  endsOn: null,
};

/** One danger of being fired. */
export function DangerDialog({ danger, onClose }: DangerDialogProps) {
  const { t } = useTranslation('firing');
  const { language } = useFormat();
  const [fields, setFields] = useState<Omit<Danger, 'id'>>(danger ?? blank);
  const set = (change: Partial<Omit<Danger, 'id'>>): void => setFields((now) => ({ ...now, ...change }));
  const endsOn = fields.source === 'contract' ? fields.endsOn : null;
  const save = async (): Promise<void> => {
    const answer = await runCommand(
      (client) => client.firing.saveDanger({ ...fields, endsOn, id: danger?.id ?? null }),
      t('dangerSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (danger === null) return;
    const answer = await runCommand((client) => client.firing.removeDanger({ id: danger.id }), t('dangerRemoved'));
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('danger')}
      size={560}
      isComplete={fields.who.trim() !== ''}
      onSave={save}
      onRemove={danger === null ? null : remove}
      onClose={onClose}
    >
      <TextInput
        label={t('who')}
        description={t('whoHint')}
        data-autofocus
        value={fields.who}
        onChange={(event) => set({ who: event.currentTarget.value })}
      />
      <div className={dialogClasses['pair']}>
        <Select
          label={t('source')}
          allowDeselect={false}
          data={dangerSources.map((source) => ({ value: source, label: t(`source_${source}`) }))}
          value={fields.source}
          onChange={(value) => set({ source: dangerSources.find((source) => source === value) ?? 'direct' })}
        />
        <Select
          label={t('fromWhere')}
          clearable
          placeholder={t('anywhere')}
          data={switchingKeys.map((key) => ({ value: key, label: costNames[language][key] }))}
          value={fields.cost}
          onChange={(value) => set({ cost: switchingKeys.find((key) => key === value) ?? null })}
        />
      </div>
      {fields.source === 'contract' && (
        <TextInput
          label={t('contractEndsOn')}
          description={t('contractEndsOnHint')}
          type="date"
          value={fields.endsOn ?? ''}
          onChange={(event) => set({ endsOn: event.currentTarget.value || null })}
        />
      )}
      {(['why', 'warning', 'answer'] as const).map((key) => (
        <Textarea
          key={key}
          label={t(key)}
          placeholder={t(`${key}Hint`)}
          autosize
          minRows={2}
          value={fields[key]}
          onChange={(event) => set({ [key]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t('dangerOwner')}
        placeholder={t('nobodyYet')}
        value={fields.owner}
        onChange={(event) => set({ owner: event.currentTarget.value })}
      />
    </RecordDialog>
  );
}
