import type { Force } from '../domain/codeType.ts';
import { chooseForm } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';

/** «3 человека», "3 people". */
export function countPeople(count: number, language: Language): string {
  if (language === 'en') return `${count}\u00a0${count === 1 ? 'person' : 'people'}`;
  return `${count}\u00a0${chooseForm(count, { one: 'человек', few: 'человека', many: 'человек' }, 'ru')}`;
}

/** «у 3 человек», "in 3 people". */
export function amongPeople(count: number, language: Language): string {
  if (language === 'en') return `in ${countPeople(count, 'en')}`;
  return `у\u00a0${count}\u00a0${chooseForm(count, { one: 'человека', few: 'человек', many: 'человек' }, 'ru')}`;
}

export function kOfN(k: number, n: number, language: Language): string {
  return language === 'ru' ? `${k}\u00a0из\u00a0${n}` : `${k}\u00a0of\u00a0${n}`;
}

export function quote(text: string, language: Language): string {
  return language === 'ru' ? `«${text}»` : `“${text}”`;
}

export const forceNames: Readonly<Record<Language, Readonly<Record<Force, string>>>> = {
  ru: {
    push: 'Толкает прочь от старого',
    pull: 'Тянет к новому',
    habit: 'Держит привычка',
    anxiety: 'Тревожит новое',
  },
  en: {
    push: 'Push away from the old',
    pull: 'Pull to the new',
    habit: 'Held by habit',
    anxiety: 'Anxiety of the new',
  },
};
