import { afterAll, describe, expect, test } from 'vitest';
import type { NameProposal } from '#shared/contract/privacyContract.ts';
import { findNames } from '../../../electron/backend/language/findNames.ts';
import { openBackend } from '../backend/openBackend.ts';

/** What is named in the sample's talks besides its people and companies, read by hand: one spelling of each. */
const said = {
  ru: (
    'Тамара Ильинична Денис Настя Гриша Палыч Рита Костя Светлана Ильнур Лебедевы Петя Кристина Фотокопия Строймаг Саня ' +
    'Лиза Ксюша Шерлок Холмс Павлович Хромову Рамиля Иры Светой Леонардо Хайдельберг Баха Лев Ника Мельник Воронеж ' +
    'Новосибирск Уфа Пермь Тюмень Самара Туле Сербии Берлина Москвы Саратове Норильске Ярославле Черногории'
  ).split(' '),
  en: (
    'Colm Denis Greg Rita Nuala Ivan Murphy Murphys Hanratty Peter Lawlors Kate Christine Buildmart Orla Sean Lisa Harmon Leo Anna ' +
    'Ronan Siobhán Bach Sherlock Holmes Neumann Heidelberg Nicky Miller Dublin Kilkenny Cork Sligo Kerry Lisbon Norway ' +
    'Berlin Athlone Portugal Waterford'
  ).split(' '),
} as const;
/** What the sweep does not find, and what it takes for a name wrongly. A change for the better is a change here. */
const faults = {
  ru: { missed: ['Мельник'], wrong: ['Базовый', 'Нобелевка'] },
  en: { missed: ['Sherlock', 'Miller'], wrong: ['Quieter'] },
} as const;

const backend = await openBackend();
afterAll(() => backend.close());

async function proposalsOf(language: 'ru' | 'en'): Promise<{ found: NameProposal[]; own: NameProposal[] }> {
  await backend.client.projects.openSample({ language });
  const { proposals } = await backend.client.privacy.propose({});
  const { records } = await backend.client.projects.records({});
  const names = new Set([...records.respondent, ...records.organization].map(({ name }) => name));
  return {
    found: proposals.filter(({ original }) => !names.has(original)),
    own: proposals.filter(({ original }) => names.has(original)),
  };
}

const spellingsOf = ({ original, forms }: NameProposal): string[] =>
  [original, ...forms].flatMap((form) => form.split(' '));

describe.each(['ru', 'en'] as const)('names in the %s sample', (language) => {
  test('are found but for a few, with every inflected form under one', async () => {
    const { found, own } = await proposalsOf(language);
    const spelt = new Set(found.flatMap(spellingsOf));
    const missed = said[language].filter((name) => !spelt.has(name));
    const wrong = found.filter(
      (name) => !spellingsOf(name).some((form) => (said[language] as readonly string[]).includes(form)),
    );
    expect({ missed, wrong: wrong.map(({ original }) => original) }).toEqual(faults[language]);
    const recall = 1 - missed.length / said[language].length;
    const precision = 1 - wrong.length / found.length;
    expect(recall).toBeGreaterThan(0.92);
    expect(precision).toBeGreaterThan(0.95);
    // Seventeen people, three of them not heard yet, and thirteen companies.
    expect(own).toHaveLength(30);
    const seen = found.flatMap(({ forms }) => forms);
    expect(seen).toHaveLength(new Set(seen).size);
  });
});

describe('finding names', () => {
  const find = (text: string, language: 'ru' | 'en') =>
    findNames(
      { turns: [{ text, language }], rules: [], language, numbered: { people: 0, companies: 0 }, places: [] },
      () => undefined,
    );

  test.each([
    ['ru', 'Я звонила Анне, а потом Анной всё кончилось.', [['person', 'Анна', ['Анне', 'Анной']]]],
    ['ru', 'Мы сидели в „Глине“ и считали.', [['company', 'Глине', ['Глине']]]],
    ['ru', 'Вера в людей пропала. Роза завяла.', []],
    ['en', 'I gave Anna’s invoice to Anna Bell in March.', [['person', 'Anna', ['Anna', 'Bell']]]],
    ['en', 'Nice weather. Paper is patient. I like Mondays.', []],
    ['en', 'Write to me at anna@bell.com', [['contact', 'anna@bell.com', ['anna@bell.com']]]],
  ] as const)('%s: %s', async (language, text, expected) => {
    const found = await find(text, language);
    expect(found.map(({ kind, original, forms }) => [kind, original, forms])).toEqual(expected);
  });
});
