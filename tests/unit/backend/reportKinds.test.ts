import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatShareRange } from '#shared/domain/formatFigure.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { reportKinds, sectionsOfKind } from '#shared/domain/reportKind.ts';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import { addInterview, openBackend, openProject, type TestBackend } from './openBackend.ts';

let opened: TestBackend;
beforeAll(async () => {
  opened = await openBackend();
  await opened.client.projects.openSample({ language: 'ru', path: join(opened.folder, 'пример.custdev') });
});
afterAll(() => opened.close());

type Table = Extract<ReportBlock, { kind: 'table' }>;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Rows of the first table under a heading, as texts. */
function rowsUnder({ blocks }: ReportDocument, heading: string): string[][] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const table = blocks.slice(start).find((block): block is Table => block.kind === 'table');
  return (start < 0 ? [] : (table?.rows ?? [])).map((row) => row.map(({ text }) => plain(text)));
}
const textOf = ({ blocks }: ReportDocument): string => plain(JSON.stringify(blocks));
const rangeOf = (k: number, n: number): string => {
  const { low, high } = wilsonInterval(k, n);
  return plain(formatShareRange(low, high, 'ru'));
};
const nameOf = async (codeId: string): Promise<string> => {
  const { records } = await opened.client.projects.records({});
  return nameOfCode(
    records.code.find(({ id }) => id === codeId)!,
    'ru',
  );
};

describe('the summary of problem interviews', () => {
  test('ranks the pains as the analysis does, each with people, interval and place', async () => {
    const ranking = await opened.client.analysis.painRanking({});
    const { document } = await opened.client.reports.preview({ kind: 'problems' });
    const rows = rowsUnder(document, 'Боли');
    expect(rows).toHaveLength(ranking.pains.length);
    for (const [index, pain] of ranking.pains.entries()) {
      const k = pain.strengths.length;
      const rated = pain.strengths.filter(({ score }) => score !== null).length;
      const { places } = pain.ranking ?? {};
      expect(rows[index]).toEqual([
        await nameOf(pain.codeId),
        `${k} из ${ranking.n}`,
        rangeOf(k, ranking.n),
        pain.median === null
          ? '—'
          : `${Math.round(pain.median)} (${Math.round(pain.min!)}–${Math.round(pain.max!)}), n = ${rated}`,
        places === undefined ? '—' : places.low === places.high ? `${places.low}` : `${places.low}–${places.high}`,
      ]);
    }
  });

  test('answers the seven questions with as many people as the matrix has', async () => {
    const { respondentIds, codeIds, cells } = await opened.client.analysis.matrix({});
    const { records } = await opened.client.projects.records({});
    const typeOf = new Map(records.code.map(({ id, typeId }) => [id, typeId]));
    const answering = new Set(
      cells.filter(([row]) => typeOf.get(codeIds[row]!) === 'trigger.why').map(([, column]) => column),
    );
    const { document } = await opened.client.reports.preview({ kind: 'problems', sections: ['questions'] });
    const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Почему ищут выход');
    const [n, k] = [respondentIds.length, answering.size];
    expect(document.blocks[at + 1]).toMatchObject({ kind: 'paragraph' });
    expect(plain(JSON.stringify(document.blocks[at + 1]))).toContain(`Рассказали ${k} из ${n} (${rangeOf(k, n)}).`);
  });

  test('has no column for what is known of nobody', async () => {
    const bare = await openProject();
    await addInterview(bare.client, ['Я: Как?', 'Вера: Вручную.']);
    const { document } = await bare.client.reports.preview({ kind: 'problems', isAnonymous: false });
    expect(rowsUnder(document, 'Кого слушали')).toEqual([['Вера', '1 октября 2026']]);
    await bare.close();
  });

  test('tells every quote once, and points to it elsewhere', async () => {
    const { document } = await opened.client.reports.preview({ kind: 'problems' });
    const quotes = document.blocks.flatMap((block) => {
      if (block.kind === 'forAndAgainst') return [...block.forQuotations, ...block.againstQuotations];
      return block.kind === 'quotations' ? block.quotations : [];
    });
    expect(quotes.length).toBeGreaterThan(10);
    const said = quotes.map(({ text }) => text);
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    expect(textOf(document)).toContain('Слова людей об этом — в разделе «Боли».');

    const { document: alone } = await opened.client.reports.preview({ kind: 'problems', sections: ['questions'] });
    expect(textOf(alone)).not.toContain('Слова людей об этом');
    expect(alone.blocks.filter(({ kind }) => kind === 'quotations')).not.toHaveLength(0);
  });

  test('of a segment counts its members only', async () => {
    const { records } = await opened.client.projects.records({});
    const main = records.customerSegment.find(({ decision }) => decision === 'main')!;
    const { document } = await opened.client.reports.preview({ kind: 'problems', customerSegmentId: main.id });
    expect(document.kicker).toContain(main.name);
    const ranking = await opened.client.analysis.painRanking({ customerSegmentId: main.id });
    expect(rowsUnder(document, 'Боли')[0]?.[1]).toBe(`${ranking.pains[0]!.strengths.length} из ${ranking.n}`);
    expect(rowsUnder(document, 'Кого слушали')).toHaveLength(main.memberIds.length);
  });
});

