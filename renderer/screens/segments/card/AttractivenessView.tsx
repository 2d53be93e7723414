import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { Banner } from '../../../components/Banner.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ScreenHeader } from '../../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { hrefOf } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import screenClasses from '../SegmentsScreen.module.css';
import classes from './AttractivenessView.module.css';
import { CardTable } from './CardTable.tsx';
import { SegmentCardPart } from './SegmentCardPart.tsx';

interface AttractivenessViewProps {
  readonly kept: readonly CustomerSegment[];
  /** The segment of the address; without one the main one, else the first. */
  readonly segmentId: string | null;
}

const order: readonly CustomerSegment['decision'][] = ['main', 'candidate', 'later', 'dropped'];

/** The cards of all kept segments side by side, and one of them in full. */
export function AttractivenessView({ kept, segmentId }: AttractivenessViewProps) {
  const { t } = useTranslation('segmentCard');
  const { data, error } = useBackendQuery(['segments.cards'], (client, signal) =>
    client.segments.cards({}, { signal }),
  );
  const segments = kept.toSorted((a, b) => order.indexOf(a.decision) - order.indexOf(b.decision));
  const open = segments.find(({ id }) => id === segmentId) ?? segments[0];
  const openCard = data?.cards.find(({ customerSegmentId }) => customerSegmentId === open?.id);
  return (
    <div className={screenClasses['screen']}>
      <ScreenHeader
        title={t('title')}
        actions={<Anchor href={hrefOf('segments', open?.id ?? null)}>{t('toMap')}</Anchor>}
      />
      <p className={classes['intro']}>{t('intro')}</p>
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {open === undefined && <EmptyState text={t('none')} />}
      {open !== undefined && data !== undefined && (
        <CardTable segments={segments} cards={data.cards} openId={open.id} />
      )}
      {open !== undefined && openCard !== undefined && <SegmentCardPart segment={open} card={openCard} />}
    </div>
  );
}
