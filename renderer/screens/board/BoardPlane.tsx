import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { boardMeasures } from '#shared/analysis/affinityLayout.ts';
import type { AffinityCard } from '#shared/contract/affinityContract.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { useSteadyHandler } from '../../components/useSteadyHandler.ts';
import classes from './Board.module.css';
import { BoardArea } from './BoardArea.tsx';
import { cardPlace, type Direction, layOutBoard, neighbourCard, rowsInSight, type ShownArea } from './boardGeometry.ts';
import { aloneKey, nameOfGroup, type ShownBoard } from './boardModel.ts';
import { type DropPlace, useBoardDrag } from './useBoardDrag.ts';
import { useBoardSweep } from './useBoardSweep.ts';
import { useSight } from './useSight.ts';
import { useZoomAnchor } from './useZoomAnchor.ts';

/** What the screen may ask of the plane. */
export interface PlaneHandle {
  /** Scrolls to the card and gives it the focus. */
  focusCard(id: QuotationId): void;
  showArea(key: string): void;
}

interface BoardPlaneProps {
  readonly board: ShownBoard;
  readonly zoom: number;
  readonly handleRef: RefObject<PlaneHandle | null>;
  readonly focusedId: QuotationId | null;
  readonly selected: ReadonlySet<QuotationId>;
  readonly renamingKey: string | null;
  readonly isReadOnly: boolean;
  readonly personOf: (card: AffinityCard) => string;
  readonly onFocus: (id: QuotationId) => void;
  readonly onToggle: (id: QuotationId) => void;
  readonly onClearSelection: () => void;
  /** Selects these, and keeps what is selected when they are added. */
  readonly onSweep: (ids: readonly QuotationId[], isAdded: boolean) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onEnter: () => void;
  readonly onMakeCode: (key: string) => void;
  readonly onStartRename: (key: string) => void;
  readonly onRename: (key: string, name: string | null) => void;
  /** `place` is in the board's own coordinates. */
  readonly onDropCards: (ids: readonly QuotationId[], place: DropPlace) => void;
  readonly onDropArea: (key: string, place: DropPlace) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Below it small print on the board is under 11 px. */
const readableZoom = 0.9;
const noCards: ReadonlySet<QuotationId> = new Set();

/** The board itself: areas of cards on a plane that scrolls both ways; draws only what is in sight. */
export function BoardPlane(props: BoardPlaneProps) {
  const { board, zoom, focusedId, selected, renamingKey, isReadOnly } = props;
  const { t } = useTranslation('board');
  const planeRef = useRef<HTMLDivElement>(null);
  const { sight, width, look } = useSight(planeRef, zoom);
  const geometry = useMemo(() => layOutBoard(board, width / zoom), [board, width, zoom]);
  const { origin } = geometry;
  const isSmall = zoom < readableZoom;

  const scrollTo = (box: { x: number; y: number; width: number; height: number }): void => {
    const plane = planeRef.current;
    if (plane === null) return;
    const nearest = (from: number, size: number, start: number, room: number): number => {
      if (from * zoom < start) return from * zoom - 24;
      if ((from + size) * zoom > start + room) return Math.min(from * zoom - 24, (from + size) * zoom - room + 24);
      return start;
    };
    plane.scrollLeft = nearest(box.x, box.width, plane.scrollLeft, plane.clientWidth);
    plane.scrollTop = nearest(box.y, box.height, plane.scrollTop, plane.clientHeight);
    look();
  };
  /** Into the middle where it fits, else its beginning into the corner. */
  const scrollToMiddle = (area: ShownArea): void => {
    const plane = planeRef.current;
    if (plane === null) return;
    const from = (at: number, size: number, room: number): number =>
      size * zoom + 48 > room ? at * zoom - 24 : (at + size / 2) * zoom - room / 2;
    plane.scrollLeft = from(area.x, area.width, plane.clientWidth);
    plane.scrollTop = from(area.y, area.height, plane.clientHeight);
    look();
  };
  const focusCard = (id: QuotationId): void => {
    const area = geometry.areas.find(({ cards }) => cards.includes(id));
    if (area === undefined) return;
    const { x, y } = cardPlace(area, area.cards.indexOf(id));
    scrollTo({ x: area.x + x, y: area.y + y, width: boardMeasures.cardWidth, height: boardMeasures.cardHeight });
    props.onFocus(id);
    requestAnimationFrame(() =>
      planeRef.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true }),
    );
  };
  useImperativeHandle(props.handleRef, () => ({
    focusCard,
    showArea: (key) => {
      const area = geometry.areas.find((candidate) => candidate.key === key);
      if (area !== undefined) scrollToMiddle(area);
    },
  }));

  useZoomAnchor(planeRef, zoom, props.onZoom);
  // When the board grows to the left or up, what is looked at must not move.
  const lastOrigin = useRef(origin);
  useLayoutEffect(() => {
    const plane = planeRef.current;
    if (plane === null) return;
    plane.scrollLeft += (lastOrigin.current.x - origin.x) * zoom;
    plane.scrollTop += (lastOrigin.current.y - origin.y) * zoom;
    lastOrigin.current = origin;
    look();
  }, [origin, zoom, look]);
  const showFirst = useEffectEvent(() => {
    const [first] = geometry.areas;
    if (first !== undefined) scrollToMiddle(first);
  });
  useLayoutEffect(() => showFirst(), []);

  const toBoard = (place: DropPlace): DropPlace => ({ ...place, x: place.x + origin.x, y: place.y + origin.y });
  const cardsToTake = (id: QuotationId): readonly QuotationId[] => (selected.has(id) ? [...selected] : [id]);
  const { drag, begin } = useBoardDrag({
    planeRef,
    geometry,
    zoom,
    isReadOnly,
    onDropCards: (ids, place) => props.onDropCards(ids, toBoard(place)),
    onDropArea: (key, place) => props.onDropArea(key, toBoard(place)),
  });

  const sweep = useBoardSweep({ planeRef, geometry, zoom, onSweep: props.onSweep });

  // Areas are drawn anew only for what concerns them: their handlers must stay the same.
  const onKeyDown = useSteadyHandler((event: KeyboardEvent<HTMLElement>) => {
    const direction = directions[event.key];
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (direction !== undefined && !hasModifier) {
      event.preventDefault();
      const next =
        focusedId === null ? (geometry.areas[0]?.cards[0] ?? null) : neighbourCard(geometry, focusedId, direction);
      if (next !== null) focusCard(next);
      if (next !== null && event.shiftKey && !selected.has(next)) props.onToggle(next);
    } else if (event.key === ' ' && focusedId !== null) {
      event.preventDefault();
      props.onToggle(focusedId);
    } else if (event.key === 'Enter' && !hasModifier && focusedId !== null) {
      event.preventDefault();
      props.onEnter();
    } else if (event.key === 'Escape' && selected.size > 0) {
      event.preventDefault();
      props.onClearSelection();
    }
  });
  const onCardPointerDown = useSteadyHandler((event: PointerEvent<HTMLElement>, id: QuotationId) => {
    props.onFocus(id);
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault();
      props.onToggle(id);
      return;
    }
    if (selected.size > 0 && !selected.has(id)) props.onClearSelection();
    begin(event, null, cardsToTake(id));
  });
  const onAreaPointerDown = useSteadyHandler((event: PointerEvent<HTMLElement>, key: string) => {
    if (key === aloneKey) return;
    begin(event, key, geometry.areas.find((area) => area.key === key)?.cards ?? []);
  });
  const onFocus = useSteadyHandler(props.onFocus);
  const onRename = useSteadyHandler(props.onRename);
  const onStartRename = useSteadyHandler(props.onStartRename);
  const onMakeCode = useSteadyHandler(props.onMakeCode);

  const groups = new Map(board.groups.map((group) => [group.key, group]));
  const isInSight = (area: ShownArea): boolean =>
    area.x < sight.right &&
    area.x + area.width > sight.left &&
    area.y < sight.bottom &&
    area.y + area.height > sight.top;
  const takenIds = drag?.ids;
  const taken = useMemo(() => (takenIds === undefined ? noCards : new Set(takenIds)), [takenIds]);
  return (
    <div
      ref={planeRef}
      className={classes['plane']}
      data-small={isSmall || undefined}
      role="group"
      aria-label={t('board')}
      tabIndex={0}
      onPointerDown={(event) => sweep.begin(event)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeyDown(event);
      }}
    >
      <div className={classes['extent']} style={{ width: geometry.width * zoom, height: geometry.height * zoom }}>
        <div
          className={classes['scaled']}
          style={{
            width: geometry.width,
            height: geometry.height,
            transform: `scale(${zoom})`,
            ['--name-scale' as string]: String(isSmall ? Math.min(2, 1 / zoom) : 1),
          }}
        >
          {geometry.areas.filter(isInSight).map((area) => {
            const group = groups.get(area.key);
            const typical = group?.typicalId === undefined || group.typicalId === null ? undefined : group.typicalId;
            const { first, end } = rowsInSight(area, sight.top, sight.bottom);
            return (
              <BoardArea
                key={area.key}
                area={area}
                name={group === undefined ? t('aloneTitle') : nameOfGroup(group) || t('noWords')}
                typical={typical === undefined ? '' : (board.cards.get(typical)?.text ?? '')}
                isProposed={group?.id === null && group.name === ''}
                isTarget={drag?.targetKey === area.key}
                isRenaming={renamingKey === area.key}
                isReadOnly={isReadOnly}
                first={first}
                end={end}
                cards={board.cards}
                personOf={props.personOf}
                focusedId={focusedId}
                selected={selected}
                taken={taken}
                onCardPointerDown={onCardPointerDown}
                onAreaPointerDown={onAreaPointerDown}
                onKeyDown={onKeyDown}
                onFocus={onFocus}
                onRename={onRename}
                onStartRename={onStartRename}
                onMakeCode={onMakeCode}
              />
            );
          })}
          {sweep.box !== null && (
            <div
              className={classes['sweep']}
              style={{
                left: sweep.box.x,
                top: sweep.box.y,
                width: sweep.box.width,
                height: sweep.box.height,
                borderWidth: 1.5 / zoom,
              }}
              aria-hidden
            />
          )}
        </div>
      </div>
      {drag !== null && (
        <div className={classes['ghost']} style={{ left: drag.x + 8, top: drag.y + 8 }} aria-hidden>
          {drag.areaKey === null
            ? (board.cards.get(drag.ids[0]!)?.text ?? '').slice(0, 90)
            : nameOfGroup(groups.get(drag.areaKey)!)}
          {drag.ids.length > 1 && <p className={classes['ghostCount']}>{t('cards', { count: drag.ids.length })}</p>}
        </div>
      )}
    </div>
  );
}
