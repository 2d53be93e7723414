/** Source of a regular expression for `0:34`, `00:34`, `1:02:03`, `100:00:01.500`; minutes come before seconds. */
export const timePattern = String.raw`(?:\d{1,4}:\d{1,2}:\d{1,2}|\d{1,3}:\d{2})(?:[.,]\d{1,3})?`;

const exactTime = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?$/;
const exactSeconds = /^(\d{1,7})(?:[.,](\d{1,3}))?$/;

/** Milliseconds of a clock reading (`0:34`, `100:02:03,5`) or of plain seconds with a fraction (`4.240`); null when it is neither. */
export function parseTime(reading: string): number | null {
  const clock = exactTime.exec(reading.trim());
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = clock;
    if (Number(seconds) > 59 || (clock[1] !== undefined && Number(minutes) > 59)) return null;
    return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + milliseconds(fraction);
  }
  const plain = exactSeconds.exec(reading.trim());
  if (plain === null) return null;
  return Number(plain[1]) * 1000 + milliseconds(plain[2] ?? '0');
}

function milliseconds(fraction: string): number {
  return Number(fraction.padEnd(3, '0'));
}
