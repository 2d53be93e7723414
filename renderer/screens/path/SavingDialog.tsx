import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefutationSaving } from '#shared/domain/pathEvent.ts';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { noAffixes, useNumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useProject } from '../../store/records.ts';
import classes from './PathHistory.module.css';

interface SavingDialogProps {
  readonly wave: number;
  /** Null writes a new one. */
  readonly saving: RefutationSaving | null;
  readonly onClose: () => void;
}

const fields = ['plannedCost', 'plannedMonths', 'spentCost', 'spentMonths'] as const;
const labels = {
  plannedCost: 'fieldPlannedCost',
  plannedMonths: 'fieldPlannedMonths',
  spentCost: 'fieldSpentCost',
  spentMonths: 'fieldSpentMonths',
} as const;

/** The plan as it was and what had been spent of it: four figures and a note. */
export function SavingDialog({ wave, saving, onClose }: SavingDialogProps) {
  const { t } = useTranslation('path');
  const numbers = useNumberFields();
  const affixes = useNumberAffixes();
  const currency = useProject()?.currency ?? 'RUB';
  const [figures, setFigures] = useState<Record<(typeof fields)[number], number | ''>>({
    plannedCost: saving?.plannedCost ?? '',
    plannedMonths: saving?.plannedMonths ?? '',
    spentCost: saving?.spentCost ?? '',
    spentMonths: saving?.spentMonths ?? '',
  });
  const [note, setNote] = useState(saving?.note ?? '');
  const save = async (): Promise<void> => {
    const { plannedCost, plannedMonths, spentCost, spentMonths } = figures;
    if (plannedCost === '' || plannedMonths === '' || spentCost === '' || spentMonths === '') return;
    const written = { plannedCost, plannedMonths, spentCost, spentMonths };
    const answer = await runCommand(
      (client) => client.workflow.saveSaving({ ...written, id: saving?.id ?? null, wave, note: note.trim() }),
      t('savingSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (saving === null) return;
    const answer = await runCommand((client) => client.workflow.removeSaving({ id: saving.id }), t('savingRemoved'));
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('savingTitle', { wave })}
      size={520}
      isComplete={Object.values(figures).every((value) => value !== '')}
      onSave={save}
      onRemove={saving === null ? null : remove}
      onClose={onClose}
    >
      <div className={classes['pair']}>
        {fields.map((field, index) => (
          <NumberInput
            key={field}
            {...numbers}
            {...(field.endsWith('Cost') ? affixes.money(currency) : noAffixes)}
            label={t(labels[field])}
            min={0}
            data-autofocus={index === 0 || undefined}
            value={figures[field]}
            onChange={(value) => setFigures({ ...figures, [field]: typeof value === 'number' ? value : '' })}
          />
        ))}
      </div>
      <Textarea
        label={t('fieldSavingNote')}
        placeholder={t('savingNoteHint')}
        autosize
        minRows={1}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </RecordDialog>
  );
}
