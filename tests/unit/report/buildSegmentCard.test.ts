import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { buildSegmentCard, type SegmentCardInput } from '#shared/report/card/buildSegmentCard.ts';
import { shorten } from '#shared/report/card/shorten.ts';
import { sectionsOfKind } from '#shared/domain/reportKind.ts';
import { readReportLogo } from '../../../electron/backend/reports/readReportLogo.ts';
import { renderReport } from '../../../electron/backend/reports/renderReport.ts';
import { reportSample } from './reportSample.ts';

/** A main segment of seven people with its own codes; `text` stands wherever a person can write. */
function cardOf(text?: string): SegmentCardInput {
  const sample = reportSample();
  const segment = sample.segment!;
  const long = (own: string): string => (text === undefined ? own : `${own} ${text}`);
  const evidence = [...segment.evidence, ...segment.evidence].map((quote) => ({ ...quote, quote: long(quote.quote) }));
  return {
    ...sample,
    codes: sample.codes.map((code) => ({ ...code, name: long(code.name) })),
    subject: {
      segment: {
        ...segment,
        customerSegment: {
          ...segment.customerSegment,
          name: long(segment.customerSegment.name),
          summary: long(segment.customerSegment.summary),
          decisionReason: long('Болит сильнее всех.'),
        },
        evidence,
        counterEvidence: [...segment.counterEvidence, ...segment.counterEvidence, ...segment.counterEvidence].map(
          (quote) => ({ ...quote, quote: long(quote.quote) }),
        ),
      },
      buyers: 4,
      users: 5,
      codesHeard: [
        'job.core',
        'pain.problem',
        'pain.hard',
        'alt.current',
        'emotion.neg',
        'emotion.pos',
        'wtp.fact',
      ].map((typeId, index) => ({
        codeId: sample.codes[index % sample.codes.length]!.id,
        typeId,
        name: typeId,
        people: 5,
        quotes: 6,
        evidence: [],
        isHeardFrom: () => true,
      })),
      forces: sample.pictures!.forces,
      highestAmount: 4900,
    },
    hasLogo: false,
  };
}
const options = (language: 'ru' | 'en', isAnonymous = false) =>
  ({ language, isAnonymous, sections: sectionsOfKind.card }) as const;

const sign = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40"/></svg>';

async function pagesOf(input: SegmentCardInput, language: 'ru' | 'en'): Promise<readonly string[]> {
  const document = buildSegmentCard(input, options(language));
  const logo = await readReportLogo('знак.svg', new TextEncoder().encode(sign));
  const { bytes } = await renderReport(input.hasLogo ? { ...document, logo } : document, 'pdf');
  return (await extractText(await getDocumentProxy(bytes), { mergePages: false })).text;
}

describe('the card of a segment', () => {
  test('is one page in the PDF, whatever people wrote, in both languages', async () => {
    const inputs = [
      cardOf(),
      cardOf('и ещё много слов об одном и том же '.repeat(20)),
      cardOf('ПЕРЕОСВИДЕТЕЛЬСТВОВАНИЕ '.repeat(20)),
      { ...cardOf(), hasLogo: true },
    ];
    for (const language of ['ru', 'en'] as const) {
      const pages: number[] = [];
      for (const input of inputs) pages.push((await pagesOf(input, language)).length);
      expect(pages).toEqual(inputs.map(() => 1));
    }
  });

  test('carries every figure with people and interval', () => {
    const { blocks } = buildSegmentCard(cardOf(), options('ru'));
    const text = JSON.stringify(blocks).replaceAll('\u00a0', ' ');
    expect(text).toContain('7 человек, 3 компании, платят 4, пользуются 5');
    expect(text).toContain('сила в середине 71 из 100 (от 52 до 78, n = 7)');
    expect(text).toContain('держит привычка или тревога — 5 из 7 (36–92 %)');
    expect(text).toContain('деньги или время уже тратят 6 из 7 (49–97 %); наибольшая подтверждённая сумма 4 900 ₽');
    const numbers = blocks.flatMap((block) => (block.kind === 'table' && block.columns.length === 4 ? [block] : []));
    expect(numbers[0]?.rows.map((row) => row.map((cell) => cell.text.replaceAll('\u00a0', ' ')))).toContainEqual([
      'Заплатили до выпуска',
      '2 из 7',
      '8–64 %',
      '—',
    ]);
  });

  test('shows at most three quotes on each side, marked while nobody reviewed them', () => {
    const sides = buildSegmentCard(cardOf(), options('ru')).blocks.find((block) => block.kind === 'forAndAgainst');
    expect(sides?.forQuotations).toHaveLength(3);
    expect(sides?.againstQuotations).toHaveLength(3);
    expect(sides?.againstQuotations[0]?.source).toContain('не разобрано');
  });

  test('names nobody when it is anonymous', () => {
    const text = JSON.stringify(buildSegmentCard(cardOf('со слов Веры Соколовой'), options('ru', true)));
    expect(text).not.toMatch(/Марин|Денис|Вер[аыеу]\b|Соколов|Глина и дом|Ковал/u);
  });

  test('says what is missing without a segment', () => {
    const empty = { ...cardOf(), subject: null };
    expect(buildSegmentCard(empty, options('ru')).blocks).toEqual([
      { kind: 'lead', text: expect.stringContaining('Главный сегмент пока не выбран') },
    ]);
    const facts = { ...empty.facts, customerSegments: [] };
    expect(buildSegmentCard({ ...empty, facts }, options('en')).blocks).toEqual([
      { kind: 'lead', text: expect.stringContaining('There is no kept segment yet') },
    ]);
  });
});

describe('a shortened text', () => {
  test('stays as it is when it fits, else ends before a word with an ellipsis', () => {
    expect(shorten('Свожу банк', 20)).toBe('Свожу банк');
    expect(shorten('Свожу банк с бумагами построчно', 20)).toBe('Свожу банк с…');
    expect(shorten('одно-длинное-слово-без-пробелов', 10)).toBe('одно-длин…');
  });
});
