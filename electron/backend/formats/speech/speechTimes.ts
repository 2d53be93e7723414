import { asNumber, asRecord, asText } from '../readJson.ts';

/** Seconds as a number, a numeral or `1.2s` to whole milliseconds; null when it is none of them or negative. */
export function secondsToMs(value: unknown): number | null {
  const text = asText(value);
  const number = asNumber(text !== null && /^\d{1,12}(?:\.\d+)?s$/.test(text) ? text.slice(0, -1) : value);
  return number === null || number < 0 ? null : Math.round(number * 1000);
}

/** Milliseconds, also written as a numeral; null when it is neither or negative. */
export function wholeMs(value: unknown): number | null {
  const number = asNumber(value);
  return number === null || number < 0 ? null : Math.round(number);
}

/** A duration as Google writes it: `1.200s` or `{ seconds, nanos }`. */
export function durationToMs(value: unknown): number | null {
  const record = asRecord(value);
  if (record === null) return secondsToMs(value);
  const seconds = asNumber(record['seconds'] ?? 0);
  const nanos = asNumber(record['nanos'] ?? 0);
  return seconds === null || nanos === null ? null : Math.round(seconds * 1000 + nanos / 1e6);
}

/** Ticks of 100 ns. */
export function ticksToMs(value: unknown): number | null {
  const number = asNumber(value);
  return number === null || number < 0 ? null : Math.round(number / 10_000);
}
