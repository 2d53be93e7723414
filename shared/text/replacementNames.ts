import type { Language } from '../domain/language.ts';

export type NameGender = 'female' | 'male';

/** Given names that stand in for others: usual, declined regularly, alike in length. */
export const replacementNames: Readonly<Record<Language, Readonly<Record<NameGender, readonly string[]>>>> = {
  ru: {
    female: 'Елена Ольга Ирина Юлия Алла Раиса Лариса Галина Зоя Клара Эмма Инга Регина Ульяна Эльвира'.split(' '),
    male: 'Борис Антон Степан Роман Виктор Глеб Максим Руслан Артур Филипп Богдан Давид Макар Тарас Эдуард'.split(' '),
  },
  en: {
    female: 'Helen Olive Irene Julia Clara Grace Laura Gwen Zoe Ruth Emma Ingrid Regina Una Elvira'.split(' '),
    male: 'Boris Anton Stephen Roman Victor Glenn Maxwell Russell Arthur Philip Hugo David Edgar Terence Edward'.split(
      ' ',
    ),
  },
};

const known = new Set(Object.values(replacementNames).flatMap(({ female, male }) => [...female, ...male]));

/** True for names of the list, which may be declined. */
export function isReplacementName(name: string): boolean {
  return known.has(name);
}

const maleInVowel =
  /^(?:илья|никита|кузьма|фома|лука|савва|данила|гриша|миша|петя|костя|вася|коля|дима|лёша|леша|гоша|паша|саня|ваня|федя|толя|юра|витя|боря|сёма|сема|гена|лёня|леня)$/iu;

/** By the ending of a Russian given name; a guess for nicknames that both may bear («Саша»). */
export function guessNameGender(name: string): NameGender {
  const [first = ''] = name.trim().split(/\s+/u);
  return /[ая]$/iu.test(first) && !maleInVowel.test(first) ? 'female' : 'male';
}
