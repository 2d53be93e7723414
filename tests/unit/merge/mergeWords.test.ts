import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findChoiceWords } from '#shared/contract/mergeChoiceWords.ts';
import { mergeFieldWords } from '#shared/contract/mergeFieldWords.ts';
import { mergeValueText } from '#shared/contract/mergeValueText.ts';
import { conflictWords, mergeKindWords } from '#shared/contract/mergeWords.ts';
import { entityNames, entitySchemas } from '#shared/domain/entities.ts';
import { languages } from '#shared/domain/language.ts';
import { recruitStatuses } from '#shared/domain/recruit.ts';
import { presaleStages } from '#shared/domain/validation.ts';
import { presaleStageWords } from '../../../electron/backend/tables/tableWords.ts';
import { fillProject } from '../backend/fillProject.ts';
import { importDocument } from '../backend/interchangeDocument.ts';
import { openProject } from '../backend/openBackend.ts';
import { readRecords } from '../backend/readRecords.ts';

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly string[];
}

/** Every property of every kind, as the domain describes it. */
const properties = entityNames.flatMap((entity) =>
  Object.entries((entitySchemas[entity] as unknown as Shape).entries ?? {})
    .filter(([field]) => field !== 'id')
    .map(([field, shape]) => ({ entity, field, shape })),
);

/** The choices of a property: of one value or of a list. */
function choicesOf(shape: Shape): readonly string[] {
  if (shape.wrapped !== undefined) return choicesOf(shape.wrapped);
  if (shape.type === 'array' && shape.item !== undefined) return choicesOf(shape.item);
  return shape.type === 'picklist' ? (shape.options ?? []) : [];
}

describe('what a merge calls the kinds of records', () => {
  test.each(['en', 'ru'] as const)('every kind has words of its own in %s', (language) => {
    const said = entityNames.map((entity) => mergeKindWords(entity, language));
    expect(said.filter((words) => words.trim() === '')).toEqual([]);
    expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
  });

  test('the words of a kind are Cyrillic in Russian and Latin in English', () => {
    for (const entity of entityNames) {
      expect(mergeKindWords(entity, 'ru')).toMatch(/^[А-Яа-яё «»-]+$/u);
      expect(mergeKindWords(entity, 'en')).toMatch(/^[A-Za-z -]+$/u);
    }
  });
});

describe('what a merge calls what two copies disagree about', () => {
  test('every property of every kind has words in both languages', () => {
    expect(properties.length).toBeGreaterThan(300);
    for (const { entity, field } of properties) {
      expect(mergeFieldWords(entity, field, 'ru'), `${entity}.${field}`).toMatch(/^[А-Яа-яё -]+$/u);
      expect(mergeFieldWords(entity, field, 'en'), `${entity}.${field}`).toMatch(/^[a-z -]+$/u);
    }
  });

  test('the words of a property do not tell two properties of one kind as one', () => {
    // A person or a guess is either named by its record or written down.
    const alike = new Set(['presale.personName', 'presale.respondentId', 'hadiRow.hypothesisId', 'hadiRow.hypothesis']);
    for (const language of languages)
      for (const entity of entityNames) {
        const own = properties.filter((one) => one.entity === entity && !alike.has(`${entity}.${one.field}`));
        const said = own.map(({ field }) => mergeFieldWords(entity, field, language));
        expect(
          said.filter((words, at) => said.indexOf(words) !== at),
          entity,
        ).toEqual([]);
      }
  });

  test('every choice has words in both languages', () => {
    const choices = properties.flatMap(({ entity, field, shape }) =>
      choicesOf(shape).map((choice) => ({ entity, field, choice })),
    );
    expect(choices.length).toBeGreaterThan(150);
    for (const { entity, field, choice } of choices) {
      expect(findChoiceWords(entity, field, choice, 'ru'), `${entity}.${field} ${choice}`).toMatch(
        field === 'mediaType' ? /^\w+$/u : /[А-Яа-яё]/u,
      );
      expect(findChoiceWords(entity, field, choice, 'en'), `${entity}.${field} ${choice}`).toMatch(/^[^А-Яа-яё]+$/u);
    }
  });

  test('a property is named by its kind: a person has a name, a segment a title', () => {
    const named = { kind: 'field', field: 'name' } as const;
    const rest = { id: '', recordId: '', title: '', mine: side, theirs: side, proposed: 'mine' } as const;
    expect(conflictWords({ ...rest, ...named, entity: 'respondent' }, 'ru')).toBe('имя');
    expect(conflictWords({ ...rest, ...named, entity: 'customerSegment' }, 'ru')).toBe('название');
  });
});

