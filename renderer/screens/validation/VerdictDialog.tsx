import { Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewId, MvpId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import { missReasons, type SolutionVerdict } from '#shared/domain/validation.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { CommitmentFields } from './CommitmentFields.tsx';
import { changedDrafts, type CommitmentDraft, draftOf } from './commitmentDraft.ts';
import classes from './Dialogs.module.css';
import { type LedgerRow, nameOfVerdict } from './ledgerRows.ts';
import { DisappointmentPanel } from './DisappointmentPanel.tsx';
import { today } from './today.ts';
import type { ValidationScope } from './useValidationScope.ts';
import { VerdictMark } from './VerdictMark.tsx';

export const missReasonTexts = {
  dugTooShallow: 'missDugTooShallow',
  noProblem: 'missNoProblem',
  otherProblem: 'missOtherProblem',
  otherProduct: 'missOtherProduct',
} as const satisfies Record<(typeof missReasons)[number], string>;

const signs = ['hasUnpromptedDelight', 'isFitConfirmed', 'hasPraise', 'doesPriceBlock'] as const;
const signTexts = {
  hasUnpromptedDelight: 'signDelight',
  isFitConfirmed: 'signFit',
  hasPraise: 'signPraise',
  doesPriceBlock: 'signPrice',
} as const;

interface VerdictDialogProps {
  /** Null writes a new one. */
  readonly row: LedgerRow | null;
  readonly scope: ValidationScope;
  readonly onClose: () => void;
}

type Draft = Pick<
  SolutionVerdict,
  (typeof signs)[number] | 'missReason' | 'missedPainCodeIds' | 'wayBack' | 'note' | 'decidedOn' | 'quotationId'
>;

/** Asks what was seen in one solution interview; the verdict is computed, never chosen. */
export function VerdictDialog({ row, scope, onClose }: VerdictDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const format = useFormat();
  const formId = useId();
  const respondents = useRecordList('respondent');
  const interviews = useRecordList('interview');
  const mvps = useRecordList('mvp');
  const verdict = row?.verdict ?? null;
  const [respondentId, setRespondentId] = useState<RespondentId | null>(verdict?.respondentId ?? null);
  const [interviewId, setInterviewId] = useState<InterviewId | null>(verdict?.interviewId ?? null);
  const [mvpId, setMvpId] = useState<MvpId | null>(verdict === null ? (scope.mvp?.id ?? null) : verdict.mvpId);
  const [draft, setDraft] = useState<Draft>({
    hasUnpromptedDelight: verdict?.hasUnpromptedDelight ?? false,
    isFitConfirmed: verdict?.isFitConfirmed ?? false,
    hasPraise: verdict?.hasPraise ?? false,
    doesPriceBlock: verdict?.doesPriceBlock ?? false,
    missReason: verdict?.missReason ?? null,
    missedPainCodeIds: verdict?.missedPainCodeIds ?? [],
    wayBack: verdict?.wayBack ?? null,
    note: verdict?.note ?? '',
    decidedOn: verdict?.decidedOn ?? today(),
    quotationId: verdict?.quotationId ?? null,
  });
  const [drafts, setDrafts] = useState<readonly CommitmentDraft[]>((row?.commitments ?? []).map(draftOf));
  const own = interviews.filter(
    ({ kind, respondentIds }) => respondentId !== null && kind !== 'problem' && respondentIds.includes(respondentId),
  );
  const { data: quotations } = useBackendQuery(
    ['codings.find', 'interview', interviewId],
    (client, signal) =>
      client.codings.find({ interviewIds: interviewId === null ? [] : [interviewId], limit: 400 }, { signal }),
    { isEnabled: interviewId !== null },
  );
  const name = nameOfVerdict(
    draft,
    drafts.filter(({ isRemoved }) => !isRemoved),
  );
  const choosePerson = (id: RespondentId | null): void => {
    setRespondentId(id);
    const theirs = interviews.filter((one) => one.kind === 'solution' && id !== null && one.respondentIds.includes(id));
    setInterviewId(theirs.at(-1)?.id ?? null);
    setDraft({ ...draft, quotationId: null });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (respondentId === null) return;
    const answer = await runCommand(
      (client) =>
        client.validation.saveVerdict({ ...draft, id: verdict?.id ?? null, respondentId, interviewId, mvpId }),
      t('verdictSaved'),
    );
    if (answer === null) return;
    for (const change of changedDrafts(drafts)) {
      const result = await runCommand((client) =>
        change.isRemoved && change.id !== null
          ? client.validation.removeCommitment({ id: change.id })
          : client.validation.saveCommitment({
              id: change.id,
              respondentId,
              interviewId: change.interviewId ?? interviewId,
              kind: change.kind,
              description: change.description.trim(),
              amount: change.amount,
              artefact: change.artefact,
              dueOn: change.dueOn,
              givenOn: change.givenOn,
            }),
      );
      if (result === null) return;
    }
    onClose();
  };
  const remove = async (): Promise<void> => {
    if (verdict === null) return;
    const answer = await runCommand(
      (client) => client.validation.removeVerdict({ id: verdict.id }),
      t('verdictRemoved'),
    );
    if (answer !== null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={verdict === null ? t('newVerdict') : t('verdictTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <div className={classes['pair']}>
            <Select
              label={t('fieldPerson')}
              placeholder={t('choosePerson')}
              searchable
              data-autofocus={verdict === null || undefined}
              value={respondentId}
              data={respondents.map(({ id, name: label }) => ({ value: id, label }))}
              onChange={(value) => choosePerson(value as RespondentId | null)}
              nothingFoundMessage={t('nobodyFound')}
            />
            <Select
              label={t('fieldInterview')}
              clearable
              placeholder={own.length === 0 ? t('noInterviewOfPerson') : t('chooseInterview')}
              value={interviewId}
              data={own.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(value) => setInterviewId(value as InterviewId | null)}
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
            <TextInput
              label={t('fieldDecidedOn')}
              type="date"
              value={draft.decidedOn}
              onChange={(event) => setDraft({ ...draft, decidedOn: event.currentTarget.value })}
            />
          </div>
          <fieldset className={classes['fieldset']}>
            <legend>{t('signsTitle')}</legend>
            {signs.map((sign) => (
              <Checkbox
                key={sign}
                label={t(signTexts[sign])}
                checked={draft[sign]}
                onChange={(event) => setDraft({ ...draft, [sign]: event.currentTarget.checked })}
              />
            ))}
          </fieldset>
          <Select
            label={t('fieldMiss')}
            placeholder={t('notMissed')}
            clearable
            value={draft.missReason}
            data={missReasons.map((value) => ({ value, label: t(missReasonTexts[value]) }))}
            onChange={(value) => setDraft({ ...draft, missReason: value as Draft['missReason'] })}
          />
          <CommitmentFields drafts={drafts} onChange={setDrafts} interviewId={interviewId} currency={scope.currency} />
          <Select
            label={t('fieldQuote')}
            description={interviewId === null ? t('quoteNeedsInterview') : t('quoteHint')}
            placeholder={t('chooseQuote')}
            searchable
            clearable
            disabled={interviewId === null}
            value={draft.quotationId}
            data={(quotations?.cards ?? []).map(({ quotation }) => ({
              value: quotation.id,
              label: format.quoted(quotation.text),
            }))}
            onChange={(value) => setDraft({ ...draft, quotationId: value as QuotationId | null })}
            nothingFoundMessage={t('noQuoteFound')}
          />
          <Textarea
            label={t('fieldNote')}
            placeholder={t('noteHint')}
            autosize
            minRows={1}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
          <div className={classes['outcome']} role="status">
            <span className={classes['outcomeLabel']}>{t('outcome')}</span>
            {respondentId !== null && <VerdictMark name={name} />}
            <span className={classes['outcomeWhy']}>
              {respondentId === null ? t('outcomeWaits') : t(whyTexts[name])}
            </span>
          </div>
        </Stack>
      </form>
      {name !== 'DELIGHT' && respondentId !== null && (
        <DisappointmentPanel
          respondentId={respondentId}
          name={name}
          mvp={mvps.find(({ id }) => id === mvpId) ?? null}
          choice={draft}
          isSaved={verdict !== null}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      )}
      <Group gap="sm" mt="md">
        <Button type="submit" form={formId} variant="filled" disabled={respondentId === null || draft.decidedOn === ''}>
          {t('common:save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        {verdict !== null && (
          <Button variant="subtle" color="var(--error)" ml="auto" onClick={() => void remove()}>
            {t('common:delete')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

const whyTexts = {
  DELIGHT: 'whyDelight',
  LUKEWARM: 'whyLukewarm',
  POLITE: 'whyPolite',
  PRICE: 'whyPrice',
  MISS: 'whyMiss',
} as const;
