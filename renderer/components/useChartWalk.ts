import { type KeyboardEvent, useMemo, useState } from 'react';
import { type ChartMark, listChartMarks } from '#shared/charts/listChartMarks.ts';

type Option = Readonly<Record<string, unknown>>;

interface Standing {
  readonly index: number;
  /** In px of the chart, as it was drawn from `option`. */
  readonly at: readonly [number, number] | null;
  readonly option: Option;
}

interface ChartWalk {
  readonly marks: readonly ChartMark[];
  readonly mark: ChartMark | null;
  readonly number: number;
  /** Where the mark stands; null when the chart was drawn anew since. */
  readonly at: readonly [number, number] | null;
  /** True when the key was meant for the marks. */
  onKey(event: KeyboardEvent): boolean;
}

function indexAfter(key: string, index: number | null, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return index === null ? 0 : Math.min(count - 1, index + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return index === null ? count - 1 : Math.max(0, index - 1);
  return null;
}

/** Walking the marks of a chart by arrows, Home and End; Enter opens the mark, Escape leaves it. */
export function useChartWalk(
  option: Option,
  placeOf: (mark: ChartMark) => readonly [number, number] | null,
  onOpen: ((mark: ChartMark) => void) | undefined,
): ChartWalk {
  const [standing, setStanding] = useState<Standing | null>(null);
  const marks = useMemo(() => listChartMarks(option), [option]);
  const index = standing === null || marks.length === 0 ? null : Math.min(standing.index, marks.length - 1);
  const mark = index === null ? null : (marks[index] ?? null);

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || marks.length === 0) return false;
    const next = indexAfter(event.key, index, marks.length);
    if (next !== null) {
      const reached = marks[next];
      setStanding({ index: next, at: reached === undefined ? null : placeOf(reached), option });
    } else if (event.key === 'Enter' && mark !== null && onOpen !== undefined) onOpen(mark);
    else if (event.key === 'Escape' && mark !== null) setStanding(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    marks,
    mark,
    number: (index ?? 0) + 1,
    at: standing?.option === option ? standing.at : null,
    onKey,
  };
}
