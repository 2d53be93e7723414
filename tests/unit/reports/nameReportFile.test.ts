import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { nameReportFile } from '../../../electron/backend/reports/nameReportFile.ts';

const report = (own: Partial<ReportDocument> = {}): ReportDocument => ({
  language: 'ru',
  title: 'Ждут оплаты месяц',
  kicker: 'Гипотеза сегмента, волна 2',
  projectName: 'Счета',
  date: '2026-03-26',
  footer: '',
  blocks: [],
  ...own,
});
const bytesOf = (name: string): number => Buffer.byteLength(name);

describe('the name of a report’s file', () => {
  test('tells kind, subject and day', () => {
    expect(nameReportFile(report(), 'pdf', false)).toBe(
      'Гипотеза сегмента, волна 2, Ждут оплаты месяц, 2026-03-26.pdf',
    );
  });

  test('tells in the language of the report that it is without names', () => {
    expect(nameReportFile(report({ kicker: 'Цитаты' }), 'docx', true)).toBe(
      'Цитаты, Ждут оплаты месяц, 2026-03-26, без имён.docx',
    );
    expect(nameReportFile(report({ language: 'en', kicker: 'Quotes', title: 'Late' }), 'md', true)).toBe(
      'Quotes, Late, 2026-03-26, without names.md',
    );
  });

  test('says a title once that the kind has said already', () => {
    const title = 'Сегмент на одной странице';
    expect(nameReportFile(report({ title, kicker: `${title}, волна 1` }), 'pdf', false)).toBe(
      'Сегмент на одной странице, волна 1, 2026-03-26.pdf',
    );
  });

  test('is taken by every file system', () => {
    const title = '../Студии: «месяц» \u0000/ 100%? «…» й-й.';
    expect(nameReportFile(report({ title, kicker: 'CON' }), 'html', false)).toBe(
      'CON, Студии месяц 100 й-й, 2026-03-26.html',
    );
    expect(nameReportFile(report({ title: '?!', kicker: '…' }), 'html', true)).toBe('2026-03-26, без имён.html');
  });

  test.each(['щ', '𝒳', 'a'])('fits the 255 bytes of a name, however long its words of %s are', (letter) => {
    const title = letter.repeat(300);
    for (const kicker of ['Гипотеза сегмента, волна 2', `Сегмент «${letter.repeat(300)}»`]) {
      const name = nameReportFile(report({ title, kicker }), 'xlsx', true);
      expect(bytesOf(name)).toBeLessThanOrEqual(255 - ' (12)'.length);
      expect(name.isWellFormed()).toBe(true);
      const [kind, ...rest] = name.split(', ');
      expect(kicker.startsWith(kind ?? '') || kind?.startsWith(`Сегмент ${letter.repeat(15)}`)).toBe(true);
      expect(rest.slice(-2)).toEqual(['2026-03-26', 'без имён.xlsx']);
      expect(rest.at(-3)?.startsWith(letter.repeat(15))).toBe(true);
    }
  });
});
