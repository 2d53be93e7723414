export interface CalendarEvent {
  readonly uid: string;
  /** When it was written, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly writtenAt: string;
  readonly startsOn: string;
  /** `HH:MM`; null for a whole day. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
}

const escapeText = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

/** Octets of the character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
}

const longestLine = 75;

/** At most 75 octets a line, no character cut; what goes on begins with a space. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

const compact = (moment: string): string => moment.replaceAll(/[-:]|\.\d+/g, '');

/**
 * One event as iCalendar (RFC 5545). The time is floating: ten o'clock is ten o'clock wherever the file is opened,
 * since an agreed time says nothing of zones.
 */
export function writeCalendarEvent(event: CalendarEvent): string {
  const day = compact(event.startsOn);
  const when =
    event.startsAt === null
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [`DTSTART:${day}T${compact(event.startsAt)}00`, `DURATION:PT${event.minutes}M`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Custdev Tracker//Interviews//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${compact(event.writtenAt)}`,
    ...when,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escapeText(event.place)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
