import { Anchor } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opportunities as Ranking, RankedOpportunity } from '#shared/contract/opportunitiesContract.ts';
import { Section } from '../../../components/Section.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import { runAnalysis } from '../runAnalysis.ts';
import { PeopleToggle } from './PeopleToggle.tsx';
import { Place } from './Place.tsx';
import classes from './PainsView.module.css';

const columns = 5;

interface OpportunitiesProps {
  readonly customerSegmentId: string | undefined;
  readonly seed: number;
}

/** What a survey says of the room that is left: importance beside satisfaction. */
export function Opportunities({ customerSegmentId, seed }: OpportunitiesProps) {
  const { t } = useTranslation('pains');
  const { data, error, refetch } = useBackendQuery(
    ['analysis.opportunities', customerSegmentId ?? null, seed],
    (client, signal) =>
      runAnalysis(
        'patterns',
        (job) =>
          client.analysis.opportunities(
            { seed, jobId: job.jobId, ...(customerSegmentId === undefined ? {} : { customerSegmentId }) },
            { signal: job.signal },
          ),
        signal,
      ),
  );
  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  if (data === undefined) return null;
  return (
    <Section title={t('opportunity')} className={classes['survey'] ?? ''}>
      {data.outcomes.length === 0 ? (
        <p className={classes['quiet']}>
          {t('opportunityHow')} <Anchor href={hrefOf('people')}>{t('openPeople')}</Anchor>
        </p>
      ) : (
        <OpportunityTable ranking={data} />
      )}
    </Section>
  );
}

function OpportunityTable({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation('pains');
  const [openedName, setOpenedName] = useState<string | null>(null);
  const { outcomes, minimumRated, minimumForFigure } = ranking;
  const ranked = outcomes.filter((outcome) => outcome.ranking !== null);
  const groups = new Set(ranked.map((outcome) => outcome.ranking?.group)).size;
  const lead =
    ranked.length === 0
      ? t('opportunityNone', { people: String(minimumRated) })
      : groups === 1
        ? t('opportunityUnknown', { count: ranked.length })
        : t('opportunityPartly', { count: groups });
  return (
    <div className={classes['view']}>
      <p className={classes['lead']}>{lead}</p>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('opportunityTable')}>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col">{t('importance')}</th>
              <th scope="col">{t('satisfaction')}</th>
              <th scope="col">{t('opportunityScore')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <Fragment key={outcome.name}>
                <OpportunityLine
                  outcome={outcome}
                  ranking={ranking}
                  isOpened={outcome.name === openedName}
                  onToggle={() => setOpenedName(outcome.name === openedName ? null : outcome.name)}
                />
                {outcome.name === openedName && (
                  <tr className={classes['people']}>
                    <td colSpan={columns}>
                      <Answered outcome={outcome} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes['quiet']}>{t('opportunityFormula', { count: minimumForFigure })}</p>
    </div>
  );
}

interface OpportunityLineProps {
  readonly outcome: RankedOpportunity;
  readonly ranking: Ranking;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
}

function OpportunityLine({ outcome, ranking, isOpened, onToggle }: OpportunityLineProps) {
  const { t } = useTranslation('pains');
  const format = useFormat();
  const { respondentIds, importance, satisfaction, score, band } = outcome;
  const name = outcome.name === '' ? t('outcomeUnnamed') : outcome.name;
  const figure = (value: number | null): string => (value === null ? '—' : format.number(value, 1));
  return (
    <tr>
      <Place places={outcome.ranking?.places ?? null} />
      <td>
        {name}
        <span className={classes['small']}>
          {t('answered', { share: format.kOfN(respondentIds.length, ranking.n) })}
        </span>
        {respondentIds.length > 0 && <PeopleToggle name={name} isOpened={isOpened} onToggle={onToggle} />}
      </td>
      <td className={classes['figure']}>{figure(importance)}</td>
      <td className={classes['figure']}>{figure(satisfaction)}</td>
      <td>
        {score === null || band === null ? (
          <span className={classes['small']}>
            {respondentIds.length < ranking.minimumRated
              ? t('missingAnswers', { count: ranking.minimumRated - respondentIds.length })
              : t('onlyOrder', { count: ranking.minimumForFigure })}
          </span>
        ) : (
          <>
            <b className={classes['figure']}>{figure(score)}</b>
            <span className={classes['small']}>{t(`band_${band}`)}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** Whose answers the figures are made of. */
function Answered({ outcome }: { readonly outcome: RankedOpportunity }) {
  const people = useRecordTable('respondent');
  return (
    <ul className={classes['answered']}>
      {outcome.respondentIds.flatMap((id) => {
        const person = people[id];
        return person === undefined
          ? []
          : [
              <li key={id}>
                <Anchor href={hrefOf('people', id)}>{person.name}</Anchor>
              </li>,
            ];
      })}
    </ul>
  );
}
