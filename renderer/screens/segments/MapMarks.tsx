import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import classes from './MapMarks.module.css';

export interface MapMark {
  readonly id: RespondentId;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** What is said of the person besides the name: segment, pain. */
  readonly words: string;
  /** Something the person said; empty without. */
  readonly quote: string;
}

interface MapMarksProps {
  readonly marks: readonly MapMark[];
  readonly picked: ReadonlySet<RespondentId>;
  readonly widthPx: number;
  readonly onToggle: (id: RespondentId) => void;
  readonly onOpen: (id: RespondentId) => void;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The mark nearest in that direction; sideways distance counts double. */
function nearestInWay(marks: readonly MapMark[], from: MapMark, [dx, dy]: readonly [number, number]): MapMark | null {
  let best: MapMark | null = null;
  let bestWay = Infinity;
  for (const mark of marks) {
    const [x, y] = [mark.x - from.x, mark.y - from.y];
    const ahead = x * dx + y * dy;
    if (mark === from || ahead <= 0) continue;
    const way = ahead + 2 * Math.abs(x * dy + y * dx);
    if (way < bestWay) [best, bestWay] = [mark, way];
  }
  return best;
}

/** The people of the map as a list to walk through: one stop of the Tab key, arrows by place, Space picks, Enter opens. */
export function MapMarks({ marks, picked, widthPx, onToggle, onOpen }: MapMarksProps) {
  const { t } = useTranslation('segmentStudy');
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<RespondentId | null>(null);
  const [shown, setShown] = useState<RespondentId | null>(null);
  const stop = marks.find(({ id }) => id === current) ?? marks[0];
  const tip = marks.find(({ id }) => id === shown);
  const onKeyDown = (event: KeyboardEvent, mark: MapMark): void => {
    const way = ways[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const next = nearestInWay(marks, mark, way);
      if (next === null) return;
      setCurrent(next.id);
      list.current?.querySelector<HTMLElement>(`[data-person="${next.id}"]`)?.focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      onToggle(mark.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(mark.id);
    }
  };
  return (
    <div ref={list} className={classes['marks']} role="listbox" aria-multiselectable aria-label={t('mapKeys')}>
      {marks.map((mark) => (
        <div
          key={mark.id}
          role="option"
          aria-selected={picked.has(mark.id)}
          aria-label={`${mark.name}, ${mark.words}`}
          tabIndex={mark === stop ? 0 : -1}
          data-person={mark.id}
          className={classes['mark']}
          style={{ left: mark.x, top: mark.y }}
          onClick={(event) => (event.shiftKey || event.ctrlKey || event.metaKey ? onToggle(mark.id) : onOpen(mark.id))}
          onKeyDown={(event) => onKeyDown(event, mark)}
          onFocus={() => {
            setCurrent(mark.id);
            setShown(mark.id);
          }}
          onBlur={() => setShown(null)}
          onPointerEnter={() => setShown(mark.id)}
          onPointerLeave={() => setShown(null)}
        />
      ))}
      {tip !== undefined && (
        <div
          className={classes['tip']}
          aria-hidden
          style={{ top: tip.y + 18, left: Math.max(0, Math.min(tip.x - 130, widthPx - 264)) }}
        >
          <b>{tip.name}</b>
          <div className={classes['words']}>{tip.words}</div>
          {tip.quote !== '' && <div className={classes['quote']}>{tip.quote}</div>}
        </div>
      )}
    </div>
  );
}
