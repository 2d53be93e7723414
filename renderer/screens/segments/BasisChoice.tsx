import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { SegmentBasis } from '#shared/domain/customerSegment.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { useCounts } from '../../store/counts.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './BasisChoice.module.css';
import type { SegmentsQuestion } from './segmentsQuestion.ts';

interface BasisChoiceProps {
  readonly question: SegmentsQuestion;
  readonly onAsk: (question: SegmentsQuestion) => void;
}

const about = { pains: 'aboutPains', jobs: 'aboutJobs', all: 'aboutAll', codes: 'aboutCodes' } as const;
const rolesAttribute = 'roles';

/** Which codes build the segments. */
export function BasisSwitch({ question, onAsk }: BasisChoiceProps) {
  const { t } = useTranslation(['segments', 'segmentStudy']);
  const choices = [
    { value: 'pains', label: t('byPains') },
    { value: 'jobs', label: t('byJobs') },
    { value: 'all', label: t('byAll') },
    { value: 'codes', label: t('segmentStudy:byPicked') },
  ] as const satisfies readonly { value: SegmentBasis; label: string }[];
  return (
    <SegmentedControl
      aria-label={t('basis')}
      style={{ alignSelf: 'center' }}
      value={question.by}
      onChange={(by) => onAsk({ ...question, by: by as SegmentBasis })}
      data={[...choices]}
    />
  );
}

/** What the choice means, in one sentence, with the codes and attributes that can be picked. */
export function BasisDetails({ question, onAsk }: BasisChoiceProps) {
  const { t } = useTranslation('segmentStudy');
  const { language } = useFormat();
  const usage = useCounts(({ codes }) => codes);
  const respondents = useRecordList('respondent');
  const codes = useRecordList('code').filter(({ isBuiltIn, id }) => !isBuiltIn && (usage[id]?.respondents ?? 0) > 0);
  const names = [...new Set(respondents.flatMap(({ attributes }) => Object.keys(attributes)))].toSorted((a, b) =>
    a.localeCompare(b, language),
  );
  const hasRoles = respondents.some(({ roles }) => roles.length > 0);
  const attributes = [
    ...(hasRoles ? [{ value: rolesAttribute, label: t('rolesAttribute') }] : []),
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const labelOf = (name: string): string => (name === rolesAttribute ? t('rolesAttribute') : name);
  const { by, codeIds, attributes: taken } = question;
  return (
    <div className={classes['details']}>
      <p className={classes['about']}>
        {t(about[by])} {taken.length > 0 && t('aboutAttributes', { names: taken.map(labelOf).join(', ') })}
      </p>
      <div className={classes['fields']}>
        {by === 'codes' && (
          <MultiSelect
            className={classes['codes'] ?? ''}
            size="xs"
            aria-label={t('pickCodes')}
            placeholder={t('pickCodes')}
            searchable
            hidePickedOptions
            data={codes.map((code) => ({ value: code.id as string, label: nameOfCode(code, language) }))}
            value={[...codeIds]}
            onChange={(ids) => onAsk({ ...question, codeIds: ids as CodeId[] })}
          />
        )}
        {attributes.length > 0 && (
          <MultiSelect
            className={classes['attributes'] ?? ''}
            size="xs"
            aria-label={t('pickAttributes')}
            placeholder={taken.length === 0 ? t('withAttributes') : ''}
            searchable
            hidePickedOptions
            data={attributes}
            value={taken.filter((name) => attributes.some(({ value }) => value === name))}
            onChange={(chosen) => onAsk({ ...question, attributes: chosen })}
          />
        )}
      </div>
    </div>
  );
}
