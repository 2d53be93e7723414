import { useMemo } from 'react';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { nameRulesOfRecords } from '#shared/text/nameRulesOfRecords.ts';
import { useProject, useRecordList } from '../../store/records.ts';

/** Says a text as it is, or with another name in the place of every known one. */
export function useHiddenNames(areHidden: boolean): (text: string) => string {
  const language = useProject()?.language ?? 'ru';
  const respondents = useRecordList('respondent');
  const organizations = useRecordList('organization');
  const pseudonyms = useRecordList('pseudonym');
  const presales = useRecordList('presale');
  return useMemo(() => {
    if (!areHidden) return (text: string) => text;
    const strangers = presales.flatMap(({ respondentId, personName }) => (respondentId === null ? [personName] : []));
    const replacer = createNameReplacer(
      nameRulesOfRecords({ respondents, organizations, strangers, pseudonyms }, language),
    );
    return (text: string) => replacer.replace(text);
  }, [areHidden, respondents, organizations, pseudonyms, presales, language]);
}
