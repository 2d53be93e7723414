import { interviewerWords, respondentWords, singleLetterLabels } from './labelWords.ts';

/**
 * Whether what stands before a tab, or before the gap of a name's column, looks like a speaker's name that needs no colon
 * there: short and bold, or a word for a side of the talk.
 */
export function isLabelBeforeTab(text: string, isBold: boolean): boolean {
  const label = text.trim();
  if (label.length > 40 || !/\p{L}$/u.test(label) || /[\n?!;…]/u.test(label)) return false;
  const key = label.toLowerCase();
  const isRole = interviewerWords.has(key) || respondentWords.has(key) || singleLetterLabels.has(key);
  return isBold ? label.split(/\s+/).length <= 4 : isRole;
}
