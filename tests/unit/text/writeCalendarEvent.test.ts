import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCalendarEvent } from '#shared/text/writeCalendarEvent.ts';

const event = {
  uid: '1@custdev-tracker',
  writtenAt: '2026-11-21T09:08:07.654Z',
  startsOn: '2026-11-23',
  startsAt: '10:30',
  minutes: 45,
  summary: 'Вера; счета, акты',
  place: '',
  description: 'первая\nвторая\\',
};

describe('a calendar event', () => {
  test('is what RFC 5545 asks for', () => {
    expect(writeCalendarEvent(event).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Custdev Tracker//Interviews//EN',
      'BEGIN:VEVENT',
      'UID:1@custdev-tracker',
      'DTSTAMP:20261121T090807Z',
      'DTSTART:20261123T103000',
      'DURATION:PT45M',
      String.raw`SUMMARY:Вера\; счета\, акты`,
      String.raw`DESCRIPTION:первая\nвторая` + '\\\\',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('without an hour takes the whole day', () => {
    const text = writeCalendarEvent({ ...event, startsAt: null });
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261123\r\n');
    expect(text).not.toContain('DURATION');
  });

  test('has lines of 75 octets at most, which unfold to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const text = writeCalendarEvent({ ...event, summary });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        const written = unfolded.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? '';
        const read = written.replaceAll(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
        expect(read).toBe(summary.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
