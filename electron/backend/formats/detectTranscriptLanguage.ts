import { detect } from 'tinyld';
import type { Language } from '#shared/domain/language.ts';
import { languageOfScript } from './languageOfScript.ts';

/** The project language nearest to a text, and what the text really seems to be. */
export interface DetectedLanguage {
  readonly language: Language;
  /** ISO 639-1 of another language that the text is plainly written in; null when it is Russian or English, or too short to say. */
  readonly other: string | null;
}

const sampleLength = 20_000;

/** Russian or English by script; only a real mixture is left to n-grams. Text without letters counts as English. */
export function detectTranscriptLanguage(text: string): DetectedLanguage {
  const sample = takeSample(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const language = languageOfScript(sample) ?? (detect(sample, { only: ['ru', 'en'] }) === 'ru' ? 'ru' : 'en');
  return { language, other: letters < 200 ? null : findOther(sample, language) };
}

/** Beginning, middle and end, so that a foreign preface decides nothing. */
function takeSample(text: string): string {
  if (text.length <= sampleLength) return text;
  const part = Math.floor(sampleLength / 3);
  const middle = Math.floor((text.length - part) / 2);
  return `${text.slice(0, part)}\n${text.slice(middle, middle + part)}\n${text.slice(-part)}`;
}

function findOther(sample: string, language: Language): string | null {
  const detected = detect(sample.slice(0, 6000));
  return detected === '' || detected === language || detected === 'ru' || detected === 'en' ? null : detected;
}
