import type { CodeFamily } from '#shared/domain/codeType.ts';

/** Every colour of the visual language, once for each scheme. */
interface Tokens {
  readonly tray: string;
  readonly paper: string;
  readonly sheet: string;
  readonly selection: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly edge: string;
  readonly rule: string;
  readonly carmine: string;
  readonly carmineText: string;
  readonly carmineLine: string;
  readonly met: string;
  readonly warning: string;
  readonly warningBand: string;
  readonly error: string;
  readonly data1: string;
  readonly data2: string;
  readonly data3: string;
  readonly mark: string;
  readonly families: Readonly<Record<CodeFamily, string>>;
}

export const lightTokens: Tokens = {
  tray: '#EFE8DA',
  paper: '#F7F2E8',
  sheet: '#FDFBF6',
  selection: '#E6DDCB',
  ink: '#24201A',
  ink2: '#574F44',
  ink3: '#6B6255',
  edge: '#8C8070',
  rule: '#DCD2C0',
  carmine: '#A3182F',
  carmineText: '#FFF9F2',
  carmineLine: '#A3182F',
  met: '#2B6A4A',
  warning: '#8A5A00',
  warningBand: '#F6EACD',
  error: '#8F3A12',
  data1: '#CDBFA5',
  data2: '#8F8068',
  data3: '#3E372D',
  mark: '#FDFBF6',
  families: {
    job: '#243667',
    pain: '#AC5F12',
    emotion: '#A65CD6',
    search: '#B48200',
    alternative: '#0E5B62',
    money: '#6C9675',
    trust: '#006C9F',
    neutral: '#78716B',
  },
};

export const darkTokens: Tokens = {
  tray: '#13110F',
  paper: '#191714',
  sheet: '#211E1A',
  selection: '#322C24',
  ink: '#EDE6D8',
  ink2: '#BDB3A2',
  ink3: '#9C9283',
  edge: '#756C5F',
  rule: '#393329',
  carmine: '#C4304A',
  carmineText: '#FFF9F2',
  carmineLine: '#EC6478',
  met: '#8CC3A0',
  warning: '#E0B25A',
  warningBand: '#33291A',
  error: '#E89A70',
  data1: '#4C4438',
  data2: '#8C806D',
  data3: '#E4DAC8',
  mark: '#191714',
  families: {
    job: '#6E9CF0',
    pain: '#EB9258',
    emotion: '#AA7FAB',
    search: '#EDC759',
    alternative: '#55E4F2',
    money: '#A8DBB0',
    trust: '#6FC3F1',
    neutral: '#B2ABA6',
  },
};

/** The tokens as CSS variables: `--ink`, `--family-pain`, `--data1` … */
export function variablesOf(tokens: Tokens): Record<string, string> {
  const families = Object.fromEntries(
    Object.entries(tokens.families).map(([family, color]) => [`--family-${family}`, color]),
  );
  return {
    '--tray': tokens.tray,
    '--paper': tokens.paper,
    '--sheet': tokens.sheet,
    '--selection': tokens.selection,
    '--ink': tokens.ink,
    '--ink2': tokens.ink2,
    '--ink3': tokens.ink3,
    '--edge': tokens.edge,
    '--rule': tokens.rule,
    '--carmine': tokens.carmine,
    '--carmine-text': tokens.carmineText,
    '--carmine-line': tokens.carmineLine,
    '--met': tokens.met,
    '--warning': tokens.warning,
    '--warning-band': tokens.warningBand,
    '--error': tokens.error,
    '--data1': tokens.data1,
    '--data2': tokens.data2,
    '--data3': tokens.data3,
    '--mark-icon': tokens.mark,
    ...families,
    '--mantine-color-body': tokens.paper,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-bright': tokens.ink,
    '--mantine-color-dimmed': tokens.ink2,
    '--mantine-color-placeholder': tokens.ink3,
    '--mantine-color-default': tokens.sheet,
    '--mantine-color-default-hover': tokens.selection,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.edge,
    '--mantine-color-error': tokens.error,
    '--mantine-color-anchor': tokens.ink,
  };
}
