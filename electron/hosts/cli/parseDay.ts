import { InvalidArgumentError } from 'commander';

/** A calendar day; commander turns the error into exit code 2. */
export function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return text;
}

/** The calendar day now, where the user is. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
