import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeGroups, codeTypes, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { groupKeys } from '../../strings/groupKeys.ts';

/** A heading and what can be chosen under it. */
export interface ChoiceGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** All codes under their groups, own ones first. */
export function useCodeGroups(): ChoiceGroup[] {
  const { t } = useTranslation('common');
  const { language } = useFormat();
  const codes = useRecordList('code');
  return useMemo(
    () =>
      codeGroups
        .map((group) => ({
          group: t(groupKeys[group]),
          items: codes
            .filter((code) => getCodeType(code.typeId).group === group)
            .toSorted((a, b) => Number(a.isBuiltIn) - Number(b.isBuiltIn) || a.position - b.position)
            .map((code) => ({ value: code.id as string, label: nameOfCode(code, language) })),
        }))
        .filter(({ items }) => items.length > 0),
    [codes, language, t],
  );
}

/** The types of the codebook under their groups. */
export function useTypeGroups(): ChoiceGroup[] {
  const { t } = useTranslation('common');
  const { language } = useFormat();
  return useMemo(
    () =>
      codeGroups.map((group) => ({
        group: t(groupKeys[group]),
        items: codeTypes
          .filter((type) => type.group === group)
          .map(({ id, names }) => ({ value: id, label: names[language] })),
      })),
    [language, t],
  );
}
