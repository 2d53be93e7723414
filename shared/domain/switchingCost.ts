import type { Language } from './language.ts';

/** What leaving the present solution may cost: the code types `switch.*` in the codebook's order. */
export const switchingKeys = ['head', 'habit', 'records', 'thinking', 'routine', 'wallet'] as const;
export type SwitchingKey = (typeof switchingKeys)[number];

/** What the six are called: the places that the old way leaves. */
export const costNames: Readonly<Record<Language, Readonly<Record<SwitchingKey, string>>>> = {
  ru: {
    head: 'Голова',
    habit: 'Привычка',
    records: 'Записи и данные',
    thinking: 'Образ мыслей и действий',
    routine: 'Распорядок дня',
    wallet: 'Кошелёк',
  },
  en: {
    head: 'Head',
    habit: 'Habit',
    records: 'Records and data',
    thinking: 'Way of thinking and acting',
    routine: 'Daily routine',
    wallet: 'Wallet',
  },
};
