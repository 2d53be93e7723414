import { describe, expect, it } from 'vitest';
import { pressOf, printedKeys } from '../../../renderer/commands/shortcut.ts';
import { hrefOf, parseRoute } from '../../../renderer/store/route.ts';

const noKeys = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys', () => {
  it('are told by their place, so that a Russian layout works', () => {
    expect(pressOf({ ...noKeys, code: 'KeyG', key: 'п' })).toBe('g');
    expect(pressOf({ ...noKeys, ctrlKey: true, shiftKey: true, code: 'KeyZ', key: 'Я' })).toBe('mod+shift+z');
    expect(pressOf({ ...noKeys, metaKey: true, code: 'KeyK', key: 'k' })).toBe('mod+k');
  });

  it('of punctuation too, but for the full stop where Russian Windows has it', () => {
    expect(pressOf({ ...noKeys, code: 'Period', key: 'ю' })).toBe('.');
    expect(pressOf({ ...noKeys, code: 'Slash', key: '.' })).toBe('.');
    expect(pressOf({ ...noKeys, code: 'BracketLeft', key: 'х' })).toBe('[');
    expect(pressOf({ ...noKeys, code: 'BracketRight', key: 'ъ' })).toBe(']');
  });

  it('know the question mark in both layouts', () => {
    expect(pressOf({ ...noKeys, shiftKey: true, code: 'Slash', key: ',' })).toBe('?');
    expect(pressOf({ ...noKeys, shiftKey: true, code: 'Digit7', key: '?' })).toBe('?');
  });

  it('are printed as the keyboard shows them', () => {
    expect(printedKeys('mod+shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']]);
    expect(printedKeys('g p', false)).toEqual([['G'], ['P']]);
  });
});

describe('addresses', () => {
  it('carry screen, record and place', () => {
    const href = hrefOf('interviews', 'id/1', { turn: '3' });
    expect(parseRoute(href)).toEqual({ screen: 'interviews', id: 'id/1', query: { turn: '3' } });
  });

  it('mean the path when they are unknown', () => {
    expect(parseRoute('#/nowhere')).toEqual({ screen: 'path', id: null, query: {} });
    expect(parseRoute('')).toEqual({ screen: 'path', id: null, query: {} });
  });
});
