import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { type CodeGroup, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from '../evidence/Drawer.module.css';

interface PatternHypothesisDialogProps {
  readonly codeIds: readonly CodeId[];
  readonly forCards: readonly QuotationCard[];
  readonly againstCards: readonly QuotationCard[];
  readonly onClose: () => void;
}

const fields = ['who', 'job', 'problem', 'alternative', 'refutation'] as const;
type Field = (typeof fields)[number];
const labels = {
  who: 'hypothesisWho',
  job: 'hypothesisJob',
  problem: 'hypothesisProblem',
  alternative: 'hypothesisAlternative',
  refutation: 'hypothesisRefutation',
} as const;
const groupsOfField: Readonly<Record<'job' | 'alternative', readonly CodeGroup[]>> = {
  job: ['job'],
  alternative: ['alt', 'tried', 'spent', 'switch'],
};

/** Writes down what the pattern suggests, with its quotations as evidence on both sides. */
export function PatternHypothesisDialog({ codeIds, forCards, againstCards, onClose }: PatternHypothesisDialogProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const format = useFormat();
  const codes = useRecordTable('code');
  const [isBusy, setIsBusy] = useState(false);
  const [texts, setTexts] = useState<Readonly<Record<Field, string>>>(() => {
    const own = codeIds.flatMap((id) => codes[id] ?? []);
    const namesOf = (isWanted: (group: CodeGroup) => boolean): string =>
      own
        .filter((code) => isWanted(getCodeType(code.typeId).group))
        .map((code) => nameOfCode(code, format.language))
        .join('; ');
    const { job, alternative } = groupsOfField;
    return {
      who: '',
      job: namesOf((group) => job.includes(group)),
      problem: namesOf((group) => !job.includes(group) && !alternative.includes(group)),
      alternative: namesOf((group) => alternative.includes(group)),
      refutation: '',
    };
  });
  const isComplete =
    texts.who.trim() !== '' && (texts.job + texts.problem).trim() !== '' && texts.refutation.trim() !== '';
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete || isBusy) return;
    setIsBusy(true);
    const stances = new Map([
      ...againstCards.map((card) => [card.quotation.id, 'against'] as const),
      ...forCards.map((card) => [card.quotation.id, 'for'] as const),
    ]);
    const evidence = [...stances].map(([quotationId, stance]) => ({ quotationId, stance }));
    const answer = await runCommand(
      (client) => client.hypotheses.save({ id: null, ...texts, status: 'open', evidence }),
      t('hypothesisSaved', { count: evidence.length }),
    );
    if (answer !== null) onClose();
    setIsBusy(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('writeHypothesis')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          {fields.map((field) => (
            <Textarea
              key={field}
              label={t(labels[field])}
              description={field === 'refutation' ? t('refutationHint') : undefined}
              autosize
              minRows={1}
              maxRows={6}
              data-autofocus={field === 'who' || undefined}
              value={texts[field]}
              onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
            />
          ))}
          <p className={classes['quiet']}>
            {t('hypothesisEvidence', {
              forQuotes: t('common:quotes', { count: forCards.length }),
              againstQuotes: t('common:quotes', { count: againstCards.length }),
            })}
          </p>
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={!isComplete} loading={isBusy}>
              {t('common:save')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
