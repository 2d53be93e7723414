import { type BothLanguages, Refusal } from './refusal.ts';

export interface Nameable {
  readonly id: string;
  readonly externalId?: string | null;
}

const fold = (text: string): string => text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

/**
 * The one record meant by an id, an external id, a name, or a part of a name that only one record has.
 * Null when none fits; refuses when several do.
 */
export function findRecord<Item extends Nameable>(
  items: readonly Item[],
  wanted: string,
  nameOf: (item: Item) => string,
): Item | null {
  const exact = items.find((item) => item.id === wanted) ?? items.find((item) => item.externalId === wanted);
  if (exact !== undefined) return exact;
  for (const fits of [
    (item: Item) => fold(nameOf(item)) === fold(wanted),
    (item: Item) => fold(nameOf(item)).includes(fold(wanted)),
  ]) {
    const found = items.filter(fits);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) {
      const names = found.slice(0, 5).map((item) => `${nameOf(item)} (${item.id})`);
      throw new Refusal({
        ru: `«${wanted}» подходит к нескольким записям: ${names.join(', ')}. Укажите идентификатор.`,
        en: `"${wanted}" fits several records: ${names.join(', ')}. Give the id.`,
      });
    }
  }
  return null;
}

/** Like `findRecord`, but refuses when nothing fits, and says how to see what there is. */
export function pickRecord<Item extends Nameable>(
  items: readonly Item[],
  wanted: string,
  nameOf: (item: Item) => string,
  whereToLook: BothLanguages,
): Item {
  const found = findRecord(items, wanted, nameOf);
  if (found !== null) return found;
  throw new Refusal({
    ru: `В проекте нет записи «${wanted}». ${whereToLook.ru}`,
    en: `The project has no record "${wanted}". ${whereToLook.en}`,
  });
}

/** Advice for `pickRecord`: the command that lists what there is. */
export function listedBy(command: string): BothLanguages {
  return { ru: `Список покажет «custdev ${command}».`, en: `"custdev ${command}" lists what there is.` };
}
