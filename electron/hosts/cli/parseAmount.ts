import { InvalidArgumentError } from 'commander';

/** A number from 0, whole or not; commander turns the error into exit code 2. */
export function parseAmount(text: string): number {
  if (!/^\d{1,15}(?:\.\d+)?$/u.test(text)) throw new InvalidArgumentError('It must be a number from 0.');
  return Number(text);
}
