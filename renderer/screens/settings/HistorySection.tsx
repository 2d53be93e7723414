import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { changeTopic } from '../../store/changeTopic.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SettingsScreen.module.css';

const limit = 100;

/** The last changes of the project's journal. */
export function HistorySection() {
  const { t } = useTranslation(['settings', 'shell']);
  const format = useFormat();
  const history = useBackendQuery(['projects.history', limit], (client, signal) =>
    client.projects.history({ limit }, { signal }),
  ).data;
  if (history === undefined) return null;
  return (
    <Section title={t('history')}>
      {history.entries.length === 0 ? (
        <p className={classes['message']}>{t('noHistory')}</p>
      ) : (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('history')}>
          <DataTable
            label={t('history')}
            rows={history.entries}
            rowKey={(entry) => String(entry.version)}
            columns={[
              {
                key: 'at',
                title: t('when'),
                cell: (entry) => `${format.day(entry.at)}, ${format.time(entry.at)}`,
                width: 110,
              },
              { key: 'author', title: t('who'), cell: (entry) => entry.author || t('anonymousAuthor') },
              { key: 'method', title: t('what'), cell: (entry) => t(`shell:${changeTopic(entry.method)}`) },
              {
                key: 'count',
                title: t('how'),
                cell: (entry) => format.number(entry.changeCount),
                align: 'right',
                width: 70,
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}
