import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewId } from '#shared/domain/ids.ts';
import { type Commitment, commitmentKinds } from '#shared/domain/validation.ts';
import { type CommitmentDraft, newDraft } from './commitmentDraft.ts';
import classes from './Dialogs.module.css';
import { LineInput } from '../../components/LineInput.tsx';
import { useNumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';

const kindTexts = { time: 'kindTime', reputation: 'kindReputation', money: 'kindMoney' } as const;

/** Time and a good name have no price, unless somebody wrote one. */
const isPaid = ({ kind, amount }: CommitmentDraft): boolean => kind === 'money' || amount !== null;

interface CommitmentFieldsProps {
  readonly drafts: readonly CommitmentDraft[];
  readonly onChange: (drafts: readonly CommitmentDraft[]) => void;
  readonly interviewId: InterviewId | null;
  readonly currency: string;
}

/** What the person gave up, each with what shows it. */
export function CommitmentFields({ drafts, onChange, interviewId, currency }: CommitmentFieldsProps) {
  const { t } = useTranslation(['validation', 'common']);
  const numbers = useNumberFields();
  const { money } = useNumberAffixes();
  const [addedKey, setAddedKey] = useState<string | null>(null);
  const firstOfAdded = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (addedKey !== null) firstOfAdded.current?.focus();
  }, [addedKey]);
  const change = (key: string, patch: Partial<CommitmentDraft>): void =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...patch, isChanged: true } : draft)));
  const add = (): void => {
    const draft = newDraft(interviewId);
    onChange([...drafts, draft]);
    setAddedKey(draft.key);
  };
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return (
    <fieldset className={classes['fieldset']}>
      <legend>{t('commitmentsTitle')}</legend>
      {drafts
        .filter(({ isRemoved }) => !isRemoved)
        .map((draft) => (
          <div key={draft.key} className={classes['commitment']}>
            <Select
              ref={draft.key === addedKey ? firstOfAdded : null}
              label={t('fieldKind')}
              openOnFocus={false}
              allowDeselect={false}
              value={draft.kind}
              data={commitmentKinds.map((value) => ({ value, label: t(kindTexts[value]) }))}
              onChange={(value) => change(draft.key, { kind: value as Commitment['kind'] })}
            />
            <LineInput
              wrapperProps={{ 'data-wide': !isPaid(draft) || undefined }}
              label={t('fieldWhat')}
              placeholder={t('whatHint')}
              value={draft.description}
              onChange={(event) => change(draft.key, { description: event.currentTarget.value })}
            />
            {isPaid(draft) && (
              <NumberInput
                {...numbers}
                {...money(currency)}
                label={t('fieldAmount')}
                min={0}
                value={draft.amount ?? ''}
                onChange={(value) => change(draft.key, { amount: typeof value === 'number' ? value : null })}
              />
            )}
            <div className={classes['commitmentRest']}>
              <LineInput
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
        <Button size="xs" onClick={add}>
          {t('addCommitment')}
        </Button>
      </div>
    </fieldset>
  );
}
