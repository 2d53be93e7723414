import { codeTypes } from '../domain/codeType.ts';
import type { EntityName } from '../domain/entities.ts';
import { formatDay, formatNumber } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import { isSameValue } from '../domain/mergeValues.ts';
import { findChoiceWords } from './mergeChoiceWords.ts';
import { findStructureWords } from './mergeStructureWords.ts';

export interface ValueOfField {
  readonly entity: EntityName;
  readonly field: string;
  readonly value: unknown;
  /** What the other copy has in its place: of a table or a list only what differs is worth reading. */
  readonly other: unknown;
  /** The name of the record that an id stands for; null for what is no id. */
  readonly nameOf: (id: string) => string | null;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tables and lists of things whose parts are read one by one. */
const partlyRead = new Set([
  'respondent.attributes',
  'economicsScenario.inputs',
  'trackerSession.agenda',
  'segmentPicture.segments',
  'guide.sections',
]);

function onlyDiffering({ entity, field, value, other }: ValueOfField): unknown {
  if (!partlyRead.has(`${entity}.${field}`)) return value;
  if (Array.isArray(value) && Array.isArray(other)) {
    const own = value.filter((item) => !other.some((one) => isSameValue(one, item)));
    return own.length === 0 ? value : own;
  }
  if (isTable(value) && isTable(other)) {
    const own = Object.entries(value).filter(([key, one]) => !isSameValue(one, other[key]));
    return own.length === 0 ? null : Object.fromEntries(own);
  }
  return value;
}

const dayOrMoment = /^\d{4}-\d{2}-\d{2}(?:T(\d{2}:\d{2})[\d:.]*Z)?$/u;

/** `12:34` of a place in a recording or talk. */
function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * A value as both copies of a project can be read beside each other: ids by the names of what they name, choices and
 * figures in the reader's words. Null when it is empty; a yes or no stays one.
 */
export function mergeValueText(shown: ValueOfField, language: Language): string | boolean | null {
  const { entity, field } = shown;
  const value = onlyDiffering(shown);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return field.endsWith('Ms') ? timeOf(value) : formatNumber(value, language);
  const structured = findStructureWords(entity, field);
  if (structured !== null) return structured(value, language) || null;
  if (Array.isArray(value)) {
    const parts = value.map((one) => textOf(shown, String(one), language));
    // Ids, choices and forms of a name stand in a row, sentences one beneath another.
    return parts.join(field === 'decisions' ? '\n' : ', ') || null;
  }
  return typeof value === 'string' ? textOf(shown, value, language) : null;
}

function textOf({ entity, field, nameOf }: ValueOfField, text: string, language: Language): string {
  if (field === 'pngBase64')
    return formatNumber(Math.ceil((text.length * 3) / 4 / 1024), language) + (language === 'ru' ? ' КБ' : ' KB');
  if (field === 'typeId') return codeTypes.find(({ id }) => id === text)?.names[language] ?? text;
  const known = findChoiceWords(entity, field, text, language) ?? nameOf(text);
  if (known !== null) return known;
  const [, time] = dayOrMoment.exec(text) ?? [];
  if (!dayOrMoment.test(text)) return text;
  return time === undefined ? formatDay(text, language) : `${formatDay(text, language)}, ${time} UTC`;
}
