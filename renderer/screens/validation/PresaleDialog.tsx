import { Autocomplete, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MvpId, RespondentId } from '#shared/domain/ids.ts';
import { type Presale, presaleStages } from '#shared/domain/validation.ts';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import classes from './Dialogs.module.css';
import { presaleStageTexts } from './presaleStageTexts.ts';
import { today } from './today.ts';
import { LineInput } from '../../components/LineInput.tsx';
import { useNumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';
import type { ValidationScope } from './useValidationScope.ts';

/** What the dialog is about: a presale that is there, or a new one, perhaps with its person. */
export interface PresaleSubject {
  readonly presale: Presale | null;
  readonly respondentId?: RespondentId;
}

interface PresaleDialogProps {
  readonly subject: PresaleSubject;
  readonly scope: ValidationScope;
  readonly onClose: () => void;
}

/** One person asked for money: at which price, and how far it came. */
export function PresaleDialog({ subject, scope, onClose }: PresaleDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const numbers = useNumberFields();
  const affixes = useNumberAffixes().money(scope.currency);
  const respondents = useRecordList('respondent');
  const mvps = useRecordList('mvp');
  const { presale } = subject;
  const known = respondents.find(({ id }) => id === subject.respondentId);
  const [personName, setPersonName] = useState(presale?.personName ?? known?.name ?? '');
  const [mvpId, setMvpId] = useState<MvpId | null>(presale === null ? (scope.mvp?.id ?? null) : presale.mvpId);
  const [price, setPrice] = useState<number | ''>(presale?.price ?? scope.testedPrice ?? '');
  const [stage, setStage] = useState<Presale['stage']>(presale?.stage ?? 'asked');
  const [askedOn, setAskedOn] = useState(presale?.askedOn ?? today());
  const [paidOn, setPaidOn] = useState(presale?.paidOn ?? '');
  const [amount, setAmount] = useState<number | ''>(presale?.amount ?? '');
  const [artefact, setArtefact] = useState(presale?.artefact ?? '');
  const name = personName.trim();
  const isComplete = name !== '' && price !== '' && askedOn !== '';
  const respondentOf = (): RespondentId | null =>
    respondents.find((one) => one.name === name && (one.id === presale?.respondentId || one.id === known?.id))?.id ??
    respondents.find((one) => one.name === name)?.id ??
    null;
  const chooseStage = (value: Presale['stage']): void => {
    setStage(value);
    if (value === 'paid' && paidOn === '') setPaidOn(today());
  };
  const save = async (): Promise<void> => {
    if (!isComplete) return;
    const isPaid = stage === 'paid';
    const answer = await runCommand(
      (client) =>
        client.validation.savePresale({
          id: presale?.id ?? null,
          respondentId: respondentOf(),
          personName: name,
          customerSegmentId: presale === null ? (scope.segment?.id ?? null) : presale.customerSegmentId,
          mvpId,
          askedOn,
          price,
          stage,
          paidOn: isPaid && paidOn !== '' ? paidOn : null,
          amount: isPaid ? (amount === '' ? price : amount) : null,
          artefact: artefact.trim() === '' ? null : artefact.trim(),
        }),
      t('presaleSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (presale === null) return;
    const answer = await runCommand(
      (client) => client.validation.removePresale({ id: presale.id }),
      t('presaleRemoved'),
    );
    if (answer !== null) onClose();
  };
  const numberOf = (value: number | string): number | '' => (typeof value === 'number' ? value : '');
  return (
    <RecordDialog
      title={presale === null ? t('newPresale') : t('presaleTitle')}
      size={600}
      isComplete={isComplete}
      onSave={save}
      onRemove={presale === null ? null : remove}
      onClose={onClose}
    >
      <Autocomplete
        label={t('fieldPerson')}
        description={t('personHint')}
        data-autofocus={presale === null || undefined}
        data={[...new Set(respondents.map((one) => one.name))]}
        value={personName}
        onChange={setPersonName}
        limit={8}
      />
      <div className={classes['pair']}>
        <NumberInput
          {...numbers}
          {...affixes}
          label={t('fieldPriceAsked')}
          min={0}
          value={price}
          onChange={(value) => setPrice(numberOf(value))}
        />
        <TextInput
          label={t('fieldAskedOn')}
          type="date"
          value={askedOn}
          onChange={(event) => setAskedOn(event.currentTarget.value)}
        />
      </div>
      <div>
        <SegmentedControl
          fullWidth
          aria-label={t('fieldStage')}
          value={stage}
          onChange={(value) => chooseStage(value as Presale['stage'])}
          data={presaleStages.map((value) => ({ value, label: t(presaleStageTexts[value]) }))}
        />
        <div className={classes['hint']}>{t('stageHint')}</div>
      </div>
      {stage === 'paid' && (
        <div className={classes['pair']}>
          <NumberInput
            {...numbers}
            {...affixes}
            label={t('fieldPaidAmount')}
            min={0}
            placeholder={price === '' ? '' : String(price)}
            value={amount}
            onChange={(value) => setAmount(numberOf(value))}
          />
          <TextInput
            label={t('fieldPaidOn')}
            type="date"
            value={paidOn}
            onChange={(event) => setPaidOn(event.currentTarget.value)}
          />
        </div>
      )}
      <LineInput
        label={t('fieldArtefact')}
        placeholder={t('artefactPlaceholder')}
        value={artefact}
        onChange={(event) => setArtefact(event.currentTarget.value)}
      />
      <Select
        label={t('fieldMvp')}
        clearable
        value={mvpId}
        data={mvps.map(({ id, name: label, version }) => ({
          value: id,
          label: t('mvpVersion', { name: label, version }),
        }))}
        onChange={(value) => setMvpId(value as MvpId | null)}
      />
    </RecordDialog>
  );
}
