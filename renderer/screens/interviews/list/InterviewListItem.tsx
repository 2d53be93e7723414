import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '#shared/domain/interview.ts';
import { afterPaint } from '../../../store/afterPaint.ts';
import { useCounts } from '../../../store/counts.ts';
import { useRunningPass } from '../../../store/runningPass.ts';
import { hrefOf } from '../../../store/route.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './InterviewList.module.css';

interface InterviewListItemProps {
  readonly interview: Interview;
  readonly person: string;
  readonly place: string;
  readonly isOpen: boolean;
}

/** Person, company, date, and how much of what was said is coded. */
export const InterviewListItem = memo(function InterviewListItem(props: InterviewListItemProps) {
  const { interview, person, place, isOpen } = props;
  const { t } = useTranslation(['interviews', 'agreement']);
  const format = useFormat();
  const known = useCounts((state) => state.interviews[interview.id]);
  // Who goes over the talk again blindly shall not see how much was coded before.
  const isPassing = useRunningPass(interview.id) !== null;
  const counts = isPassing ? undefined : known;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The talk is asked for first: a list laid out here would hold that up.
    return isOpen ? afterPaint(() => link.current?.scrollIntoView({ block: 'nearest' })) : undefined;
  }, [isOpen]);
  const share = counts === undefined || counts.respondentTurns === 0 ? 0 : counts.codedTurns / counts.respondentTurns;
  return (
    <div role="listitem">
      <a
        ref={link}
        className={classes['item']}
        href={hrefOf('interviews', interview.id)}
        data-interview={interview.id}
        aria-current={isOpen ? 'page' : undefined}
        title={person === interview.title ? undefined : interview.title}
      >
        <span className={classes['line']}>
          <b className={classes['person']}>{person}</b>
          {interview.date !== null && <span className={classes['date']}>{format.day(interview.date)}</span>}
        </span>
        <span className={classes['place']}>{place === '' ? '\u00A0' : place}</span>
        <span className={classes['line']}>
          <span
            className={classes['bar']}
            role="img"
            aria-label={t('codedShare', { share: format.percent(share) })}
            title={t('codedShare', { share: format.percent(share) })}
          >
            <span className={classes['coded']} style={{ width: `${share * 100}%` }} />
          </span>
          <span className={classes['quotes']}>
            {isPassing
              ? t('agreement:passInList')
              : (counts?.quotations ?? 0) === 0
                ? t('notCoded')
                : t('quotesShort', { number: counts?.quotations ?? 0 })}
          </span>
        </span>
      </a>
    </div>
  );
});
