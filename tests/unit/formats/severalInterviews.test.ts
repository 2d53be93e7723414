import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePastedText } from '../../../electron/backend/formats/parseTranscriptFile.ts';
import { listWarnings, parseFixture } from './readTranscript.ts';

type Proposal = ReturnType<typeof parsePastedText>;

function listParts({ parts }: Proposal): string[] {
  return parts.map(({ title, date, turns }) => `${title} · ${date} · ${turns.length}`);
}

const talk = 'Интервьюер: Как вы сверяете счета?\nМария: Вручную.\nИнтервьюер: Почему?\nМария: Некогда.\n';

describe('several interviews in one file', () => {
  it('are parted by numbered headings, with what stands before the first in the first', async () => {
    const proposal = await parseFixture('several/numbered-ru.txt');
    expect(listParts(proposal)).toEqual([
      'Интервью 1. Мария, бухгалтер · 2026-03-12 · 5',
      'Интервью 2. Олег, директор · 2026-03-13 · 4',
      'Интервью 3. Анна, экономист · 2026-03-14 · 4',
    ]);
    expect(proposal.parts.map(({ roles }) => Object.keys(roles))).toEqual([
      ['Интервьюер', 'Мария', ''],
      ['Интервьюер', 'Олег'],
      ['Интервьюер', 'Анна'],
    ]);
    expect(proposal.parts[0]?.turns[0]?.text).toBe('Исследование сверки счетов');
  });

  it('are parted by front matter', async () => {
    expect(listParts(await parseFixture('several/front-matter.md'))).toEqual([
      'Call with Anna · 2026-03-12 · 2',
      'Call with Boris · 2026-03-13 · 2',
    ]);
  });

  it('are parted by particulars, which stay and speak for nobody', async () => {
    const proposal = await parseFixture('several/particulars.txt');
    expect(listParts(proposal)).toEqual(['Anna Smith · 2026-03-12 · 6', 'Boris Brown · 2026-03-13 · 6']);
    expect(proposal.parts[1]?.turns.slice(0, 3)).toEqual([
      { speaker: null, startMs: null, text: 'Respondent: Boris Brown' },
      { speaker: null, startMs: null, text: 'Date: 13 March 2026' },
      { speaker: 'Q', startMs: null, text: 'How do you compare invoices?' },
    ]);
  });

  it('are parted by tables of particulars in a Word document of questions and answers', async () => {
    const proposal = await parseFixture('questions-and-answers.docx');
    expect(listParts(proposal)).toEqual([
      'Петров Семен Семенович · 2022-02-18 · 25',
      'Иванов Иван Иванович · 2022-02-18 · 13',
      'Нестеров Петр Петрович · 2022-02-18 · 14',
    ]);
    expect(listWarnings(proposal)).not.toContain('severalConversations');
  });

  it.each([
    [
      'speakers with numbers',
      'Респондент 1: Вручную.\nРеспондент 2: В банке.\nРеспондент 1: Да.\nРеспондент 3: Нет.\n',
    ],
    ['labels above their words', 'Respondent 1:\nBy hand.\n\nRespondent 2:\nIn a bank.\n\nRespondent 1:\nYes.\n'],
    ['one numbered heading', `Интервью 1. Мария\n\n${talk}`],
    ['headings of topics', `# Интервью с Марией\n\n## Счета\n\n${talk}\n## Банк\n\n${talk}`],
    ['numbers that fall', `Интервью 2\n\n${talk}\nИнтервью 1\n\n${talk}`],
  ])('are not seen in %s', (_, text) => {
    expect(parsePastedText(text).parts).toEqual([]);
  });

  it('are only pointed at where a part is no talk', () => {
    const proposal = parsePastedText(`Интервью 1\n\n${talk}\nИнтервью 2\n\nНе состоялось\n\nИнтервью 3\n\n${talk}`);
    expect(proposal.parts).toEqual([]);
    expect(listWarnings(proposal)).toContain('severalConversations');
  });

  it('keep every word of the file', () => {
    const word = fc.constantFrom('счета', 'вручную', 'банк', 'два дня', 'почему');
    const speech = fc.tuple(fc.constantFrom('Интервьюер', 'Мария'), fc.array(word, { minLength: 1, maxLength: 5 }));
    const one = fc.array(speech, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 4 }), (talks) => {
        const text = talks
          .map((speeches, index) => {
            const lines = speeches.map(([speaker, words]) => `${speaker}: ${words.join(' ')}?`);
            return `Интервью ${index + 1}\n\n${lines.join('\n')}\n`;
          })
          .join('\n');
        const { parts } = parsePastedText(text);
        expect(parts.map(({ turns }) => turns.map(({ speaker, text: words }) => `${speaker}: ${words}`))).toEqual(
          talks.map((speeches) => speeches.map(([speaker, words]) => `${speaker}: ${words.join(' ')}?`)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
