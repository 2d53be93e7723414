import type { SizeName } from './benchSizes.ts';
import type { LongTalk } from './buildTalksProject.ts';

export interface BenchFigure {
  readonly what: string;
  readonly size: SizeName | LongTalk['name'] | 'golden' | 'planted' | 'coded' | 'cards';
  readonly unit: 'ms' | 'MB' | 'share';
  readonly figure: number;
  /** The figure must be below it; null when nothing was promised. */
  readonly budget: number | null;
}

interface Budget {
  readonly unit: BenchFigure['unit'];
  readonly M: number | null;
  readonly L: number | null;
}

/** What was promised, by measure. S is held to what M promises. */
export const budgets: Readonly<Record<string, Budget>> = {
  'open: file': { unit: 'ms', M: null, L: null },
  'open: records': { unit: 'ms', M: null, L: null },
  'open: counts': { unit: 'ms', M: null, L: null },
  'open: status': { unit: 'ms', M: null, L: null },
  'open with nothing kept': { unit: 'ms', M: null, L: null },
  'open until first data': { unit: 'ms', M: 150, L: 400 },
  'status after the first change': { unit: 'ms', M: null, L: null },
  'status after a change, p95': { unit: 'ms', M: 100, L: 300 },
  history: { unit: 'ms', M: null, L: null },
  'coding on disk, p95': { unit: 'ms', M: 5, L: 8 },
  'undo, p95': { unit: 'ms', M: null, L: null },
  'co-occurrence': { unit: 'ms', M: 60, L: 400 },
  'search, first': { unit: 'ms', M: null, L: null },
  'search, p95': { unit: 'ms', M: 15, L: 40 },
  'quotations found, p95': { unit: 'ms', M: null, L: null },
  'transcript of 20,000 words, 500 codings': { unit: 'ms', M: 200, L: 200 },
  patterns: { unit: 'ms', M: 300, L: 1000 },
  'suggestions, first': { unit: 'ms', M: null, L: null },
  'suggestions, next': { unit: 'ms', M: null, L: null },
  'repeated phrases': { unit: 'ms', M: null, L: null },
  'memory: RSS after suggestions and phrases': { unit: 'MB', M: null, L: null },
  segments: { unit: 'ms', M: 3000, L: 15_000 },
  'one more interview: patterns': { unit: 'ms', M: null, L: null },
  'one more interview: groups and map': { unit: 'ms', M: null, L: null },
  'one more interview: both': { unit: 'ms', M: 1000, L: null },
  'one more interview: checked segments': { unit: 'ms', M: 3000, L: 15_000 },
  'one more interview: mean shift on the map': { unit: 'share', M: 0.1, L: 0.1 },
  'export everything': { unit: 'ms', M: 1000, L: 8000 },
  'export as json': { unit: 'ms', M: 1000, L: 8000 },
  'export as json without names': { unit: 'ms', M: 1000, L: 8000 },
  'export as csv': { unit: 'ms', M: 1000, L: 8000 },
  'export as csv without names': { unit: 'ms', M: 1000, L: 8000 },
  'export as xlsx': { unit: 'ms', M: 1000, L: 8000 },
  'export as xlsx without names': { unit: 'ms', M: 1000, L: 8000 },
  'export as qdpx': { unit: 'ms', M: 1000, L: 8000 },
  'export as qdpx without names': { unit: 'ms', M: 1000, L: 8000 },
  'export as qdc': { unit: 'ms', M: 1000, L: 8000 },
  'export as qdc without names': { unit: 'ms', M: 1000, L: 8000 },
  'memory: peak RSS with exports': { unit: 'MB', M: 600, L: null },
  'report, figures': { unit: 'ms', M: null, L: null },
  'report as pdf': { unit: 'ms', M: 5000, L: 5000 },
  'report as docx': { unit: 'ms', M: 1000, L: 5000 },
  'report as xlsx': { unit: 'ms', M: 1000, L: 2000 },
  'report as html': { unit: 'ms', M: 1000, L: 2000 },
  'report as md': { unit: 'ms', M: 1000, L: 2000 },
  'quotes as pdf, every one': { unit: 'ms', M: 5000, L: 8000 },
  'quotes as docx, every one': { unit: 'ms', M: 1000, L: 8000 },
  'quotes as xlsx, every one': { unit: 'ms', M: 1000, L: 8000 },
  'quotes as html, every one': { unit: 'ms', M: 1000, L: 8000 },
  'quotes as md, every one': { unit: 'ms', M: 1000, L: 8000 },
  'memory: peak RSS with reports': { unit: 'MB', M: 600, L: null },
  'daily backup': { unit: 'ms', M: null, L: null },
  'memory: RSS': { unit: 'MB', M: 200, L: 600 },
  'memory: private': { unit: 'MB', M: null, L: null },
  'memory: heap': { unit: 'MB', M: null, L: null },
  'import of 1,000 transcripts': { unit: 'ms', M: null, L: 60_000 },
};

export function toFigure(what: string, size: SizeName, figure: number): BenchFigure {
  const budget = budgets[what];
  if (budget === undefined) throw new Error(`No budget line for ${what}`);
  return { what, size, unit: budget.unit, figure, budget: size === 'L' ? budget.L : budget.M };
}
