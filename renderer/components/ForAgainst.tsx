import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ForAgainst.module.css';

interface ForAgainstProps {
  /** Quotations; an empty list shows that none were found. */
  readonly forQuotations: readonly ReactNode[];
  readonly againstQuotations: readonly ReactNode[];
  /** What stands at the right of each heading: how many people, "not reviewed". */
  readonly forAside?: ReactNode;
  readonly againstAside?: ReactNode;
  readonly forMore?: ReactNode;
  readonly againstMore?: ReactNode;
  /** One under the other, for narrow places. */
  readonly isStacked?: boolean;
}

/** Evidence and counter-evidence, always both and of equal width. */
export function ForAgainst(props: ForAgainstProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes['both']} data-stacked={props.isStacked === true || undefined}>
      <Side
        icon={<IconCheck size={16} stroke={1.8} aria-hidden />}
        title={t('for')}
        aside={props.forAside}
        quotations={props.forQuotations}
        more={props.forMore}
        emptyText={t('noQuotesFor')}
      />
      <Side
        icon={<IconMinus size={16} stroke={1.8} aria-hidden />}
        title={t('against')}
        aside={props.againstAside}
        quotations={props.againstQuotations}
        more={props.againstMore}
        emptyText={t('noQuotesAgainst')}
      />
    </div>
  );
}

interface SideProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly aside: ReactNode;
  readonly quotations: readonly ReactNode[];
  readonly more: ReactNode;
  readonly emptyText: string;
}

function Side({ icon, title, aside, quotations, more, emptyText }: SideProps) {
  return (
    <section className={classes['side']} aria-label={title}>
      <h3 className={classes['title']}>
        {icon}
        <span>{title}</span>
        {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
      </h3>
      {quotations.length === 0 && <p className={classes['empty']}>{emptyText}</p>}
      {quotations.map((quotation, index) => (
        <div key={index} className={classes['quotation']}>
          {quotation}
        </div>
      ))}
      {more}
    </section>
  );
}
