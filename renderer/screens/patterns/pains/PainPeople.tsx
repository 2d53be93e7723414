import { useTranslation } from 'react-i18next';
import type { PainStrength, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import type { Selection } from '../selection.ts';
import { listMissingScales, type ScaleName, scaleNames } from './painGroups.ts';
import classes from './PainsView.module.css';

interface PainPeopleProps {
  readonly pain: RankedPainOfPeople;
  readonly onOpen: (selection: Selection) => void;
}

/** The strength of one pain person by person, with the ratings that it is made of and those that are missing. */
export function PainPeople({ pain: { codeId, strengths }, onOpen }: PainPeopleProps) {
  const { t } = useTranslation(['pains', 'common']);
  const format = useFormat();
  const code = useRecordTable('code')[codeId];
  const respondents = useRecordTable('respondent');
  const name = code === undefined ? '' : nameOfCode(code, format.language);
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
  const rating = (scale: ScaleName): DataColumn<PainStrength> => ({
    key: scale,
    title: t(scale),
    align: 'right',
    cell: (strength) => strength[scale] ?? <span className={classes['small']}>{t('notRated')}</span>,
  });
  return (
    <DataTable
      label={t('showPeopleOf', { pain: name })}
      rows={strengths}
      rowKey={({ respondentId }) => respondentId}
      columns={[
        { key: 'person', title: t('person'), cell: ({ respondentId }) => respondents[respondentId]?.name ?? '' },
        {
          key: 'score',
          title: t('strength'),
          cell: (strength) =>
            strength.score === null ? (
              <span className={classes['small']}>
                {t('noScore', {
                  scales: list.format(listMissingScales(strength).map((scale) => t(scale).toLowerCase())),
                })}
              </span>
            ) : (
              <b className={classes['figure']}>{format.number(Math.round(strength.score))}</b>
            ),
        },
        ...scaleNames.map(rating),
        {
          key: 'quotes',
          title: t('quotes'),
          align: 'right',
          cell: ({ respondentId, quotations }) => (
            <LinkButton
              aria-label={t('openPerson', {
                person: respondents[respondentId]?.name ?? '',
                pain: name,
                count: quotations,
              })}
              onClick={() => onOpen({ kind: 'cell', codeId, respondentId })}
            >
              {t('common:quotes', { count: quotations })}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
