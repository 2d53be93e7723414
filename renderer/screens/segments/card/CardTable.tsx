import { useTranslation } from 'react-i18next';
import type { SegmentCard } from '#shared/contract/segmentCardContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { attractivenessFactors, factorNames } from '#shared/domain/segmentJudgement.ts';
import { hrefOf } from '../../../store/route.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './AttractivenessView.module.css';

interface CardTableProps {
  readonly segments: readonly CustomerSegment[];
  readonly cards: readonly SegmentCard[];
  readonly openId: CustomerSegment['id'];
}

/** Factors down, segments across. */
export function CardTable({ segments, cards, openId }: CardTableProps) {
  const { t } = useTranslation('segmentCard');
  const format = useFormat();
  const cardOf = new Map(cards.map((card) => [card.customerSegmentId, card]));
  const print = (score: number | null | undefined): string =>
    score === null || score === undefined ? t('unknown') : format.number(score, 1);
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('factor')}</th>
            {segments.map(({ id, name, decision }) => (
              <th key={id} scope="col" data-open={id === openId || undefined}>
                <a
                  href={hrefOf('segments', id, { view: 'attractiveness' })}
                  aria-current={id === openId ? 'true' : undefined}
                >
                  {name}
                </a>
                <span className={classes['standing']}>{t(`decision_${decision}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attractivenessFactors.map((factor) => (
            <tr key={factor}>
              <th scope="row">{factorNames[format.language][factor]}</th>
              {segments.map(({ id }) => {
                const one = cardOf.get(id)?.factors.find((candidate) => candidate.factor === factor);
                const score = one?.score ?? null;
                return (
                  <td key={id} data-open={id === openId || undefined} data-state={stateOf(score)}>
                    {print(score)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {segments.map(({ id }) => {
              const card = cardOf.get(id);
              // A zero blocks, whatever is not known besides.
              const total = card !== undefined && card.blockedBy.length > 0 ? 0 : (card?.score ?? null);
              return (
                <td key={id} data-open={id === openId || undefined} data-state={stateOf(total)}>
                  {print(total)}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function stateOf(score: number | null): 'unknown' | 'zero' | undefined {
  if (score === null) return 'unknown';
  return score === 0 ? 'zero' : undefined;
}
