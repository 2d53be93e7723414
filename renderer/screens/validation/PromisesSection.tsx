import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPromise } from '#shared/domain/validation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { PromiseDialog } from './PromiseDialog.tsx';
import recordClasses from './RecordList.module.css';
import { today } from './today.ts';
import classes from './ValidationScreen.module.css';

/** What was promised to people: what waits first, the nearest day on top, then what is kept. */
export function PromisesSection() {
  const { t } = useTranslation(['validation', 'common']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const people = useRecordTable('respondent');
  const promises = useRecordList('clientPromise').toSorted(
    (a, b) =>
      Number(a.doneOn !== null) - Number(b.doneOn !== null) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      (a.id < b.id ? -1 : 1),
  );
  const [editing, setEditing] = useState<ClientPromise | 'new' | null>(null);
  const setDone = (promise: ClientPromise, isDone: boolean): void => {
    void runCommand(
      (client) => client.validation.savePromise({ ...promise, doneOn: isDone ? today() : null }),
      t(isDone ? 'promiseKept' : 'promiseWaits'),
    );
  };
  return (
    <Section title={t('navPromises')} className={classes['narrow']}>
      <p className={classes['intro']}>{t('promisesIntro')}</p>
      {promises.length === 0 ? (
        <EmptyState
          text={t('noPromises')}
          action={!isReadOnly && <Button onClick={() => setEditing('new')}>{t('addPromise')}</Button>}
        />
      ) : (
        <>
          <ul className={recordClasses['list']}>
            {promises.map((promise) => {
              const person = promise.respondentId === null ? undefined : people[promise.respondentId]?.name;
              const isLate = promise.doneOn === null && promise.dueOn !== null && promise.dueOn < today();
              return (
                <li key={promise.id} className={recordClasses['line']} data-done={promise.doneOn !== null || undefined}>
                  <Checkbox
                    aria-label={t('doneLabel', { text: promise.text })}
                    checked={promise.doneOn !== null}
                    disabled={isReadOnly}
                    onChange={(event) => setDone(promise, event.currentTarget.checked)}
                  />
                  <span className={isLate ? recordClasses['late'] : undefined}>
                    {promise.dueOn === null ? t('noDay') : format.day(promise.dueOn)}
                    {isLate && <div>{t('late')}</div>}
                  </span>
                  <span>
                    {promise.text}
                    {person !== undefined && <span className={classes['muted']}>{`\u00A0· ${person}`}</span>}
                    {promise.doneOn !== null && (
                      <span
                        className={classes['muted']}
                      >{`\u00A0· ${t('keptOn', { date: format.day(promise.doneOn) })}`}</span>
                    )}
                  </span>
                  {!isReadOnly && (
                    <LinkButton aria-label={t('editNamed', { name: promise.text })} onClick={() => setEditing(promise)}>
                      {t('common:edit')}
                    </LinkButton>
                  )}
                </li>
              );
            })}
          </ul>
          {!isReadOnly && (
            <div className={classes['toolbar']}>
              <Button size="xs" onClick={() => setEditing('new')}>
                {t('addPromise')}
              </Button>
            </div>
          )}
        </>
      )}
      {editing !== null && (
        <PromiseDialog promise={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}
