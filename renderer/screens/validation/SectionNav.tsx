import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../components/SectionLinks.tsx';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { type SectionName, sectionNames } from './sections.ts';

const labels = {
  overview: 'navOverview',
  scenarios: 'navScenarios',
  mvp: 'navMvp',
  hypotheses: 'navHypotheses',
  hadi: 'navHadi',
  promises: 'navPromises',
  risks: 'navRisks',
  firing: 'navFiring',
  journey: 'navJourney',
} as const;

/** The pages of the screen as links, each with how much is there. */
export function SectionNav({ section }: { readonly section: SectionName }) {
  const { t } = useTranslation('validation');
  const counts: Partial<Record<SectionName, number>> = {
    scenarios: useRecordList('economicsScenario').length,
    mvp: useRecordList('mvp').length,
    hypotheses: useRecordList('hypothesis').length,
    hadi: useRecordList('hadiRow').filter(({ status }) => status !== 'done').length,
    promises: useRecordList('clientPromise').filter(({ doneOn }) => doneOn === null).length,
    risks: useRecordList('risk').length,
  };
  const links = sectionNames.map((name) => ({
    name,
    label: t(labels[name]),
    href: hrefOf('validation', name === 'overview' ? null : name),
    count: counts[name] ?? 0,
  }));
  return <SectionLinks label={t('navLabel')} links={links} current={section} />;
}
