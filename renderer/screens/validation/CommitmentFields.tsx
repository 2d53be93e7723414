import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InterviewId } from '#shared/domain/ids.ts';
import { type Commitment, commitmentKinds } from '#shared/domain/validation.ts';
import { type CommitmentDraft, newDraft } from './commitmentDraft.ts';
import classes from './Dialogs.module.css';
import { useNumberFields } from '../../components/useNumberFields.ts';

const kindTexts = { time: 'kindTime', reputation: 'kindReputation', money: 'kindMoney' } as const;

interface CommitmentFieldsProps {
  readonly drafts: readonly CommitmentDraft[];
  readonly onChange: (drafts: readonly CommitmentDraft[]) => void;
  readonly interviewId: InterviewId | null;
}

/** What the person gave up, each with what shows it. */
export function CommitmentFields({ drafts, onChange, interviewId }: CommitmentFieldsProps) {
  const { t } = useTranslation(['validation', 'common']);
  const numbers = useNumberFields();
  const change = (key: string, patch: Partial<CommitmentDraft>): void =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...patch, isChanged: true } : draft)));
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return (
    <fieldset className={classes['fieldset']}>
      <legend>{t('commitmentsTitle')}</legend>
      {drafts
        .filter(({ isRemoved }) => !isRemoved)
        .map((draft) => (
          <div key={draft.key} className={classes['commitment']}>
            <Select
              label={t('fieldKind')}
              allowDeselect={false}
              value={draft.kind}
              data={commitmentKinds.map((value) => ({ value, label: t(kindTexts[value]) }))}
              onChange={(value) => change(draft.key, { kind: value as Commitment['kind'] })}
            />
            <TextInput
              label={t('fieldWhat')}
              value={draft.description}
              onChange={(event) => change(draft.key, { description: event.currentTarget.value })}
            />
            <NumberInput
              {...numbers}
              label={t('fieldAmount')}
              min={0}
              value={draft.amount ?? ''}
              onChange={(value) => change(draft.key, { amount: typeof value === 'number' ? value : null })}
            />
            <div className={classes['commitmentRest']}>
              <TextInput
                label={t('fieldArtefact')}
                placeholder={t('artefactPlaceholder')}
                value={draft.artefact ?? ''}
                onChange={(event) => change(draft.key, { artefact: orNull(event.currentTarget.value) })}
              />
              <TextInput
                label={t('fieldGivenOn')}
                type="date"
                value={draft.givenOn}
                onChange={(event) => change(draft.key, { givenOn: event.currentTarget.value })}
              />
              <TextInput
                label={t('fieldDueOn')}
                type="date"
                value={draft.dueOn ?? ''}
                onChange={(event) => change(draft.key, { dueOn: orNull(event.currentTarget.value) })}
              />
              <Button variant="subtle" color="var(--ink2)" onClick={() => change(draft.key, { isRemoved: true })}>
                {t('common:remove')}
              </Button>
            </div>
          </div>
        ))}
      <div>
        <Button size="xs" onClick={() => onChange([...drafts, newDraft(interviewId)])}>
          {t('addCommitment')}
        </Button>
      </div>
    </fieldset>
  );
}
