import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameRule } from '#shared/domain/pseudonym.ts';
import { applyPseudonyms, createNameReplacer, moveSpanWithNames } from '#shared/text/applyPseudonyms.ts';
import { declineRussianName, grammaticalCases, listRussianNameForms } from '#shared/text/declineRussianName.ts';
import { findContacts } from '#shared/text/findContacts.ts';
import { nameRulesOfRecords } from '#shared/text/nameRulesOfRecords.ts';
import { isReplacementName, replacementNames } from '#shared/text/replacementNames.ts';
import { applyEdit } from '#shared/text/textEdit.ts';

const person = (original: string, replacement: string, forms: string[] = []): NameRule => ({
  kind: 'person',
  original,
  forms,
  replacement,
});
const rules: readonly NameRule[] = [
  person('Анна', 'Елена', ['Анне', 'Анной']),
  person('Павел', 'Борис'),
  person('Вера Лапшина', 'Респондент 1', ['Вера', 'Лапшина']),
  person('Nora Keane', 'Respondent 2', ['Nora', 'Keane']),
  { kind: 'company', original: 'Глина', forms: ['Глине'], replacement: 'Компания 1' },
  { kind: 'contact', original: '+7 912 345-67-89', forms: [], replacement: 'Телефон 1' },
  { kind: 'contact', original: 'nora@keane.ie', forms: [], replacement: 'E-mail 1' },
];
const replacer = createNameReplacer(rules);

describe('declining names', () => {
  test.each([
    ['Елена', 'Елена Елены Елене Елену Еленой Елене'],
    ['Ольга', 'Ольга Ольги Ольге Ольгу Ольгой Ольге'],
    ['Юлия', 'Юлия Юлии Юлии Юлию Юлией Юлии'],
    ['Антон', 'Антон Антона Антону Антона Антоном Антоне'],
  ])('%s', (name, forms) => {
    expect(grammaticalCases.map((at) => declineRussianName(name, at)).join(' ')).toBe(forms);
  });

  test('finds names that lose a vowel, and surnames of both kinds', () => {
    for (const [name, form] of [
      ['Павел', 'Павла'],
      ['Лев', 'Львом'],
      ['Соколова', 'Соколовой'],
      ['Вяземский', 'Вяземскому'],
      ['Настя', 'Настин'],
    ] as const)
      expect([...listRussianNameForms(name).keys()]).toContain(form);
  });
});

describe('replacing names', () => {
  test('a name written in capitals is declined as any other', () => {
    const { replace } = createNameReplacer([person('ВЕРА СБЕР', 'Респондент 1'), person('ОРЁЛ', 'Компания 1')]);
    expect(replace('спросите Веру Сбера из Орла')).toBe('спросите Респондент 1 из Компания 1');
  });

  test('people who share a first name or a last one are told apart', () => {
    const first = ['Анна', 'Вера', 'Ольга'];
    const last = ['Ковалёва', 'Лунина', 'Соболева'];
    const people = first.flatMap((name) => last.map((surname) => `${name} ${surname}`));
    const { replace } = createNameReplacer(people.map((name, at) => person(name, `Р${at}`)));
    const accusative = (name: string): string => declineRussianName(name, 'accusative');
    for (const [at, name] of people.entries()) {
      const declined = name.split(' ').map(accusative).join(' ');
      expect(replace(`Видел ${declined}, и всё`)).toBe(`Видел Р${at}, и всё`);
    }
    expect(replace('Анна Петрова и Лунина одна')).toBe('Анна Петрова и Лунина одна');
  });

  test.each([
    ['Спросите Анну или Анной подписанный счёт', 'Спросите Елену или Еленой подписанный счёт'],
    ['С Павлом из „Глины“', 'С Борисом из „Компания 1“'],
    ['Лапшина Вера верит в глину', 'Респондент 1 верит в глину'],
    ['Nora’s kiln, Keane said', 'Respondent 2’s kiln, Respondent 2 said'],
    ['Пишите: +7 912 345-67-89, nora@keane.ie.', 'Пишите: Телефон 1, E-mail 1.'],
    ['АННА! анна — не имя', 'Елена! анна — не имя'],
  ])('%s', (text, expected) => {
    expect(replacer.replace(text)).toBe(expected);
  });

  test('says nothing of a first name that two people bear, and leaves covered names alone', () => {
    const respondents = ['Анна Кот', 'Анна Сом', 'Респондент 3'].map((name, index) => ({
      id: String(index) as never,
      name,
      attributes: {},
    }));
    const found = nameRulesOfRecords({ respondents, organizations: [], strangers: [], pseudonyms: [] }, 'ru');
    const replaced = createNameReplacer(found).replace('Анна Кот, Анна Сом и просто Анне');
    expect(replaced).toBe('Респондент 1, Респондент 2 и просто Елене');
    expect(createNameReplacer(found).replace('Респондент 3')).toBe('Респондент 3');
  });
});

