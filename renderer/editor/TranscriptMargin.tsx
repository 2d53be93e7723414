import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { marginLayout } from './marginLayout.ts';
import type { MeasuredCoding } from './measureCodings.ts';
import classes from './TranscriptMargin.module.css';

interface TranscriptMarginProps {
  readonly measured: readonly MeasuredCoding[];
  readonly selectedQuotationId: string | null;
  readonly onOpen: (quotationId: string) => void;
}

const labelHeight = 19;
const laneWidth = 9.5;
const mostLanes = 4;

/** A bracket for each coding and the name of its code at its first line. */
export const TranscriptMargin = memo(function TranscriptMargin(props: TranscriptMarginProps) {
  const { measured, selectedQuotationId, onOpen } = props;
  const { t } = useTranslation('editor');
  const placed = useMemo(() => {
    const codingOf = new Map(measured.map(({ coding }) => [coding.id, coding]));
    const items = measured.map(({ coding, top, bottom }) => ({ id: coding.id, top, bottom }));
    return marginLayout(items, labelHeight).flatMap((item) => {
      const coding = codingOf.get(item.id);
      return coding === undefined ? [] : [{ ...item, coding }];
    });
  }, [measured]);
  return (
    <div className={classes['margin']} role="group" aria-label={t('margin')} data-region="margin">
      {placed.map(({ coding, top, bottom, lane, labelTop }) => {
        const color = `var(--family-${coding.family})`;
        const { quotationIds } = coding;
        const openAt = selectedQuotationId === null ? -1 : quotationIds.indexOf(selectedQuotationId);
        const isOpen = openAt !== -1;
        // Pressed again it goes on to the next coder's span.
        const next = quotationIds[(openAt + 1) % quotationIds.length] ?? coding.quotationId;
        return (
          <div key={coding.id} className={classes['item']}>
            {/* Deeper ones share the last lane: each is drawn only while it is pointed at or open. */}
            <span
              className={classes['bracket']}
              style={{
                top: top + 4,
                height: bottom - top + 1,
                left: 13 + Math.min(lane, mostLanes - 1) * laneWidth,
                color,
              }}
              data-open={isOpen || undefined}
              data-deep={lane >= mostLanes || undefined}
            />
            <button
              type="button"
              className={classes['label']}
              style={{ top: labelTop + 2 }}
              aria-pressed={isOpen}
              onClick={() => onOpen(next)}
            >
              <span className={classes['dot']} style={{ background: color }} aria-hidden />
              <span className={classes['name']}>{coding.name}</span>
            </button>
          </div>
        );
      })}
    </div>
  );
});
