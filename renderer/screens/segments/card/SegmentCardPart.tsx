import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorOfCard, SegmentCard } from '#shared/contract/segmentCardContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { type AttractivenessFactor, factorNames } from '#shared/domain/segmentJudgement.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { QuotationCard } from '../../../components/QuotationCard.tsx';
import { Section } from '../../../components/Section.tsx';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { useDescribePeople } from '../useDescribePeople.ts';
import { hrefOfQuotation, useQuotationPlaces } from '../useQuotationPlaces.ts';
import classes from './AttractivenessView.module.css';
import { DecisionPart } from './DecisionPart.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { RolesPart } from './RolesPart.tsx';
import { useFactorWords } from './useFactorWords.ts';

interface SegmentCardPartProps {
  readonly segment: CustomerSegment;
  readonly card: SegmentCard;
}

/** One segment: each factor with what it rests on, the roles in it, and what was decided. */
export function SegmentCardPart({ segment, card }: SegmentCardPartProps) {
  const { t } = useTranslation('segmentCard');
  const [judging, setJudging] = useState<AttractivenessFactor | null>(null);
  const judged = card.factors.find(({ factor }) => factor === judging);
  return (
    <div className={classes['card']}>
      <div className={classes['factors']}>
        <Section title={segment.name}>
          <Outcome card={card} />
          <ul className={classes['list']}>
            {card.factors.map((factor) => (
              <FactorLine key={factor.factor} factor={factor} onJudge={() => setJudging(factor.factor)} />
            ))}
          </ul>
        </Section>
      </div>
      <div className={classes['aside']}>
        <Section title={t('decisionTitle')}>
          <DecisionPart segment={segment} isBlocked={card.blockedBy.length > 0} />
        </Section>
        <Section title={t('rolesTitle')}>
          <RolesPart card={card} />
        </Section>
      </div>
      {judged !== undefined && <JudgeDialog segmentId={segment.id} factor={judged} onClose={() => setJudging(null)} />}
    </div>
  );
}

/** The total, or in words why there is none. */
function Outcome({ card }: { readonly card: SegmentCard }) {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const wordsOf = useFactorWords();
  const names = factorNames[format.language];
  const count = card.missing.length;
  const missing = card.missing.map((factor) => names[factor]).join(', ');
  const zeros = card.factors.filter(({ factor }) => card.blockedBy.includes(factor));
  return (
    <>
      {zeros.map((zero) => (
        <p key={zero.factor} className={classes['blocked']}>
          {t('blockedWhy', { factor: names[zero.factor], reason: zero.judgement?.reason ?? wordsOf(zero) })}
        </p>
      ))}
      {card.missing.length > 0 && (
        <p className={classes['outcome']}>
          {zeros.length > 0 ? t('missingToo', { factors: missing }) : t('missing', { count, factors: missing })}
        </p>
      )}
      {card.score !== null && zeros.length === 0 && (
        <p className={classes['outcome']}>{t('complete', { score: format.number(card.score, 1) })}</p>
      )}
    </>
  );
}

function FactorLine({ factor, onJudge }: { readonly factor: FactorOfCard; readonly onJudge: () => void }) {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const wordsOf = useFactorWords();
  const [areQuotesOpen, setAreQuotesOpen] = useState(false);
  const { judgement, score, computed } = factor;
  const quotationIds = [...new Set([...(judgement?.quotationIds ?? []), ...factor.quotationIds])];
  const name = factorNames[format.language][factor.factor];
  return (
    <li className={classes['line']}>
      <div className={classes['figure']} data-state={score === null ? 'unknown' : score === 0 ? 'zero' : undefined}>
        {score === null ? '—' : format.number(score, 1)}
      </div>
      <div>
        <h3 className={classes['factor']}>{name}</h3>
        {score === null && <span className={classes['unknown']}>{t('unknown')}</span>}
        <p className={classes['words']}>{wordsOf(factor)}</p>
        {judgement !== null && (
          <p className={classes['judged']}>
            {t('judged', {
              by: judgement.judgedBy,
              day: format.day(judgement.judgedAt.slice(0, 10)),
              reason: judgement.reason,
            })}
            {computed !== null && ` (${t('judgedInstead', { score: format.number(computed, 1) })})`}
          </p>
        )}
        <div className={classes['links']}>
          {quotationIds.length > 0 && (
            <LinkButton aria-expanded={areQuotesOpen} onClick={() => setAreQuotesOpen(!areQuotesOpen)}>
              {t('quotes', { count: quotationIds.length })}
            </LinkButton>
          )}
          {!isReadOnly && (
            <LinkButton
              aria-label={t(judgement === null ? 'judgeNamed' : 'changeNamed', { factor: name })}
              onClick={onJudge}
            >
              {t(judgement === null ? 'judge' : 'change')}
            </LinkButton>
          )}
        </div>
        {areQuotesOpen && <Quotes quotationIds={quotationIds} />}
      </div>
    </li>
  );
}

function Quotes({ quotationIds }: { readonly quotationIds: FactorOfCard['quotationIds'] }) {
  const people = useDescribePeople();
  const places = useQuotationPlaces(quotationIds);
  return (
    <div className={classes['quotes']}>
      {quotationIds.map((id) => {
        const card = places.get(id);
        const speaker = card?.respondentIds[0];
        if (card === undefined) return null;
        return (
          <QuotationCard
            key={id}
            text={card.quotation.text}
            person={speaker === undefined ? '' : people.nameOf(speaker)}
            place={speaker === undefined ? '' : people.companyOf(speaker)}
            startMs={card.startMs}
            href={hrefOfQuotation(card)}
          />
        );
      })}
    </div>
  );
}
