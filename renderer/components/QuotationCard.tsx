import type { ReactNode } from 'react';
import { useFormat } from '../strings/format.ts';
import classes from './QuotationCard.module.css';

interface QuotationCardProps {
  readonly text: string;
  readonly person: string;
  /** Company or what else places the person. */
  readonly place?: string;
  /** Where in the recording; null when the transcript has no times. */
  readonly startMs?: number | null;
  /** Opens the quotation in its transcript; the text becomes a link. */
  readonly href?: string;
  readonly aside?: ReactNode;
}

/** What a person said, who, and where: no box. */
export function QuotationCard({ text, person, place, startMs = null, href, aside }: QuotationCardProps) {
  const format = useFormat();
  const words = format.quoted(text);
  return (
    <figure className={classes['quotation']}>
      <blockquote className={classes['text']}>
        {href === undefined ? (
          words
        ) : (
          <a className={classes['link']} href={href}>
            {words}
          </a>
        )}
      </blockquote>
      <figcaption className={classes['source']}>
        <b className={classes['person']}>{person}</b>
        {place !== undefined && place !== '' && `, ${place}`}
        {startMs !== null && ` · ${format.position(startMs)}`}
        {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
      </figcaption>
    </figure>
  );
}
