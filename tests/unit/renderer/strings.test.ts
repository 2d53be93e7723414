import { describe, expect, it } from 'vitest';
import { resources } from '../../../renderer/strings/resources.ts';

const pluralSuffix = /_(zero|one|two|few|many|other)$/u;
const placeholder = /\{\{(\w+)\}\}/gu;

function baseKeys(texts: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.keys(texts).map((key) => key.replace(pluralSuffix, '')))].toSorted();
}

function pluralForms(texts: Readonly<Record<string, string>>, base: string): string[] {
  const forms = Object.keys(texts).filter((key) => pluralSuffix.test(key) && key.replace(pluralSuffix, '') === base);
  return forms.map((key) => key.slice(base.length + 1)).toSorted();
}

function variablesByKey(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  const result: Record<string, Set<string>> = {};
  for (const [key, text] of Object.entries(texts)) {
    const names = (result[key.replace(pluralSuffix, '')] ??= new Set());
    for (const match of text.matchAll(placeholder)) if (match[1] !== undefined) names.add(match[1]);
  }
  return Object.fromEntries(Object.entries(result).map(([key, names]) => [key, [...names].toSorted()]));
}

describe('texts of the interface', () => {
  it('has the same namespaces in both languages', () => {
    expect(Object.keys(resources.ru)).toEqual(Object.keys(resources.en));
  });

  for (const [namespace, english] of Object.entries(resources.en)) {
    const russian: Readonly<Record<string, string>> = resources.ru[namespace as keyof typeof resources.ru];

    it(`says everything of ${namespace} in both languages`, () => {
      expect(baseKeys(russian)).toEqual(baseKeys(english));
    });

    it(`names the same values in both languages of ${namespace}`, () => {
      expect(variablesByKey(russian)).toEqual(variablesByKey(english));
    });

    it(`has every plural form of ${namespace}`, () => {
      const plurals = [...new Set(Object.keys(english).filter((key) => pluralSuffix.test(key)))].map((key) =>
        key.replace(pluralSuffix, ''),
      );
      const wrong = plurals.filter(
        (base) =>
          pluralForms(english, base).join() !== 'one,other' ||
          pluralForms(russian, base).join() !== 'few,many,one,other',
      );
      expect(wrong).toEqual([]);
    });

    it(`leaves no text of ${namespace} empty and shouts nowhere`, () => {
      const wrong = [...Object.entries(english), ...Object.entries(russian)].filter(
        ([, text]) => text.trim() === '' || text.includes('!'),
      );
      expect(wrong).toEqual([]);
    });
  }
});
