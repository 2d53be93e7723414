import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import type { CodeId, CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import { type RespondentRole, respondentRoles } from '#shared/domain/people.ts';
import type { QuotationQuery } from '#shared/domain/savedSearch.ts';
import { type SpeakerRole, speakerRoles } from '#shared/domain/speakerRole.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { emptyQuotationQuery, narrowQuotations, useFinding } from '../../store/finding.ts';
import { useRecordList } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import classes from './FindScreen.module.css';
import { useCodeGroups } from './useCodeGroups.ts';

const kindKeys = {
  problem: 'common:kindProblem',
  solution: 'common:kindSolution',
  loyalty: 'common:kindLoyalty',
  complaint: 'common:kindComplaint',
  risk: 'common:kindRisk',
} as const satisfies Record<InterviewKind, string>;
const roleKeys = { buyer: 'roleBuyer', user: 'roleUser', influencer: 'roleInfluencer' } as const;
const speakerKeys = {
  respondent: 'speakerRespondent',
  interviewer: 'speakerInterviewer',
  other: 'speakerOther',
} as const satisfies Record<SpeakerRole, string>;
const levels = [1, 2, 3, 4, 5];
/** Beside the last chosen thing, not on a line of its own. */
const narrowInput = { inputField: { minWidth: 24 } };
const codeFields = [
  ['anyCodeIds', 'anyCode'],
  ['overlapCodeIds', 'overlapCode'],
  ['nearCodeIds', 'nearCode'],
  ['notCodeIds', 'notCode'],
] as const;

/** Every condition that a quotation can be asked for; all of them must hold. */
export function QueryForm() {
  const { t } = useTranslation(['find', 'common']);
  const query = useFinding((state) => state.quotations);
  const codes = useCodeGroups();
  const people = useRecordList('respondent');
  const segments = useRecordList('customerSegment');
  const { data } = useBackendQuery(['codings.coders'], (client, signal) => client.codings.coders({}, { signal }));
  const { data: heard } = useBackendQuery(['codings.speakers'], (client, signal) =>
    client.codings.speakers({}, { signal }),
  );
  const attributes = useMemo(() => {
    const pairs = people.flatMap(({ attributes: known }) => Object.entries(known).filter(([, value]) => value !== ''));
    const values = new Map(pairs.map(([name, value]) => [JSON.stringify([name, value]), `${name}: ${value}`]));
    return [...values].map(([value, label]) => ({ value, label })).toSorted((a, b) => (a.label < b.label ? -1 : 1));
  }, [people]);
  const all = t('everything');
  const many = (
    label: string,
    data: readonly { value: string; label: string }[],
    value: readonly string[],
    onChange: (value: string[]) => void,
  ) =>
    data.length === 0 ? null : (
      <MultiSelect
        label={label}
        {...(value.length === 0 ? { placeholder: all } : {})}
        searchable
        clearable
        styles={narrowInput}
        clearButtonProps={{ 'aria-label': `${t('common:remove')}: ${label}` }}
        data={[...data]}
        value={[...value]}
        onChange={onChange}
      />
    );
  const isAsked = JSON.stringify(query) !== JSON.stringify(emptyQuotationQuery);
  return (
    <div className={classes['form']} role="group" aria-label={t('query')}>
      <h3 className={classes['formTitle']}>{t('byCodes')}</h3>
      {codeFields.map(([field, label]) => (
        <MultiSelect
          key={field}
          label={t(label)}
          {...((query[field] ?? []).length === 0 && field === 'anyCodeIds' ? { placeholder: all } : {})}
          searchable
          clearable
          styles={narrowInput}
          clearButtonProps={{ 'aria-label': `${t('common:remove')}: ${t(label)}` }}
          data={codes}
          value={query[field] ?? []}
          onChange={(value) => narrowQuotations({ [field]: value as CodeId[] })}
        />
      ))}
      <Checkbox
        label={t('hasChildCodes')}
        description={t('hasChildCodesHint')}
        checked={query.hasChildCodes}
        onChange={(event) => narrowQuotations({ hasChildCodes: event.currentTarget.checked })}
      />
      {query.nearCodeIds !== undefined && (
        <NumberInput
          label={t('nearTurns')}
          min={0}
          max={100}
          allowDecimal={false}
          value={query.nearTurns}
          onChange={(value) => narrowQuotations({ nearTurns: typeof value === 'number' ? value : 0 })}
        />
      )}
      <Select
        label={t('emotion')}
        placeholder={all}
        clearable
        data={levels.map((level) => ({ value: String(level), label: t('emotionLevel', { level }) }))}
        value={query.minEmotion === undefined ? null : String(query.minEmotion)}
        onChange={(value) => narrowQuotations({ minEmotion: value === null ? undefined : Number(value) })}
      />
      <h3 className={classes['formTitle']}>{t('byPeople')}</h3>
      {many(
        t('person'),
        people.map(({ id, name }) => ({ value: id, label: name })),
        query.respondentIds ?? [],
        (value) => narrowQuotations({ respondentIds: value as RespondentId[] }),
      )}
      {segments.length > 0 && (
        <Select
          label={t('segment')}
          placeholder={all}
          clearable
          data={segments.map(({ id, name }) => ({ value: id, label: name }))}
          value={query.customerSegmentId ?? null}
          onChange={(value) =>
            narrowQuotations({ customerSegmentId: (value ?? undefined) as CustomerSegmentId | undefined })
          }
        />
      )}
      {many(
        t('attribute'),
        attributes,
        (query.attributes ?? []).map(({ name, value }) => JSON.stringify([name, value])),
        (value) =>
          narrowQuotations({
            attributes: value.map((pair) => {
              const [name, known] = JSON.parse(pair) as [string, string];
              return { name, value: known };
            }),
          }),
      )}
      {many(
        t('role'),
        respondentRoles.map((role) => ({ value: role, label: t(roleKeys[role]) })),
        query.respondentRoles ?? [],
        (value) => narrowQuotations({ respondentRoles: value as RespondentRole[] }),
      )}
      <Select
        label={t('speaker')}
        placeholder={all}
        clearable
        data={speakerRoles.map((role) => ({ value: role, label: t(speakerKeys[role]) }))}
        value={query.speakerRoles?.[0] ?? null}
        onChange={(value) => narrowQuotations({ speakerRoles: value === null ? [] : [value as SpeakerRole] })}
      />
      {many(
        t('speakerName'),
        (heard?.speakers ?? []).map(({ id, name }) => ({ value: id, label: name === '' ? '—' : name })),
        query.speakers ?? [],
        (value) => narrowQuotations({ speakers: value }),
      )}
      <h3 className={classes['formTitle']}>{t('byTalk')}</h3>
      {many(
        t('kind'),
        interviewKinds.map((kind) => ({ value: kind, label: t(kindKeys[kind]) })),
        query.kinds ?? [],
        (value) => narrowQuotations({ kinds: value as NonNullable<QuotationQuery['kinds']> }),
      )}
      <div className={classes['pair']}>
        <TextInput
          type="date"
          label={t('from')}
          value={query.dateFrom ?? ''}
          onChange={(event) => narrowQuotations({ dateFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={query.dateTo ?? ''}
          onChange={(event) => narrowQuotations({ dateTo: event.currentTarget.value })}
        />
      </div>
      {many(
        t('coder'),
        (data?.coders ?? []).map((coder) => ({ value: coder, label: coder === '' ? '—' : coder })),
        query.coders ?? [],
        (value) => narrowQuotations({ coders: value }),
      )}
      {isAsked && (
        <div>
          <LinkButton onClick={() => useFinding.setState({ quotations: emptyQuotationQuery })}>
            {t('clearQuery')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
