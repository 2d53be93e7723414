import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceQuote } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { ForAgainst } from '../../components/ForAgainst.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import classes from './SegmentEvidence.module.css';
import type { DescribePeople } from './useDescribePeople.ts';
import { hrefOfQuotation, useQuotationPlaces } from './useQuotationPlaces.ts';
import type { CounterQuote, SegmentFigures } from './useSegmentFigures.ts';

interface SegmentEvidenceProps {
  readonly kept: CustomerSegment | null;
  readonly figures: SegmentFigures;
  readonly people: DescribePeople;
}

/** From three different people: they come in turns, the most typical first. */
const mostShown = 3;

/** Quotes for and against the segment; each one against waits until somebody has said what it means. */
export function SegmentEvidence({ kept, figures, people }: SegmentEvidenceProps) {
  const { t } = useTranslation(['segments', 'segmentStudy']);
  const [isForWhole, setIsForWhole] = useState(false);
  const [isAgainstWhole, setIsAgainstWhole] = useState(false);
  const [reviewed, setReviewed] = useState<CounterQuote | null>(null);
  const { evidence, counterEvidence } = figures;
  const places = useQuotationPlaces([...evidence, ...counterEvidence].map(({ quotationId }) => quotationId));
  const waiting = counterEvidence.filter(({ review }) => review === null).length;
  const ordered = counterEvidence.toSorted((a, b) => Number(a.review !== null) - Number(b.review !== null));
  const cardOf = (quote: EvidenceQuote) => {
    const place = places.get(quote.quotationId);
    return (
      <QuotationCard
        key={quote.codingId}
        text={quote.quote}
        person={people.nameOf(quote.respondentId)}
        place={people.companyOf(quote.respondentId)}
        startMs={place?.startMs ?? null}
        {...(place === undefined ? {} : { href: hrefOfQuotation(place) })}
      />
    );
  };
  const more = (isWhole: boolean, all: number, key: 'moreFor' | 'moreAgainst', toggle: () => void) =>
    all > mostShown && (
      <div className={classes['more']}>
        <LinkButton onClick={toggle}>{isWhole ? t('fewerQuotes') : t(key, { count: all - mostShown })}</LinkButton>
      </div>
    );
  return (
    <div className={classes['evidence']}>
      <ForAgainst
        forQuotations={(isForWhole ? evidence : evidence.slice(0, mostShown)).map(cardOf)}
        forMore={more(isForWhole, evidence.length, 'moreFor', () => setIsForWhole(!isForWhole))}
        againstQuotations={(isAgainstWhole ? ordered : ordered.slice(0, mostShown)).map((quote) => (
          <div key={quote.codingId}>
            {cardOf(quote)}
            {kept !== null && <Review kept={kept} quote={quote} onReview={() => setReviewed(quote)} />}
          </div>
        ))}
        againstMore={more(isAgainstWhole, ordered.length, 'moreAgainst', () => setIsAgainstWhole(!isAgainstWhole))}
        againstAside={
          counterEvidence.length === 0 ? undefined : waiting === 0 ? (
            t('allReviewed')
          ) : (
            <span className={classes['waiting']}>
              {waiting === 1 && counterEvidence.length === 1
                ? t('notReviewed')
                : t('notReviewedCount', { count: waiting })}
            </span>
          )
        }
      />
      {kept !== null && waiting > 0 && waiting === counterEvidence.length && (
        <p className={classes['hint']}>{t('segmentStudy:mustReview')}</p>
      )}
      {kept === null && counterEvidence.length > 0 && <p className={classes['hint']}>{t('keepFirst')}</p>}
      {kept !== null && reviewed !== null && (
        <ReviewDialog kept={kept} quote={reviewed} onClose={() => setReviewed(null)} />
      )}
    </div>
  );
}

interface ReviewProps {
  readonly kept: CustomerSegment;
  readonly quote: CounterQuote;
  readonly onReview: () => void;
}

function Review({ quote: { review }, onReview }: ReviewProps) {
  const { t } = useTranslation(['segments', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  if (review === null) {
    return isReadOnly ? null : (
      <div className={classes['review']}>
        <LinkButton onClick={onReview}>{t('review')}</LinkButton>
      </div>
    );
  }
  const withdraw = () =>
    void runCommand((client) => client.segments.withdrawReview({ id: review.id }), t('reviewWithdrawn'));
  return (
    <div className={classes['review']}>
      {review.note}
      {!isReadOnly && (
        <span className={classes['actions']}>
          <LinkButton onClick={onReview}>{t('common:edit')}</LinkButton>
          <LinkButton onClick={withdraw}>{t('reviewWithdraw')}</LinkButton>
        </span>
      )}
    </div>
  );
}
