import { describe, expect, it } from 'vitest';
import { parseFixture } from './readTranscript.ts';

const speeches = [
  'Интервьюер: Расскажите, как вы сверяете счета в конце месяца и кто ещё в этом участвует?',
  'Мария: Вручную, в Excel. Это занимает два дня каждый месяц, потому что поставщики присылают счета в разном виде: кто-то по почте, кто-то в мессенджере, а некоторые вообще привозят бумагу. Потом я всё это собираю в одну таблицу и сверяю построчно с выпиской банка.',
  'Интервьюер: А почему не программой?',
  'Мария: Мы пробовали. По-моему, программа хороша, когда поставщиков пять, а у нас их больше сорока; настройка оказалась дороже, чем сидеть два дня. Да и директор тогда сказал, что это не горит.',
];

function listSpeeches(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${speeches[index % 4]} ${index}.`);
}

describe('documents as word processors lay them out', () => {
  it.each([
    ['pages/columns-ru.pdf', 48],
    ['pages/numbered-lines-ru.pdf', 48],
    ['pages/names-beside-ru.pdf', 24],
    ['pages/names-beside-ru.docx', 24],
    ['pages/names-beside-ru.odt', 24],
    ['pages/names-beside-ru.rtf', 24],
  ])('give every speech whole and in order: %s', async (name, count) => {
    const { turns, warnings } = await parseFixture(name);
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(listSpeeches(count));
    expect(warnings).toEqual([]);
  });

  it('read a table of questions and answers row by row, over the end of a page too', async () => {
    const { turns } = await parseFixture('pages/table-ru.pdf');
    const said = speeches.map((speech) => speech.replace(/^[^:]+: /, ''));
    const rows = Array.from({ length: 12 }, (_, row) => [
      `Вопрос: ${said[(2 * row) % 4]} ${row}`,
      `Ответ: ${said[(2 * row + 1) % 4]}`,
    ]);
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(rows.flat());
  });
});
