import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hypothesis, hypothesisStatuses } from '#shared/domain/hypothesis.ts';
import { LabelledChoice } from '../../components/LabelledChoice.tsx';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { hypothesisFieldTexts, hypothesisHintTexts, hypothesisStatusTexts } from './hypothesisTexts.ts';

const fields = ['who', 'job', 'problem', 'alternative', 'refutation'] as const;
type Field = (typeof fields)[number];

interface HypothesisDialogProps {
  /** Null writes a new one. */
  readonly hypothesis: Hypothesis | null;
  readonly onClose: () => void;
}

/** A guess in five lines; without what would refute it, it is not one. */
export function HypothesisDialog({ hypothesis, onClose }: HypothesisDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const [texts, setTexts] = useState<Readonly<Record<Field, string>>>({
    who: hypothesis?.who ?? '',
    job: hypothesis?.job ?? '',
    problem: hypothesis?.problem ?? '',
    alternative: hypothesis?.alternative ?? '',
    refutation: hypothesis?.refutation ?? '',
  });
  const [status, setStatus] = useState<Hypothesis['status']>(hypothesis?.status ?? 'open');
  const [conclusion, setConclusion] = useState(hypothesis?.conclusion ?? '');
  const isComplete =
    texts.who.trim() !== '' && (texts.job + texts.problem).trim() !== '' && texts.refutation.trim() !== '';
  const save = async (): Promise<void> => {
    if (!isComplete) return;
    const answer = await runCommand(
      (client) => client.hypotheses.save({ id: hypothesis?.id ?? null, ...texts, status, conclusion }),
      t('hypothesisSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (hypothesis === null) return;
    const answer = await runCommand(
      (client) => client.hypotheses.remove({ id: hypothesis.id }),
      t('hypothesisRemoved'),
    );
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('hypothesis')}
      size={560}
      isComplete={isComplete}
      onSave={save}
      onRemove={hypothesis === null ? null : remove}
      onClose={onClose}
    >
      {fields.map((field) => (
        <Textarea
          key={field}
          label={t(hypothesisFieldTexts[field])}
          placeholder={t(hypothesisHintTexts[field])}
          autosize
          minRows={1}
          maxRows={6}
          data-autofocus={field === 'who' || undefined}
          value={texts[field]}
          onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
        />
      ))}
      <LabelledChoice
        label={t('hypothesisStatus')}
        value={status}
        choices={hypothesisStatuses.map((value) => ({ value, label: t(hypothesisStatusTexts[value]) }))}
        onChange={setStatus}
      />
      {(status !== 'open' || conclusion !== '') && (
        <Textarea
          label={t('hypothesisConclusion')}
          placeholder={t('hypothesisConclusionHint')}
          autosize
          minRows={1}
          maxRows={6}
          value={conclusion}
          onChange={(event) => setConclusion(event.currentTarget.value)}
        />
      )}
    </RecordDialog>
  );
}
