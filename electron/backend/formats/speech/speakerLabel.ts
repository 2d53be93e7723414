import { asText } from '../readJson.ts';

/** The label of a speaker or a channel, a number or a text; null for none. */
export function speakerLabel(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  const label = (asText(value) ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return label === '' ? null : label;
}
