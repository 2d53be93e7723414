import { useTranslation } from 'react-i18next';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { type SectionName, sectionNames } from './sections.ts';
import classes from './ValidationScreen.module.css';

const labels = {
  overview: 'navOverview',
  scenarios: 'navScenarios',
  mvp: 'navMvp',
  hypotheses: 'navHypotheses',
  promises: 'navPromises',
  risks: 'navRisks',
  journey: 'navJourney',
} as const;

/** The pages of the screen as links, each with how much is there. */
export function SectionNav({ section }: { readonly section: SectionName }) {
  const { t } = useTranslation('validation');
  const counts: Partial<Record<SectionName, number>> = {
    scenarios: useRecordList('economicsScenario').length,
    mvp: useRecordList('mvp').length,
    hypotheses: useRecordList('hypothesis').length,
    promises: useRecordList('clientPromise').filter(({ doneOn }) => doneOn === null).length,
    risks: useRecordList('risk').length,
  };
  return (
    <nav aria-label={t('navLabel')} className={classes['nav']}>
      {sectionNames.map((name) => (
        <a
          key={name}
          href={hrefOf('validation', name === 'overview' ? null : name)}
          className={classes['navLink']}
          aria-current={name === section ? 'page' : undefined}
        >
          {t(labels[name])}
          {(counts[name] ?? 0) > 0 && <span className={classes['navCount']}>{counts[name]}</span>}
        </a>
      ))}
    </nav>
  );
}
