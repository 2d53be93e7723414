import type { CodeFamily } from '../domain/codeType.ts';

/** Colours and type of a chart: the same chart is drawn on paper, on screen by day and on screen by night. */
export interface ChartInk {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  /** Labels of axes. */
  readonly ink3: string;
  readonly rule: string;
  readonly warning: string;
  /** Shades of data, faint to strong; the faint one needs `data[1]` as its outline. */
  readonly data: readonly [string, string, string];
  /** Fill of a hull, and of the main segment's hull. */
  readonly hull: string;
  readonly mainHull: string;
  readonly families: Readonly<Record<CodeFamily, string>>;
  /** Families of letters, each with its fallbacks: for the app's voice and for headings. */
  readonly sans: string;
  readonly serif: string;
}

const sans = "'Golos Text Variable', 'Golos Text', 'Segoe UI', Roboto, sans-serif";
const serif = "'Literata Variable', Literata, Georgia, 'Times New Roman', serif";

export const lightInk: ChartInk = {
  paper: '#fdfbf6',
  ink: '#24201a',
  ink2: '#574f44',
  ink3: '#6b6255',
  rule: '#dcd2c0',
  warning: '#8a5a00',
  data: ['#cdbfa5', '#8f8068', '#3e372d'],
  hull: '#f0e9da',
  mainHull: '#e8ddc4',
  families: {
    job: '#243667',
    pain: '#ac5f12',
    emotion: '#a65cd6',
    search: '#b48200',
    alternative: '#0e5b62',
    money: '#6c9675',
    trust: '#006c9f',
    neutral: '#78716b',
  },
  sans,
  serif,
};

export const darkInk: ChartInk = {
  paper: '#211e1a',
  ink: '#ede6d8',
  ink2: '#bdb3a2',
  ink3: '#9c9283',
  rule: '#393329',
  warning: '#e0b25a',
  data: ['#4c4438', '#8c806d', '#e4dac8'],
  hull: '#2a261f',
  mainHull: '#383125',
  families: {
    job: '#6e9cf0',
    pain: '#eb9258',
    emotion: '#aa7fab',
    search: '#edc759',
    alternative: '#55e4f2',
    money: '#a8dbb0',
    trust: '#6fc3f1',
    neutral: '#b2aba6',
  },
  sans,
  serif,
};

/** On white paper; one family name each, because a PDF knows its letters by exactly one name. */
export const printInk: ChartInk = { ...lightInk, paper: '#ffffff', sans: 'Golos Text', serif: 'Literata' };
