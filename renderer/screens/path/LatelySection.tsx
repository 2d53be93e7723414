import { useTranslation } from 'react-i18next';
import type { historyEntrySchema } from '#shared/contract/projectsContract.ts';
import type * as v from 'valibot';
import { Section } from '../../components/Section.tsx';
import { changeTopic, type ChangeTopic } from '../../store/changeTopic.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathScreen.module.css';

type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

interface LatelyLine {
  readonly version: number;
  readonly day: string;
  readonly topic: ChangeTopic;
  readonly author: string;
  readonly records: number;
}

const mostLines = 6;

/** Changes of one topic, author and day as one line, newest first. */
export function linesOfHistory(entries: readonly HistoryEntry[]): LatelyLine[] {
  const lines = new Map<string, LatelyLine>();
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    const topic = changeTopic(entry.method);
    const key = [day, topic, entry.author].join('|');
    const before = lines.get(key);
    lines.set(key, {
      version: before?.version ?? entry.version,
      day: entry.at,
      topic,
      author: entry.author,
      records: (before?.records ?? 0) + entry.changeCount,
    });
  }
  return [...lines.values()].slice(0, mostLines);
}

/** What has changed in the project of late, from its journal. */
export function LatelySection() {
  const { t } = useTranslation(['path', 'shell']);
  const format = useFormat();
  const history = useBackendQuery(['projects.history', 200], (client, signal) =>
    client.projects.history({ limit: 200 }, { signal }),
  ).data;
  const lines = linesOfHistory(history?.entries ?? []);
  return (
    <Section title={t('sinceSession')}>
      {history !== undefined && lines.length === 0 && <p className={classes['nothing']}>{t('noHistory')}</p>}
      <ul className={classes['events']}>
        {lines.map((line) => (
          <li key={line.version} className={classes['event']}>
            <span className={classes['when']}>{format.day(line.day)}</span>
            <span>
              <b className={classes['strong']}>{t(`shell:${line.topic}`)}.</b>{' '}
              <span className={classes['aside']}>
                {t('records', { count: line.records })}
                {line.author !== '' && `, ${line.author}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
