import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeGroups, codeTypes, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { groupKeys } from '../../strings/groupKeys.ts';

/** A heading and what can be chosen under it. */
export interface ChoiceGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** The 42 types under their groups, for a list to choose from. */
export function useTypeChoices(): ChoiceGroup[] {
  const { t } = useTranslation('common');
  const { language } = useFormat();
  return useMemo(
    () =>
      codeGroups.map((group) => ({
        group: t(groupKeys[group]),
        items: codeTypes
          .filter((codeType) => codeType.group === group)
          .map((codeType) => ({ value: codeType.id, label: codeType.names[language] })),
      })),
    [t, language],
  );
}

/** Codes under their groups; bare types stand last in theirs. `left` are not offered. */
export function useCodeChoices(left: ReadonlySet<CodeId>, hasBareTypes: boolean): ChoiceGroup[] {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  return useMemo(
    () =>
      codeGroups
        .map((group) => ({
          group: t(`common:${groupKeys[group]}`),
          items: codes
            .filter((code) => getCodeType(code.typeId).group === group && !left.has(code.id))
            .filter((code) => hasBareTypes || !code.isBuiltIn)
            .toSorted((a, b) => Number(a.isBuiltIn) - Number(b.isBuiltIn) || a.position - b.position)
            .map((code) => {
              const name = nameOfCode(code, language);
              return { value: code.id, label: code.isBuiltIn ? t('bareType', { type: name }) : name };
            }),
        }))
        .filter(({ items }) => items.length > 0),
    [codes, left, hasBareTypes, t, language],
  );
}
