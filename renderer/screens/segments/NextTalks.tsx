import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { knownAttributes, nextInterviews, type NextInterview } from '#shared/analysis/nextInterviews.ts';
import type { SegmentInfluence, SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './NextTalks.module.css';
import { Named } from './SegmentExplanation.tsx';
import { askedOf, type SegmentsQuestion } from './segmentsQuestion.ts';
import type { SegmentView } from './segmentViews.ts';
import type { DescribePeople } from './useDescribePeople.ts';

interface NextTalksProps {
  readonly question: SegmentsQuestion;
  readonly result: SegmentsResult;
  readonly views: readonly SegmentView[];
  readonly people: DescribePeople;
  readonly onPerson: (id: RespondentId) => void;
}

const mostShown = 4;
const mostInfluences = 3;
const mostStudied = 150;

/** What would change the picture: the talks it rests on, and the talks that are missing. */
export function NextTalks(props: NextTalksProps) {
  return (
    <div className={classes['both']}>
      <AskNext {...props} />
      {props.result.verdict === 'segments' && <Influence {...props} />}
    </div>
  );
}

function AskNext({ result, views, people, onPerson }: NextTalksProps) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const respondents = useRecordList('respondent');
  const organizations = useRecordTable('organization');
  const interviews = useRecordList('interview');
  const heardIds = new Set(interviews.flatMap(({ respondentIds }) => respondentIds));
  const living = views.filter(({ kept }) => kept?.decision !== 'dropped');
  const main = living.filter(({ kept }) => kept?.decision === 'main');
  const found = nextInterviews({
    segments: (main.length > 0 ? main : living).map(({ key, memberIds }) => ({
      key,
      memberIds,
      attributes: knownAttributes(result.attributes, memberIds, respondents),
    })),
    respondents,
    heardIds,
    unassigned: result.unassigned,
  });
  const person = (id: RespondentId): ReactNode => (
    <LinkButton onClick={() => onPerson(id)}>{people.nameOf(id)}</LinkButton>
  );
  const fitting = (ids: readonly RespondentId[]): string =>
    ids.length === 0 ? '' : `; ${t('nextFit', { names: ids.map((id) => people.nameOf(id)).join(', ') })}`;
  const sentenceOf = (next: NextInterview): ReactNode => {
    switch (next.kind) {
      case 'referred':
        return (
          <Named text={t('nextReferred', { name: '\u0000', by: people.nameOf(next.byId) })}>
            {person(next.respondentId)}
          </Named>
        );
      case 'company': {
        const company = organizations[next.organizationId]?.name ?? '';
        return `${t('nextCompany', { known: format.number(next.known), company })}${fitting(next.candidateIds)}`;
      }
      case 'role': {
        const text = t(next.role === 'buyer' ? 'nextBuyer' : 'nextUser', { known: format.number(next.known) });
        return `${text}${fitting(next.candidateIds)}`;
      }
      case 'few':
        return t('nextFew', { count: next.wanted, people: format.number(next.people) });
      case 'attribute':
        return t('nextAttribute', { name: next.name, share: format.kOfN(next.known, next.of) });
      case 'again':
        return <Named text={t('nextAgain', { name: '\u0000' })}>{person(next.respondentId)}</Named>;
      case 'boundary':
        return (
          <Named text={t('nextBoundary', { name: '\u0000', reason: t(boundaryTexts[next.reason]) })}>
            {person(next.respondentId)}
          </Named>
        );
      case 'unheard':
        return <Named text={t('nextUnheard', { name: '\u0000' })}>{person(next.respondentId)}</Named>;
    }
  };
  const shown = isWhole ? found : found.slice(0, mostShown);
  const hidden = found.length - mostShown;
  return (
    <Section title={t('nextTalks')} aside={<Anchor href={hrefOf('people', 'ahead')}>{t('planThem')}</Anchor>}>
      {found.length === 0 && <p className={classes['note']}>{t('nextNone')}</p>}
      <ul className={classes['list']}>
        {shown.map((next, index) => (
          <li key={index}>
            {'segmentKey' in next && views.length > 1 && (
              <span className={classes['segment']}>
                {views.find(({ key }) => key === next.segmentKey)?.name}
                {'. '}
              </span>
            )}
            {sentenceOf(next)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <LinkButton onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewerReasons') : t('moreReasons', { count: hidden })}
        </LinkButton>
      )}
    </Section>
  );
}

const boundaryTexts = {
  fitsBadly: 'boundaryFitsBadly',
  smallCluster: 'boundarySmall',
  unstable: 'boundaryUnstable',
  tooLittleData: 'boundarySmall',
} as const;

/** Differs when the distances between the people do. */
function fingerprintOf({ n, map }: SegmentsResult): string {
  const sum = map.points.reduce((total, { x, y }, at) => total + (at + 1) * (31 * x + y), 0);
  return `${n} ${map.points[0]?.respondentId ?? ''} ${sum.toFixed(9)}`;
}

function Influence({ question, result, people, onPerson }: NextTalksProps) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const asked = { ...askedOf(question), seed: result.seed };
  const { data } = useBackendQuery(
    [
      'analysis.segmentInfluence',
      asked.by,
      asked.codeIds.join('.'),
      JSON.stringify(asked.attributes),
      fingerprintOf(result),
    ],
    (client, signal) => client.analysis.segmentInfluence(asked, { signal }),
    // Asked after the checked answer, not with every change: the worker would keep the map waiting.
    { isEnabled: result.n <= mostStudied, followsData: false },
  );
  const sentenceOf = ({ respondentId, k, movedIds }: SegmentInfluence['people'][number]): ReactNode => {
    const moved = movedIds.map((id) => people.nameOf(id)).join(', ');
    const groups = t('groups', { count: k ?? 0 });
    const isOtherCount = k !== null && k !== data?.k;
    const text = !isOtherCount
      ? t('influenceMoved', { name: '\u0000', moved })
      : moved === ''
        ? t('influenceOnlyCount', { name: '\u0000', groups })
        : t('influenceOne', { name: '\u0000', groups, moved });
    return (
      <Named text={text}>
        <LinkButton onClick={() => onPerson(respondentId)}>{people.nameOf(respondentId)}</LinkButton>
      </Named>
    );
  };
  return (
    <Section title={t('influence')}>
      {result.n > mostStudied && <p className={classes['note']}>{t('influenceTooMany')}</p>}
      {data !== undefined && data.people.length === 0 && <p className={classes['note']}>{t('influenceNone')}</p>}
      {data !== undefined && data.people.length > 0 && (
        <>
          <ul className={classes['list']}>
            {data.people.slice(0, mostInfluences).map((one) => (
              <li key={one.respondentId}>
                {sentenceOf(one)}{' '}
                <span className={classes['segment']}>
                  ({t('agreementOnRest', { value: format.number(one.agreement, 2) })})
                </span>
              </li>
            ))}
          </ul>
          <p className={classes['note']}>{t('influenceHow')}</p>
        </>
      )}
    </Section>
  );
}
