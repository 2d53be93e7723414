import { expect, it } from 'vitest';
import { byLatestEvent, type PathEvent } from '#shared/domain/pathEvent.ts';

it('tells the latest first, and of one moment what was written later', () => {
  const event = (at: string, id: string) => ({ at, id: id as PathEvent['id'] });
  const events = [
    event('2026-11-20T10:00:00.000Z', '01'),
    event('2026-11-21T10:00:00.000Z', '02'),
    event('2026-11-21T10:00:00.000Z', '03'),
    event('2026-11-19T10:00:00.000Z', '04'),
  ];
  const expected = ['03', '02', '01', '04'];

  expect(events.toSorted(byLatestEvent).map(({ id }) => id)).toEqual(expected);
  expect(
    events
      .toReversed()
      .toSorted(byLatestEvent)
      .map(({ id }) => id),
  ).toEqual(expected);
});
