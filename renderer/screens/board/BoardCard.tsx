import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { boardMeasures } from '#shared/analysis/affinityLayout.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import classes from './Board.module.css';

interface BoardCardProps {
  readonly id: QuotationId;
  readonly text: string;
  readonly person: string;
  readonly left: number;
  readonly top: number;
  readonly isFocused: boolean;
  readonly isSelected: boolean;
  readonly isTaken: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, id: QuotationId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (id: QuotationId) => void;
}

/** One quotation as a slip of paper: its words, as many as fit, and whose they are. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { id, text, person, left, top, isFocused, isSelected, isTaken, onPointerDown, onKeyDown, onFocus } = props;
  const { t } = useTranslation('board');
  return (
    <div
      role="option"
      aria-selected={isSelected}
      aria-label={t('cardName', { person, text })}
      tabIndex={isFocused ? 0 : -1}
      className={classes['card']}
      data-card={id}
      data-selected={isSelected || undefined}
      data-taken={isTaken || undefined}
      style={{ left, top, width: boardMeasures.cardWidth, height: boardMeasures.cardHeight }}
      onPointerDown={(event) => onPointerDown(event, id)}
      onKeyDown={onKeyDown}
      onFocus={() => onFocus(id)}
    >
      <p className={classes['words']}>{text}</p>
      <p className={classes['person']}>{person}</p>
    </div>
  );
});
