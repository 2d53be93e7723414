import { Anchor } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useCompanyCount } from '../../store/useCompanyCount.ts';
import { DefiningCodes } from './DefiningCodes.tsx';
import classes from './OpenSegment.module.css';
import { SegmentActions } from './SegmentActions.tsx';
import { SegmentChanges } from './SegmentChanges.tsx';
import { SegmentEvidence } from './SegmentEvidence.tsx';
import { SegmentExplanation } from './SegmentExplanation.tsx';
import { SegmentPictures } from './SegmentPictures.tsx';
import { SegmentNumbers } from './SegmentNumbers.tsx';
import type { SegmentsQuestion } from './segmentsQuestion.ts';
import type { SegmentView } from './segmentViews.ts';
import type { DescribePeople } from './useDescribePeople.ts';
import { useSegmentFigures } from './useSegmentFigures.ts';
import { sizeOfSegment } from './sizeOfSegment.ts';

interface OpenSegmentProps {
  readonly view: SegmentView;
  readonly result: SegmentsResult | undefined;
  readonly question: SegmentsQuestion;
  readonly nameOfProposal: (id: string) => string;
  readonly people: DescribePeople;
  readonly onPerson: (id: RespondentId) => void;
  readonly onKept: (id: CustomerSegment['id']) => void;
}

const reasonTexts = { main: 'isMainReason', later: 'isLaterReason', dropped: 'isDroppedReason' } as const;

/** Everything about one segment: who they are, what sets them apart, how much it hurts, for and against. */
export function OpenSegment(props: OpenSegmentProps) {
  const { view, result, question, nameOfProposal, people, onPerson, onKept } = props;
  const { t } = useTranslation(['segments', 'common', 'segmentStudy', 'segmentCard']);
  const isReadOnly = useSession(selectIsReadOnly);
  const { figures, error } = useSegmentFigures(view);
  const companies = useCompanyCount(view.memberIds);
  const { kept } = view;
  return (
    <section className={classes['segment']} aria-label={view.name}>
      <div className={classes['heading']}>
        <h2 className={classes['name']}>{view.name}</h2>
        <SegmentStanding kept={kept} />
      </div>
      <p className={classes['summary']}>
        {sizeOfSegment(t, view.memberIds.length, companies)}
        {kept !== null && kept.summary !== '' && ` ${kept.summary}`}
      </p>
      {kept !== null && kept.decisionReason !== '' && kept.decision !== 'candidate' && (
        <p className={classes['note']}>{t(reasonTexts[kept.decision], { reason: kept.decisionReason })}</p>
      )}
      <SegmentChanges view={view} result={result} nameOfProposal={nameOfProposal} people={people} onPerson={onPerson} />
      {kept?.isManual === true && <p className={classes['note']}>{t('segmentStudy:byHandAlone')}</p>}
      {!isReadOnly && <SegmentActions view={view} result={result} question={question} onKept={onKept} />}
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {figures !== null && (
        <>
          <SegmentExplanation view={view} figures={figures} people={people} onPerson={onPerson} />
          <DefiningCodes
            codes={figures.definingCodes}
            isManual={kept?.isManual === true}
            isNothingHeldOut={(kept?.provenance?.basis ?? result?.by) === 'all'}
          />
          <SegmentNumbers figures={figures} />
          {kept !== null && (
            <p className={classes['note']}>
              <Anchor href={hrefOf('segments', kept.id, { view: 'attractiveness' })}>{t('segmentCard:open')}</Anchor>
            </p>
          )}
          <p className={classes['members']}>
            <span className={classes['label']}>{t('members')}:</span>{' '}
            {view.memberIds.map((id, index) => (
              <Fragment key={id}>
                {index > 0 && ', '}
                <LinkButton onClick={() => onPerson(id)}>{people.nameOf(id)}</LinkButton>
              </Fragment>
            ))}
          </p>
          <SegmentEvidence kept={kept} figures={figures} people={people} />
          <SegmentPictures memberIds={view.memberIds} people={people} />
        </>
      )}
    </section>
  );
}

/** Proposed, kept, chosen or dropped, and whether the members were chosen by hand. */
export function SegmentStanding({ kept }: { readonly kept: CustomerSegment | null }) {
  const { t } = useTranslation('segments');
  if (kept === null) return <span className={classes['standing']}>{t('isProposed')}</span>;
  return (
    <>
      {kept.isManual && <span className={classes['standing']}>{t('isManual')}</span>}
      {kept.decision === 'main' && (
        <span className={classes['main']}>
          <IconRoute size={16} stroke={1.8} aria-hidden />
          {t('isMain')}
        </span>
      )}
      {kept.decision === 'later' && <span className={classes['standing']}>{t('isLater')}</span>}
      {kept.decision === 'dropped' && <span className={classes['standing']}>{t('isDropped')}</span>}
      {kept.decision === 'candidate' && !kept.isManual && <span className={classes['standing']}>{t('isKept')}</span>}
    </>
  );
}
