import type { Language } from '#shared/domain/language.ts';

/** Text, a figure, or nothing. */
export type Cell = string | number | null;

/** `date` columns hold `YYYY-MM-DD`, `share` columns 0…1; `words` are sentences, which want room. */
export type ColumnKind = 'text' | 'words' | 'number' | 'share' | 'date';

export interface TableColumn {
  /** Its name for programs: the same in every language. */
  readonly key: string;
  /** Its name for people. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** What people read instead of a value that programs know by its name. */
  readonly valueWords?: Readonly<Record<string, string>>;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** A row has a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

type Words = Readonly<Record<Language, string>>;

/** How a column is declared beside the code that fills it. */
export interface ColumnDeclaration {
  readonly key: string;
  readonly title: Words;
  readonly kind?: ColumnKind;
  readonly valueWords?: Readonly<Record<string, Words>>;
}

export function inLanguage(declared: readonly ColumnDeclaration[], language: Language): TableColumn[] {
  return declared.map(({ key, title, kind = 'text', valueWords }) => ({
    key,
    title: title[language],
    kind,
    ...(valueWords === undefined
      ? {}
      : {
          valueWords: Object.fromEntries(Object.entries(valueWords).map(([value, words]) => [value, words[language]])),
        }),
  }));
}

/** Names told apart by their hints, and where these do not help, by numbers; none of those that are taken already. */
export function distinctNames(
  names: readonly { readonly name: string; readonly hint: string }[],
  taken: readonly string[] = [],
): string[] {
  const count = new Map<string, number>();
  for (const { name } of names) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map(({ name, hint }) => {
    const isAlone = count.get(name.toLowerCase()) === 1 && !used.has(name.toLowerCase());
    const wanted = isAlone || hint === '' ? name : `${name} (${hint})`;
    let distinct = wanted;
    for (let number = 2; used.has(distinct.toLowerCase()); number += 1) distinct = `${wanted} (${number})`;
    used.add(distinct.toLowerCase());
    return distinct;
  });
}
