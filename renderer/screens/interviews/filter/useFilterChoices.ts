import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeGroups, codeTypes, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import type { TranscriptFilter } from '../../../store/filterContent.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useTranscriptFilter } from '../../../store/transcriptFilter.ts';
import { useFormat } from '../../../strings/format.ts';
import { groupKeys } from '../../../strings/groupKeys.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FilterChoices {
  readonly meanings: readonly { readonly group: string; readonly items: Choice[] }[];
  readonly coders: readonly Choice[];
  readonly speakers: readonly Choice[];
}

type Meanings = Pick<TranscriptFilter, 'codeIds' | 'typeIds' | 'groups'>;

/** Codes, types and groups as values of one list. */
export function valuesOfMeanings({ codeIds, typeIds, groups }: Meanings): string[] {
  return [
    ...groups.map((group) => `group ${group}`),
    ...typeIds.map((id) => `type ${id}`),
    ...codeIds.map((id) => `code ${id}`),
  ];
}

export function meaningsOfValues(values: readonly string[]): Meanings {
  const idsOf = (kind: string): string[] =>
    values.flatMap((value) => (value.startsWith(`${kind} `) ? [value.slice(kind.length + 1)] : []));
  const groups = new Set(idsOf('group'));
  return {
    codeIds: idsOf('code'),
    typeIds: idsOf('type'),
    groups: codeGroups.filter((group) => groups.has(group)),
  };
}

/** What can be asked for: what occurs in the talk, and what is asked for already. */
export function useFilterChoices({ turns, codings }: InterviewContent): FilterChoices {
  const { t } = useTranslation(['reading', 'common']);
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const filter = useTranscriptFilter((state) => state.filter);
  return useMemo(() => {
    const used = new Set<string>(filter.codeIds);
    const coders = new Set<string>(filter.coders);
    for (const { codeId, coder } of codings.values()) {
      coders.add(coder);
      // Codes above are asked for with all that stands under them.
      for (let id: string | null = codeId; id !== null && !used.has(id); id = codes[id]?.parentId ?? null) used.add(id);
    }
    const here = [...used].flatMap((id) => codes[id] ?? []);
    const typeIds = new Set([...here.map(({ typeId }) => typeId as string), ...filter.typeIds]);
    const meanings = codeGroups.flatMap((group) => {
      const own = here.filter(({ typeId }) => getCodeType(typeId).group === group);
      const types = codeTypes.filter((type) => type.group === group && typeIds.has(type.id));
      if (types.length === 0 && !filter.groups.includes(group)) return [];
      const name = t(`common:${groupKeys[group]}`);
      return {
        group: name,
        items: [
          { value: `group ${group}`, label: t('wholeGroup', { group: name }) },
          ...(types.length < 2 && !filter.typeIds.includes(types[0]?.id ?? '')
            ? []
            : types.map(({ id, names }) => ({
                value: `type ${id}`,
                label: t('wholeType', { type: names[language] }),
              }))),
          ...own
            .toSorted((left, right) => left.position - right.position)
            .map((code) => ({ value: `code ${code.id}`, label: nameOfCode(code, language) })),
        ],
      };
    });
    const names = [...new Set([...turns.map(({ speaker }) => speaker), ...filter.speakers])];
    return {
      meanings,
      coders: [...coders].toSorted().map((value) => ({ value, label: value === '' ? t('noCoder') : value })),
      speakers: names.map((value) => ({ value, label: value === '' ? t('noCoder') : value })),
    };
  }, [turns, codings, codes, filter, language, t]);
}
