import { interviewerWords, respondentWords, singleLetterLabels } from '../formats/labelWords.ts';

function isGenericLabel(label: string): boolean {
  const word = label.toLowerCase().replace(/[\s_]*\d+$/, '');
  const isNumbered = /^(speaker|спикер|говорящий)$/.test(word);
  return isNumbered || respondentWords.has(word) || interviewerWords.has(word) || singleLetterLabels.has(word);
}

/** Names of the people heard: the respondents' labels, or the title where a label says only «Respondent». */
export function namesOfRespondents(labels: readonly string[], title: string): string[] {
  const names = labels.filter((label) => label !== '' && !isGenericLabel(label));
  return names.length > 0 ? names : [title];
}
