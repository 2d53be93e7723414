import { areaColumns, areaSize, boardMeasures } from '#shared/analysis/affinityLayout.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { aloneKey, type ShownBoard } from './boardModel.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An area on the plane, whose left upper corner is 0, 0; in px at natural size. */
export interface ShownArea extends Box {
  readonly key: string;
  readonly columns: number;
  readonly cards: readonly QuotationId[];
}

export interface BoardGeometry {
  readonly areas: readonly ShownArea[];
  readonly width: number;
  readonly height: number;
  /** The board's coordinates of the plane's corner. */
  readonly origin: { readonly x: number; readonly y: number };
}

const margin = 24;
const aloneGap = 40;

/** Where everything lies; those alone stand in a strip below, as wide as the window allows. */
export function layOutBoard(board: ShownBoard, windowWidth: number): BoardGeometry {
  const { cardWidth, gap, padding } = boardMeasures;
  const origin = {
    x: Math.min(...board.groups.map(({ place }) => place.x), Infinity) - margin,
    y: Math.min(...board.groups.map(({ place }) => place.y), Infinity) - margin,
  };
  const areas: ShownArea[] = board.groups.map(({ key, place, quotationIds }) => ({
    key,
    x: place.x - origin.x,
    y: place.y - origin.y,
    ...areaSize(quotationIds.length),
    columns: areaColumns(quotationIds.length),
    cards: quotationIds,
  }));
  const bottom = Math.max(0, ...areas.map(({ y, height }) => y + height));
  if (board.aloneIds.length > 0) {
    const fitting = Math.floor((windowWidth - 2 * margin - 2 * padding + gap) / (cardWidth + gap));
    const columns = Math.max(1, Math.min(board.aloneIds.length, fitting));
    areas.push({
      key: aloneKey,
      x: margin,
      y: bottom === 0 ? margin : bottom + aloneGap,
      ...areaSize(board.aloneIds.length, columns),
      columns,
      cards: board.aloneIds,
    });
  }
  return {
    areas,
    width: Math.max(0, ...areas.map(({ x, width }) => x + width)) + margin,
    height: Math.max(0, ...areas.map(({ y, height }) => y + height)) + margin,
    origin: board.groups.length === 0 ? { x: 0, y: 0 } : origin,
  };
}

/** Where the card at this index lies in its area. */
export function cardPlace(area: Pick<ShownArea, 'columns'>, index: number): { x: number; y: number } {
  const { cardWidth, cardHeight, gap, header, padding } = boardMeasures;
  return {
    x: padding + (index % area.columns) * (cardWidth + gap),
    y: header + Math.floor(index / area.columns) * (cardHeight + gap),
  };
}

/** Indexes of the cards whose row is at least partly between the two heights of the plane: `[first, end)`. */
export function rowsInSight(area: ShownArea, top: number, bottom: number): { first: number; end: number } {
  const { cardHeight, gap, header } = boardMeasures;
  const rowAt = (y: number): number => Math.floor((y - area.y - header) / (cardHeight + gap));
  const first = Math.max(0, rowAt(top)) * area.columns;
  const end = Math.min(area.cards.length, Math.max(0, rowAt(bottom) + 1) * area.columns);
  return { first: Math.min(first, area.cards.length), end };
}

/** Where a place of the window is on a plane that is scrolled and zoomed, in px at natural size. */
export function pointOfPlane(
  plane: HTMLElement,
  zoom: number,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): { x: number; y: number } {
  const { left, top } = plane.getBoundingClientRect();
  return { x: (clientX - left + plane.scrollLeft) / zoom, y: (clientY - top + plane.scrollTop) / zoom };
}

export function findAreaAt(geometry: BoardGeometry, x: number, y: number): ShownArea | undefined {
  return geometry.areas.find(
    (area) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height,
  );
}

/** Cards that the box touches, from area to area. */
export function cardsInBox({ areas }: Pick<BoardGeometry, 'areas'>, box: Box): QuotationId[] {
  const { cardWidth, cardHeight } = boardMeasures;
  return areas.flatMap((area) =>
    area.cards.filter((_, index) => {
      const place = cardPlace(area, index);
      const [x, y] = [area.x + place.x, area.y + place.y];
      return x < box.x + box.width && x + cardWidth > box.x && y < box.y + box.height && y + cardHeight > box.y;
    }),
  );
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest card in that direction: straight ahead counts more than aside. Null at the edge. */
export function neighbourCard(geometry: BoardGeometry, from: QuotationId, direction: Direction): QuotationId | null {
  const places = geometry.areas.flatMap((area) =>
    area.cards.map((id, index) => {
      const { x, y } = cardPlace(area, index);
      return { id, x: area.x + x, y: area.y + y };
    }),
  );
  const start = places.find(({ id }) => id === from);
  if (start === undefined) return places[0]?.id ?? null;
  let best: QuotationId | null = null;
  let bestCost = Infinity;
  for (const { id, x, y } of places) {
    const ahead = { left: start.x - x, right: x - start.x, up: start.y - y, down: y - start.y }[direction];
    const aside = direction === 'left' || direction === 'right' ? Math.abs(y - start.y) : Math.abs(x - start.x);
    if (ahead <= 0 || aside > 2 * ahead + boardMeasures.cardHeight) continue;
    const cost = ahead + 3 * aside;
    if (cost < bestCost) {
      best = id;
      bestCost = cost;
    }
  }
  return best;
}
