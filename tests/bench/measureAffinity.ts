import { adjustedMutualInformation } from '#shared/analysis/adjustedMutualInformation.ts';
import { createRandomSource, randomInteger } from '#shared/analysis/randomSource.ts';
import { fitTfIdf } from '#shared/analysis/tfIdf.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { arrangeBoard } from '../../electron/backend/jobs/affinityTask.ts';
import { createLemmatizer } from '../../electron/backend/language/lemmatize.ts';
import type { BenchFigure } from './benchFigure.ts';
import { generateTalk } from './generateTalk.ts';
import { kMeans } from './kMeans.ts';
import { type CodedQuote, readCodedQuotes } from './readCodedQuotes.ts';

const leastQuotes = 15;
const manyCards = 2000;
const seed = 7;

/** Each branch of the researchers' codes by itself, as the app's boards are of one type, and all of them. */
function listSelections(quotes: readonly CodedQuote[]): CodedQuote[][] {
  const branches = [...Map.groupBy(quotes, ({ code }) => code.split(' > ')[0]!).values()];
  const isWorthIt = (branch: readonly CodedQuote[]): boolean =>
    branch.length >= leastQuotes && new Set(branch.map(({ code }) => code)).size > 2;
  return [[...quotes], ...branches.filter(isWorthIt)];
}

async function propose(texts: readonly string[]): Promise<string[]> {
  const { groups } = await arrangeBoard({ cards: texts, coded: [], kept: [], keptAlone: [] }, () => undefined);
  const labels = texts.map((_text, index) => `alone ${index}`);
  for (const [at, { cards }] of groups.entries()) for (const card of cards) labels[card] = `group ${at}`;
  return labels;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Agreement of groups with researchers' codes beside baselines, and the time for a full board. */
export async function measureAffinity(): Promise<BenchFigure[]> {
  const lemmatizer = await createLemmatizer();
  const random = createRandomSource(seed);
  const rows = await Promise.all(
    listSelections(readCodedQuotes()).map(async (quotes) => {
      const codes = quotes.map(({ code }) => code);
      const count = new Set(codes).size;
      const model = fitTfIdf(quotes.map(({ text }) => lemmatizer.lemmasOf(text, 'en').split(' ')));
      const judge = (labels: readonly (string | number)[]): number => adjustedMutualInformation(labels, codes);
      const byMeans = (k: number): number => judge(kMeans(model.texts, model.vocabulary.size, k, random));
      return {
        proposed: judge(await propose(quotes.map(({ text }) => text))),
        told: byMeans(count),
        guessed: byMeans(Math.max(2, Math.round(Math.sqrt(quotes.length / 2)))),
        random: judge(codes.map(() => randomInteger(random, count))),
      };
    }),
  );
  const agreement = (what: string, key: keyof (typeof rows)[number]): BenchFigure => ({
    what: `groups against codes: ${what}`,
    size: 'coded',
    unit: 'share',
    figure: meanOf(rows.map((row) => row[key])),
    budget: null,
  });
  return [
    agreement('proposed', 'proposed'),
    agreement('k-means, told the number', 'told'),
    agreement('k-means, √(n/2)', 'guessed'),
    agreement('random', 'random'),
    ...(await measureTime()),
  ];
}

async function measureTime(): Promise<BenchFigure[]> {
  const talk = generateTalk('ru', 200_000, seed);
  const sentences = talk.flatMap(({ text }) =>
    splitSentences(text, 'ru').map(({ start, end }) => text.slice(start, end)),
  );
  const cards = sentences.filter((text) => text.length > 40).slice(0, manyCards);
  if (cards.length < manyCards) throw new Error(`Only ${cards.length} sentences`);
  const time = async (kept: { cards: number[]; place: { x: number; y: number } }[]) => {
    const start = performance.now();
    const board = await arrangeBoard({ cards, coded: [], kept, keptAlone: [] }, () => undefined);
    return { board, ms: performance.now() - start };
  };
  const first = await time([]);
  const kept = first.board.groups.map((group) => ({ cards: [...group.cards], place: group.place }));
  const again = await time(kept);
  const figure = (what: string, ms: number): BenchFigure => ({
    what: `board of 2,000 cards, ${what}`,
    size: 'cards',
    unit: 'ms',
    figure: ms,
    budget: 2000,
  });
  return [figure('first', first.ms), figure('after a correction', again.ms)];
}
