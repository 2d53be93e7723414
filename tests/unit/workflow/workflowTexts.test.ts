import { describe, expect, test } from 'vitest';
import { formatDay, formatMoney, formatNumber, formatShare, formatShareRange } from '#shared/domain/formatFigure.ts';
import { workflowText, workflowTexts } from '#shared/workflow/workflowTexts.ts';
import { projectAt } from './projectBuilder.ts';

describe('texts of the path', () => {
  test('decline Russian counts', () => {
    const said = [1, 2, 5, 11, 21, 22].map((people) =>
      workflowText('evidence.S1', { people, companies: people }, 'ru'),
    );
    expect(said).toEqual([
      '1\u00a0человек, 1\u00a0компания',
      '2\u00a0человека, 2\u00a0компании',
      '5\u00a0человек, 5\u00a0компаний',
      '11\u00a0человек, 11\u00a0компаний',
      '21\u00a0человек, 21\u00a0компания',
      '22\u00a0человека, 22\u00a0компании',
    ]);
  });

  test('say money and shares by the rules of the language', () => {
    const values = { perUser: 1125, cpa: 640, currency: 'RUB' };
    expect(workflowText('evidence.S4', values, 'ru')).toBe('1\u00a0125\u00a0₽ с человека против 640\u00a0₽');
    expect(workflowText('evidence.S4', values, 'en')).toBe('₽1,125 a person against ₽640');
    expect(workflowText('S6.2.interval', { paid: 2, asked: 9, low: 0.063, high: 0.547 }, 'ru')).toBe(
      'Нижняя граница интервала для 2 из 9 (6–55\u00a0%).',
    );
  });

  test('refuse a key that nobody wrote', () => {
    expect(() => workflowText('gate.S9.1', {}, 'ru')).toThrow('gate.S9.1');
  });

  test('call the guide by one word', () => {
    const all = Object.keys(workflowTexts).map((key) => workflowText(key, {}, 'ru'));
    expect(all.filter((text) => /(?<!\p{L})гид(?!\p{L})/iu.test(text))).toEqual([]);
  });

  test('are calm: no exclamation mark anywhere', () => {
    const all = Object.keys(workflowTexts).flatMap((key) => [workflowText(key, {}, 'ru'), workflowText(key, {}, 'en')]);
    expect(all.filter((text) => text.includes('!') || text === '')).toEqual([]);
  });

  test('name the one next step of an empty project', () => {
    const { nextStep } = projectAt(0).status();
    expect(workflowText(nextStep.key, nextStep.values, 'en')).toBe('Write the hypothesis and choose a guide');
  });

  test('warn that fewer than nine interviews are an early signal', () => {
    const builder = projectAt(1).addInterviews(8);
    expect(builder.status().warnings.map(({ key }) => key)).toContain('warning.earlySignal');
    expect(
      builder
        .addInterviews(1)
        .status()
        .warnings.map(({ key }) => key),
    ).not.toContain('warning.earlySignal');
  });
});

describe('figures', () => {
  test.each([
    [formatNumber(-4900.5, 'ru'), '−4\u00a0900,5'],
    [formatNumber(-0.001, 'en', 0), '0'],
    [formatShare(0.12, 'ru'), '12\u00a0%'],
    [formatShare(0.042, 'en'), '4.2%'],
    [formatShareRange(0.646, 1, 'ru'), '65–100\u00a0%'],
    [formatMoney(282.45, 'RUB', 'ru'), '282\u00a0₽'],
    [formatMoney(-0.2, 'USD', 'en'), '−$0.20'],
    [formatDay('2026-03-26', 'ru'), '26\u00a0марта\u00a02026'],
    [formatDay('2026-03-26T10:00:00.000Z', 'en'), '26\u00a0March\u00a02026'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });
});
