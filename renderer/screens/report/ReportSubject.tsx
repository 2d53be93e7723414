import { MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, CustomerSegmentId, TrackerSessionId } from '#shared/domain/ids.ts';
import type { QuoteGrouping, ReportChoiceFields } from '#shared/domain/reportKind.ts';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './ReportScreen.module.css';

interface ReportSubjectProps {
  readonly choice: ReportChoiceFields;
  readonly onChange: (choice: ReportChoiceFields) => void;
}

/** Which segment, session or codes a report is about, where its kind asks. */
export function ReportSubject(props: ReportSubjectProps) {
  switch (props.choice.kind) {
    case 'segment':
    case 'card':
    case 'problems':
      return <SegmentChoice {...props} />;
    case 'session':
      return <SessionChoice {...props} />;
    case 'quotes':
      return <QuotesChoice {...props} />;
    case 'quality':
      return null;
  }
}

function SegmentChoice({ choice, onChange }: ReportSubjectProps) {
  const { t } = useTranslation('reportKinds');
  const segments = useRecordList('customerSegment').filter(({ decision }) => decision !== 'dropped');
  return (
    <Select
      mt="sm"
      label={t('segment')}
      allowDeselect={false}
      value={segments.some(({ id }) => id === choice.customerSegmentId) ? choice.customerSegmentId : ''}
      data={[
        { value: '', label: t(choice.kind === 'problems' ? 'everybody' : 'mainSegment') },
        ...segments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) =>
        onChange({ ...choice, customerSegmentId: value === '' ? null : (value as CustomerSegmentId | null) })
      }
    />
  );
}

function SessionChoice({ choice, onChange }: ReportSubjectProps) {
  const { t } = useTranslation('reportKinds');
  const format = useFormat();
  const sessions = useRecordList('trackerSession').toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return (
    <Select
      mt="sm"
      label={t('session')}
      allowDeselect={false}
      value={sessions.some(({ id }) => id === choice.sessionId) ? choice.sessionId : ''}
      data={[
        { value: '', label: t('lastSession') },
        ...sessions.map(({ id, heldOn, endedAt }) => {
          const date = format.longDay(heldOn);
          return { value: id, label: endedAt === null ? t('sessionGoesOn', { date }) : date };
        }),
      ]}
      onChange={(value) => onChange({ ...choice, sessionId: value === '' ? null : (value as TrackerSessionId | null) })}
    />
  );
}

function QuotesChoice({ choice, onChange }: ReportSubjectProps) {
  const { t } = useTranslation('reportKinds');
  const { language } = useFormat();
  const counts = useCounts((state) => state.codes);
  const codes = useRecordList('code').filter(({ id, isBuiltIn }) => !isBuiltIn && (counts[id]?.codings ?? 0) > 0);
  const known = new Set<string>(codes.map(({ id }) => id));
  return (
    <>
      <MultiSelect
        mt="sm"
        label={t('codes')}
        description={t('codesChosen')}
        placeholder={choice.codeIds.length === 0 ? t('allCodes') : ''}
        searchable
        clearable
        value={choice.codeIds.filter((id) => known.has(id))}
        data={codes.map((code) => ({ value: code.id, label: nameOfCode(code, language) }))}
        onChange={(ids) => onChange({ ...choice, codeIds: ids as CodeId[] })}
      />
      <div className={classes['language']}>
        <span id="report-grouping">{t('groupBy')}</span>
        <SegmentedControl
          aria-labelledby="report-grouping"
          value={choice.groupBy}
          data={[
            { value: 'code', label: t('byCode') },
            { value: 'respondent', label: t('byPerson') },
          ]}
          onChange={(value) => onChange({ ...choice, groupBy: value as QuoteGrouping })}
        />
      </div>
    </>
  );
}
