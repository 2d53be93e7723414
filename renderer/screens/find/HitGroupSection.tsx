import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './FindScreen.module.css';
import type { HitGroup } from './groupHits.ts';
import { MarkedText } from './MarkedText.tsx';

/** One interview with the turns that were found in it. */
export function HitGroupSection({ group }: { readonly group: HitGroup }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const id = useId();
  const interview = useRecord('interview', group.interviewId);
  const date = interview?.date ?? null;
  return (
    <section className={classes['group']} aria-labelledby={id}>
      <h2 className={classes['groupTitle']} id={id}>
        {group.title}
        <span>
          {date === null ? '' : `${format.day(date)} · `}
          {t('turnsFound', { count: group.hits.length })}
        </span>
      </h2>
      <ul className={classes['hits']}>
        {group.hits.map((hit) => (
          <li key={hit.turnId}>
            <a
              className={classes['hit']}
              data-hit
              href={hrefOf('interviews', hit.interviewId, { turn: String(hit.turn) })}
            >
              <span className={classes['speaker']}>
                <b>{hit.speaker}</b>
                {hit.role === 'interviewer' && `, ${t('interviewer')}`}
                {hit.role === 'other' && `, ${t('otherSpeaker')}`}
                {hit.startMs !== null && ` · ${format.position(hit.startMs)}`}
              </span>
              <span className={classes['said']} data-interviewer={hit.role !== 'respondent' || undefined}>
                <MarkedText text={hit.turnText} spans={hit.spans} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