const side = { value: null, author: '', at: '' };

describe('what a merge says of the values', () => {
  test.each(languages)('no value of any record of a full project is shown as data in %s', async (language) => {
    const full = await openProject();
    await importDocument(full.client, JSON.parse(readFileSync(`resources/sample/sample.${language}.json`, 'utf8')));
    await fillProject(full);
    const records = readRecords(full);
    await full.close();
    let shown = 0;
    for (const entity of entityNames)
      for (const record of records.get(entity) ?? [])
        for (const [field, value] of Object.entries(record)) {
          if (field === 'id') continue;
          const text = mergeValueText({ entity, field, value, other: null, nameOf: () => 'name' }, language);
          if (typeof text !== 'string') continue;
          shown += 1;
          expect(text, `${entity}.${field}`).not.toMatch(/\{|\}|\[object|undefined|NaN|"\w+":/u);
          expect(text.length, `${entity}.${field}`).toBeLessThan(3000);
        }
    expect(shown).toBeGreaterThan(300);
  });

  test('of a table only what differs is shown', () => {
    const attributes = { city: 'Тверь', size: '5' };
    const shown = { entity: 'respondent', field: 'attributes', nameOf: () => null } as const;
    expect(mergeValueText({ ...shown, value: attributes, other: { city: 'Омск', size: '5' } }, 'ru')).toBe(
      'city: Тверь',
    );
    expect(mergeValueText({ ...shown, value: {}, other: attributes }, 'ru')).toBeNull();
  });

  test('a figure of the economics tells its source, its range and its note', () => {
    const figure = { value: 0.05, source: 'guess', note: 'из отчёта', range: { low: 0.01, high: 0.1 } } as const;
    const value = { C1: figure, UA: { value: 100, source: 'fact', note: '', range: null } };
    const other = { ...value, C1: { ...figure, value: 0.04 } };
    const shown = { entity: 'economicsScenario', field: 'inputs', value, other, nameOf: () => null } as const;
    expect(mergeValueText(shown, 'ru')).toBe('доля покупки (C1): 0,05 (догадка; 0,01–0,1; из отчёта)');
    expect(mergeValueText(shown, 'en')).toBe('share who buy (C1): 0.05 (guess; 0.01–0.1; из отчёта)');
  });

  test('days, times, choices and names stand as people say them', () => {
    const text = (entity: (typeof entityNames)[number], field: string, value: unknown) =>
      mergeValueText({ entity, field, value, other: null, nameOf: (id) => (id === 'r-1' ? 'Вера' : null) }, 'ru');
    expect(text('presale', 'paidOn', '2026-11-22')).toBe('22\u00a0ноября\u00a02026');
    expect(text('turn', 'startMs', 61_000)).toBe('01:01');
    expect(text('presale', 'stage', 'dated')).toBe('назван срок');
    expect(text('respondent', 'roles', ['buyer', 'user'])).toBe('покупает, пользуется');
    expect(text('interview', 'respondentIds', ['r-1'])).toBe('Вера');
    expect(text('code', 'typeId', 'pain.problem')).not.toContain('pain');
    expect(text('trackerSession', 'decisions', ['Ждём', 'Звоним'])).toBe('Ждём\nЗвоним');
  });

  test('stages of a purchase and of a request fit whoever they are about', () => {
    const ofOneGender = /(?:ал|ил|ел)(?:ся)?(?!\p{L})/u;
    const merged = [
      ...presaleStages.map((stage) => findChoiceWords('presale', 'stage', stage, 'ru')),
      ...recruitStatuses.map((status) => findChoiceWords('recruit', 'status', status, 'ru')),
    ];
    const tabled = Object.values(presaleStageWords).map(({ ru }) => ru);
    expect([...merged, ...tabled].filter((words) => words === null || ofOneGender.test(words))).toEqual([]);
  });
});
