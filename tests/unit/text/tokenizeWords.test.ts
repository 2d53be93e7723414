import { describe, expect, it } from 'vitest';
import { countWords, tokenizeWords } from '#shared/text/tokenizeWords.ts';

describe('tokenizeWords', () => {
  it('keeps hyphens and apostrophes inside words', () => {
    const words = tokenizeWords('Кто-то — don’t, 12 раз… «чек-лист»!').map(({ text }) => text);
    expect(words).toEqual(['Кто-то', 'don’t', '12', 'раз', 'чек-лист']);
  });

  it('gives spans of the original text with combining marks and emoji', () => {
    const text = '😀 мои\u0306\r\nе\u0308ж';
    expect(tokenizeWords(text)).toEqual([
      { text: 'мои\u0306', start: 3, end: 7 },
      { text: 'е\u0308ж', start: 9, end: 12 },
    ]);
  });
});

describe('countWords', () => {
  it('counts what the tokenizer finds', () => {
    expect(countWords('Кто-то заплатил 3 000 ₽ 😀')).toBe(4);
    expect(countWords(' \r\n— …')).toBe(0);
  });
});