describe('the quality of talks', () => {
  test('says of every talk and rule what the screen says', async () => {
    const { interviews, rules } = await opened.client.interviews.qualityOfAll({});
    const { document } = await opened.client.reports.preview({ kind: 'quality' });
    const rows = rowsUnder(document, 'Каждый разговор');
    expect(rows).toHaveLength(interviews.length);
    expect(rows.map((row) => row.slice(-2).map(Number))).toEqual(
      interviews.map(({ errors, warnings }) => [errors, warnings]),
    );
    const broken = rules.filter(({ hints }) => hints > 0);
    for (const { interviews: k, hints } of broken) {
      expect(textOf(document)).toContain(
        `В ${k} из ${interviews.length} разговорах (${rangeOf(k, interviews.length)}), всего ${hints} раз`,
      );
    }
  });

  test('names no interviewer in an anonymous report', async () => {
    const names = rowsUnder((await opened.client.reports.preview({ kind: 'quality' })).document, 'По интервьюерам').map(
      ([name]) => name!,
    );
    const { document } = await opened.client.reports.preview({ kind: 'quality', isAnonymous: true });
    expect(names.length).toBeGreaterThan(1);
    const shown = rowsUnder(document, 'По интервьюерам').map(([name]) => name);
    expect(shown).toEqual(names.map((_, index) => `Интервьюер ${index + 1}`));
  });
});

describe('the quotes', () => {
  test('stand under the codes asked for, counted in people', async () => {
    const { records } = await opened.client.projects.records({});
    const counts = await opened.client.interviews.counts({});
    const code = records.code.find(({ id, isBuiltIn }) => !isBuiltIn && (counts.codes[id]?.respondents ?? 0) > 2)!;
    const { document } = await opened.client.reports.preview({ kind: 'quotes', codeIds: [code.id] });
    const [row] = rowsUnder(document, 'Сколько их');
    expect(row?.slice(0, 2)).toEqual([nameOfCode(code, 'ru'), `${counts.codes[code.id]!.respondents} из 14`]);
    const byPerson = await opened.client.reports.preview({ kind: 'quotes', codeIds: [code.id], groupBy: 'respondent' });
    expect(rowsUnder(byPerson.document, 'Сколько их')).toHaveLength(counts.codes[code.id]!.respondents);
  });
});

describe('the minutes of a session', () => {
  test('carry agenda, both numbers, decisions, tasks and notes of the session asked for', async () => {
    const { client } = opened;
    const first = await client.sessions.start({ heldOn: '2026-10-20' });
    await client.sessions.saveTask({
      id: null,
      sessionId: first.sessionId,
      text: 'Позвать двух покупателей',
      owner: 'Ника',
      dueOn: '2026-10-25',
      doneOn: null,
    });
    await client.sessions.end({ id: first.sessionId });
    const second = await client.sessions.start({ heldOn: '2026-10-27' });
    await client.sessions.update({
      id: second.sessionId,
      patch: { decisions: ['Поднять цену'], notes: 'Говорили о цене.\n\nИ о сроках.', participants: 'Лев, Ника' },
    });
    const { document } = await client.reports.preview({ kind: 'session' });
    expect(plain(document.title)).toBe('Встреча 27 октября 2026');
    expect(plain(document.blocks[0]?.kind === 'lead' ? document.blocks[0].text : '')).toBe('Были: Лев, Ника.');
    const text = textOf(document);
    for (const said of ['Поднять цену', 'Говорили о цене.', 'И о сроках.', 'Встреча ещё идёт']) {
      expect(text).toContain(said);
    }
    const { numbers } = await client.sessions.outlook({});
    const interviews = rowsUnder(document, 'Числа тогда и теперь').find(([label]) => label === 'Интервью');
    expect(interviews?.slice(1)).toEqual(Array.from({ length: 3 }, () => String(numbers.interviews)));
    expect(rowsUnder(document, 'Открыто с прошлых встреч')).toEqual([
      ['Позвать двух покупателей', 'Ника', '25 октября 2026', '—'],
    ]);
    const { document: earlier } = await client.reports.preview({ kind: 'session', sessionId: first.sessionId });
    expect(rowsUnder(earlier, 'Задачи')).toHaveLength(1);
    expect(textOf(earlier)).toContain('Это первая встреча');
  });
});

describe('every kind', () => {
  test.each(reportKinds)('%s keeps the order of the sections asked for', async (kind) => {
    const { document } = await opened.client.reports.preview({ kind, language: 'en' });
    const titles = (blocks: readonly ReportBlock[]): string[] =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
    const reversed = await opened.client.reports.preview({
      kind,
      language: 'en',
      sections: [...sectionsOfKind[kind]].toReversed(),
    });
    expect(titles(reversed.document.blocks).toSorted()).toEqual(titles(document.blocks).toSorted());
    if (titles(document.blocks).length > 1) {
      expect(titles(reversed.document.blocks)).not.toEqual(titles(document.blocks));
    }
    expect(textOf(document)).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test.each(reportKinds)('%s holds no name of a person or a company when it is anonymous', async (kind) => {
    const { records } = await opened.client.projects.records({});
    const { document } = await opened.client.reports.preview({ kind, isAnonymous: true });
    const text = textOf(document);
    for (const { name } of [...records.respondent, ...records.organization]) expect(text).not.toContain(name);
  });
});
