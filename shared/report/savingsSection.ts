import { savedByRefutation } from '../analysis/refutationSaving.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { nameOfLoop } from '../domain/workflow.ts';
import { cell, heading, left, paragraph, type ReportContext, right, strong } from './reportContext.ts';
import { storyTexts } from './storyTexts.ts';

/** What each refuted wave would have cost, as it was written down. Empty when nothing was. */
export function savingsSection({ input, options, names, money, number, texts }: ReportContext): ReportBlock[] {
  const words = storyTexts[options.language];
  const savings = input.savings.toSorted((a, b) => a.wave - b.wave);
  if (savings.length === 0) return [];
  const sayMonths = (months: number) => words.months(number(months), months);
  const both = (cost: number, months: number) => `${money(cost)}, ${sayMonths(months)}`;
  const saved = savings.map(savedByRefutation);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const endOf = (wave: number): string => {
    const loopId = input.facts.waves.find(({ number: next }) => next === wave + 1)?.loopId ?? null;
    return loopId === null ? texts.nothing : nameOfLoop(loopId, options.language);
  };
  const { columns } = words;
  return [
    heading(2, words.headings.savings),
    {
      kind: 'table',
      columns: [
        right(columns.wave),
        left(columns.ended),
        right(columns.planned),
        right(columns.spent),
        right(columns.saved),
        left(columns.from),
      ],
      rows: savings.map(({ wave, plannedCost, plannedMonths, spentCost, spentMonths, note }, at) => [
        cell(String(wave)),
        cell(endOf(wave)),
        cell(both(plannedCost, plannedMonths)),
        cell(both(spentCost, spentMonths)),
        strong(both(saved[at]?.cost ?? 0, saved[at]?.months ?? 0)),
        cell(note.trim() === '' ? texts.nothing : names.scrub(note)),
      ]),
    },
    ...(savings.length === 1
      ? []
      : [
          paragraph(
            words.savedAltogether(
              money(sum(saved.map(({ cost }) => cost))),
              sayMonths(sum(saved.map(({ months }) => months))),
            ),
          ),
        ]),
  ];
}
