import { expect, test } from 'vitest';
import { addressOfOpened, hrefOf, parseRoute } from '../../../renderer/store/route.ts';

test('an address is read back as it was written', () => {
  const route = { screen: 'interviews', id: 'а/б ?', query: { turn: '3', name: '=&' } } as const;
  expect(parseRoute(hrefOf(route.screen, route.id, route.query))).toEqual(route);
  expect(parseRoute('#/nowhere')).toEqual({ screen: 'path', id: null, query: {} });
});

test('what a screen opened by itself is named only while its screen is still the one that was asked for', () => {
  expect(addressOfOpened('#/interviews', 'interviews', 'а б')).toBe('#/interviews/%D0%B0%20%D0%B1');
  expect(addressOfOpened('#/interviews/other', 'interviews', 'one')).toBeNull();
  expect(addressOfOpened('#/segments', 'interviews', 'one')).toBeNull();
});
