const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:янв|jan)/, 1],
  [/^(?:фев|feb)/, 2],
  [/^(?:мар|mar)/, 3],
  [/^(?:апр|apr)/, 4],
  [/^(?:ма[йя]|may)/, 5],
  [/^(?:июн|jun)/, 6],
  [/^(?:июл|jul)/, 7],
  [/^(?:авг|aug)/, 8],
  [/^(?:сен|sep)/, 9],
  [/^(?:окт|oct)/, 10],
  [/^(?:ноя|nov)/, 11],
  [/^(?:дек|dec)/, 12],
];

/** The first date written in a short text as ISO YYYY-MM-DD, or null; a day before a month where figures leave it open. */
export function findDate(text: string): string | null {
  const head = text.slice(0, 500).toLowerCase();
  const iso = /(?<!\d)(\d{4})[-./_](\d{1,2})[-./_](\d{1,2})(?!\d)/.exec(head);
  if (iso !== null) return toIsoDate(iso[1], iso[2], iso[3]);
  const dotted = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/.exec(head);
  if (dotted !== null) return readDotted(dotted);
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u.exec(head);
  if (dayFirst !== null) return toIsoDate(dayFirst[3], findMonth(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(head);
  if (monthFirst !== null) return toIsoDate(monthFirst[3], findMonth(monthFirst[1]), monthFirst[2]);
  const packed = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(head);
  return packed === null ? null : toIsoDate(packed[1], packed[2], packed[3]);
}

function readDotted(found: RegExpExecArray): string | null {
  const [, first, second, year = ''] = found;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return toIsoDate(fullYear, second, first) ?? toIsoDate(fullYear, first, second);
}

function findMonth(name = ''): string | undefined {
  const month = months.find(([pattern]) => pattern.test(name));
  return month === undefined ? undefined : String(month[1]);
}

function toIsoDate(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isReal && Number(year) >= 1900 && Number(year) < 2200 ? iso : null;
}
