import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { initStrings } from '../../../renderer/strings/initStrings.ts';

const gap = '\u00A0';

describe('texts with numbers', () => {
  beforeAll(() => initStrings('ru'));

  it('count in Russian', () => {
    const said = [1, 3, 5, 21, 1269].map((count) => i18next.t('people', { ns: 'common', count }));
    expect(said).toEqual(['1 человек', '3 человека', '5 человек', '21 человек', `1${gap}269 человек`]);
  });

  it('count in English after the language is changed', async () => {
    await i18next.changeLanguage('en');
    expect([1, 1269].map((count) => i18next.t('people', { ns: 'common', count }))).toEqual([
      '1 person',
      '1,269 people',
    ]);
  });

  it('keep words as they were written', () => {
    expect(i18next.t('exported', { ns: 'guides', name: '<b>12</b>.json' })).toContain('<b>12</b>.json');
  });
});
