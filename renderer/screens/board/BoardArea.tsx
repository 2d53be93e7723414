import { TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, type PointerEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffinityCard } from '#shared/contract/affinityContract.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { cardPlace, type ShownArea } from './boardGeometry.ts';
import { aloneKey } from './boardModel.ts';

export interface AreaActions {
  readonly onCardPointerDown: (event: PointerEvent<HTMLElement>, id: QuotationId) => void;
  readonly onAreaPointerDown: (event: PointerEvent<HTMLElement>, key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (id: QuotationId) => void;
  readonly onRename: (key: string, name: string | null) => void;
  readonly onStartRename: (key: string) => void;
  readonly onMakeCode: (key: string) => void;
}

interface BoardAreaProps extends AreaActions {
  readonly area: ShownArea;
  readonly name: string;
  readonly typical: string;
  readonly isProposed: boolean;
  readonly isTarget: boolean;
  readonly isRenaming: boolean;
  readonly isReadOnly: boolean;
  readonly first: number;
  readonly end: number;
  readonly cards: ReadonlyMap<QuotationId, AffinityCard>;
  readonly personOf: (card: AffinityCard) => string;
  readonly focusedId: QuotationId | null;
  readonly selected: ReadonlySet<QuotationId>;
  readonly taken: ReadonlySet<QuotationId>;
}

/** One group as a piece of paper on the board, with those of its cards that are in sight. */
export const BoardArea = memo(function BoardArea(props: BoardAreaProps) {
  const { area, cards, first, end, focusedId, selected, taken, personOf, isTarget } = props;
  const { t } = useTranslation('board');
  const titleId = useId();
  return (
    <section
      className={classes['area']}
      data-area={area.key}
      data-alone={area.key === aloneKey || undefined}
      data-target={isTarget || undefined}
      aria-labelledby={titleId}
      style={{ left: area.x, top: area.y, width: area.width, height: area.height }}
    >
      <AreaHeader {...props} titleId={titleId} />
      <div
        role="listbox"
        aria-multiselectable
        aria-label={t('areaName', { count: area.cards.length, name: props.name })}
      >
        {area.cards.slice(first, end).map((id, offset) => {
          const card = cards.get(id);
          if (card === undefined) return null;
          const { x, y } = cardPlace(area, first + offset);
          return (
            <BoardCard
              key={id}
              id={id}
              text={card.text}
              person={personOf(card)}
              left={x}
              top={y}
              isFocused={id === focusedId}
              isSelected={selected.has(id)}
              isTaken={taken.has(id)}
              onPointerDown={props.onCardPointerDown}
              onKeyDown={props.onKeyDown}
              onFocus={props.onFocus}
            />
          );
        })}
      </div>
    </section>
  );
});

function AreaHeader(props: BoardAreaProps & { readonly titleId: string }) {
  const { area, name, typical, isProposed, isRenaming, isReadOnly, titleId } = props;
  const { t } = useTranslation('board');
  const isAlone = area.key === aloneKey;
  if (isRenaming)
    return (
      <header className={classes['areaHeader']}>
        <TextInput
          size="xs"
          autoFocus
          aria-label={t('nameLabel')}
          defaultValue={name}
          maxLength={500}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={(event) => props.onRename(area.key, event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') props.onRename(area.key, null);
          }}
        />
      </header>
    );
  return (
    <header
      className={classes['areaHeader']}
      data-movable={(!isAlone && !isReadOnly) || undefined}
      onPointerDown={(event) => props.onAreaPointerDown(event, area.key)}
      onDoubleClick={() => (isAlone ? undefined : props.onStartRename(area.key))}
    >
      <div className={classes['areaLine']}>
        <h2 id={titleId} className={classes['areaName']} title={typical === '' ? name : `${name}\n${typical}`}>
          {name}
        </h2>
        <span className={classes['areaCount']}>{area.cards.length}</span>
      </div>
      <div className={classes['areaTools']}>
        {isAlone ? (
          <span className={classes['quiet']}>{t('aloneHint')}</span>
        ) : (
          <>
            {isProposed && <span className={classes['quiet']}>{t('proposed')}</span>}
            {!isReadOnly && (
              <>
                <LinkButton onClick={() => props.onMakeCode(area.key)}>{t('makeCode')}</LinkButton>
                <LinkButton onClick={() => props.onStartRename(area.key)}>{t('rename')}</LinkButton>
              </>
            )}
          </>
        )}
      </div>
    </header>
  );
}