const nameForms = [
  ...['Анна', 'Павел', 'Вера', 'Лапшина', 'Глина'].flatMap((name) => [...listRussianNameForms(name).keys()]),
  'Вера Лапшина',
  'Nora Keane',
  'Nora',
];
const plain = fc.constantFrom('и', 'вот', 'счёт', 'глина', 'вера', 'said', '—', 'в', '«', '»', ', ', '. ', '🙂', 'Мы');
const texts = fc
  .array(fc.oneof(fc.constantFrom(...nameForms), plain), { maxLength: 14 })
  .map((parts) => parts.join(' '));

describe('laws', () => {
  test('no original form remains, and replacing twice is replacing once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = replacer.replace(text);
        expect(
          replacer.find(once).filter(({ start, end, rule }) => once.slice(start, end) !== rule.replacement),
        ).toEqual([]);
        const words = new Set(once.match(/[\p{L}]+/gu));
        expect(nameForms.filter((form) => words.has(form))).toEqual([]);
        expect(replacer.replace(once)).toBe(once);
      }),
    );
  });

  test('spans move onto the same words', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, to) => {
        const edit = applyPseudonyms(text, rules);
        const after = applyEdit(text, edit);
        const spans = [...text.matchAll(/\S+/gu)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
        if (spans.length === 0) return;
        const [left, right] = [from % spans.length, to % spans.length].toSorted((a, b) => a - b) as [number, number];
        const span = { start: spans[left]!.start, end: spans[right]!.end };
        // An end inside a name of two words cuts it: that is asked below.
        if (
          edit.some(
            ({ start, end }) => (start < span.start && span.start < end) || (start < span.end && span.end < end),
          )
        )
          return;
        const moved = moveSpanWithNames(span, edit, after);
        expect(after.slice(moved.start, moved.end)).toBe(replacer.replace(text.slice(span.start, span.end)));
      }),
    );
  });

  test('every name to be given is known, declined, and no form of another', () => {
    const all = [...replacementNames.ru.female, ...replacementNames.ru.male];
    expect(all.every((name) => isReplacementName(name))).toBe(true);
    for (const name of all) expect(declineRussianName(name, 'instrumental')).not.toBe(name);
  });
});

describe('contacts', () => {
  test('are phones, addresses and links, not amounts or dates', () => {
    const text =
      'Звоните 8 (912) 345-67-89, пишите anna@glina.ru или @glina_dom, сайт glina.ru/zakaz. Заплатила 1 250 000 в 21.11.2026, https://a.io/x.';
    expect(findContacts(text).map(({ kind, text: found }) => [kind, found])).toEqual([
      ['phone', '8 (912) 345-67-89'],
      ['email', 'anna@glina.ru'],
      ['link', '@glina_dom'],
      ['link', 'glina.ru/zakaz'],
      ['link', 'https://a.io/x'],
    ]);
  });
});
