import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/backend/formats/decodeText.ts';
import { encodeText } from './encodeText.ts';

const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
  'windows-1251',
  'koi8-r',
  'cp866',
];
const short = 'Сверяем вручную. Это долго.';
const long = Array.from(
  { length: 200 },
  (_, at) => `Респондент ${at}: мы каждый месяц сверяем счета в Excel, и это занимает два дня.`,
).join('\n');

const words = [
  'мы',
  'сверяем',
  'счета',
  'каждый',
  'месяц',
  'вручную',
  'Excel',
  'потому',
  'что',
  'бухгалтер',
  'уволился',
  'ещё',
  'подъезд',
  'Москва',
  'деньги',
  'жалуется',
  'CRM',
  'объём',
  'щётка',
];

describe.each(encodings)('decodeText from %s', (encoding) => {
  const name = encoding.replace('-bom', '');

  it('reads two short sentences', () => {
    expect(decodeText(encodeText(short, encoding))).toEqual({
      text: short,
      encoding: name,
      warnings: [],
      controlShare: 0,
    });
  });

  it('reads a long text with English words and figures', () => {
    expect(decodeText(encodeText(long, encoding))).toEqual({
      text: long,
      encoding: name,
      warnings: [],
      controlShare: 0,
    });
  });

  it('reads capitals and a speaker of one letter', () => {
    const text = 'АННА: ДА, КОНЕЧНО.\nР: Ну да.\nИ: Как вы это делаете?';
    expect(decodeText(encodeText(text, encoding))).toMatchObject({ text, encoding: name });
  });

  it('reads back any sentence of Russian words', () => {
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 5, maxLength: 40 })
      .map((list) => `${list.join(' ')}.`);
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeText(encodeText(text, encoding)).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('decodeText', () => {
  it('makes every line end a line feed and composes letters', () => {
    const bytes = encodeText('е\u0308лка\r\nи\u0306од\rконец', 'utf-8');
    expect(decodeText(bytes).text).toBe('ёлка\nйод\nконец');
  });

  it('removes control characters and marks inside the text, and says how many', () => {
    const { text, warnings } = decodeText(encodeText('При\u0000вет\u0007, \uFEFFмир', 'utf-8'));
    expect({ text, warnings }).toEqual({
      text: 'Привет, мир',
      warnings: [{ code: 'controlCharactersRemoved', line: null, details: { count: 2 } }],
    });
  });

  it('keeps UTF-8 with a broken byte and names the line', () => {
    const good = encodeText('Первая строка.\nВторая строка здесь.', 'utf-8');
    const bytes = Uint8Array.from([...good, 0xd0]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'damagedCharacters', line: 2 }] });
  });

  it('reads the quotes and accents of Western Windows', () => {
    const bytes = Uint8Array.from(
      [...'I don\x92t know, caf\xe9 \x93now\x94'].map((character) => character.charCodeAt(0)),
    );
    expect(decodeText(bytes)).toMatchObject({ text: 'I don’t know, café “now”', encoding: 'windows-1252' });
  });
});
