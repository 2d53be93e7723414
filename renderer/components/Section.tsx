import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: ReactNode;
  /** At the right end of the heading: a count, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A heading in Literata over a hairline, and what belongs to it. */
export function Section({ title, aside, children, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className={classes['heading']}>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
