import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityRecord } from '#shared/domain/entities.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { daysUntil, today } from './days.ts';
import classes from './PathScreen.module.css';

type ClientPromise = EntityRecord<'clientPromise'>;
const mostShown = 6;

/** What was promised to somebody and is not done yet, the nearest day first. */
export function PromisesSection() {
  const { t } = useTranslation('path');
  const isReadOnly = useSession(selectIsReadOnly);
  const promises = useRecordList('clientPromise')
    .filter((promise) => promise.doneOn === null)
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
    .slice(0, mostShown);
  return (
    <Section
      title={t('promised')}
      aside={
        isReadOnly ? undefined : (
          <Anchor href={hrefOf('validation', 'promises')} size="13px">
            {t('write')}
          </Anchor>
        )
      }
    >
      {promises.length === 0 && <p className={classes['nothing']}>{t('noPromises')}</p>}
      <ul className={classes['events']}>
        {promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
    </Section>
  );
}

function PromiseLine({ promise }: { readonly promise: ClientPromise }) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const people = useRecordTable('respondent');
  const isReadOnly = useSession(selectIsReadOnly);
  const person = promise.respondentId === null ? undefined : people[promise.respondentId]?.name;
  const days = promise.dueOn === null ? null : daysUntil(promise.dueOn);
  const keep = (): void => {
    void runCommand((client) => client.validation.savePromise({ ...promise, doneOn: today() }), t('promiseKept'));
  };
  return (
    <li className={classes['event']}>
      <span className={classes['when']}>{promise.dueOn === null ? '' : format.day(promise.dueOn)}</span>
      <span>
        {promise.text}
        {person !== undefined && <span className={classes['aside']}>{`\u00A0· ${person}`}</span>}{' '}
        {days !== null && days <= 7 && (
          <span className={classes['late']}>
            {days < 0 ? t('overdue', { count: -days }) : days === 0 ? t('today') : t('dueIn', { count: days })}
          </span>
        )}{' '}
        {!isReadOnly && <LinkButton onClick={keep}>{t('promiseDone')}</LinkButton>}
      </span>
    </li>
  );
}
