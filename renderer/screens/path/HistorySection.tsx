import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { byLatestEvent, type PathEvent } from '#shared/domain/pathEvent.ts';
import { sayPathEvent } from '#shared/workflow/sayPathEvent.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { changeTopic } from '../../store/changeTopic.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PathHistory.module.css';
import { ThenAndNow } from './ThenAndNow.tsx';

const mostShown = 8;

/** Every step of the path, every pass with a reason and every way back: who, when, why, and what there was. */
export function HistorySection({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const [areAllShown, setAreAllShown] = useState(false);
  const events = useRecordList('pathEvent').toSorted(byLatestEvent);
  if (events.length === 0) return null;
  return (
    <Section title={t('historyTitle')}>
      <ol className={classes['events']} aria-label={t('historyTitle')}>
        {events.slice(0, areAllShown ? events.length : mostShown).map((event) => (
          <HistoryLine key={event.id} event={event} status={status} />
        ))}
      </ol>
      {events.length > mostShown && (
        <p className={classes['all']}>
          <LinkButton onClick={() => setAreAllShown(!areAllShown)}>
            {areAllShown ? t('showFewerEvents') : t('showAllEvents', { count: events.length })}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

interface HistoryLineProps {
  readonly event: PathEvent;
  readonly status: WorkflowStatus;
}

function HistoryLine({ event, status }: HistoryLineProps) {
  const { t } = useTranslation(['path', 'shell']);
  const { language, day, quoted } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const why =
    event.kind === 'state' ? t(`shell:${changeTopic(event.cause)}`) : quoted(event.reason.replace(/[.\s]+$/u, ''));
  return (
    <li className={classes['event']}>
      <span className={classes['when']}>{day(event.at)}</span>
      <div>
        {sayPathEvent(event, language)}{' '}
        <span className={classes['aside']}>{[why, event.author].filter((part) => part !== '').join('\u00A0· ')}</span>{' '}
        {event.snapshot !== null && (
          <LinkButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('thenAndNow')}
          </LinkButton>
        )}
        {isOpen && event.snapshot !== null && <ThenAndNow snapshot={event.snapshot} status={status} />}
      </div>
    </li>
  );
}
