import type { Language } from '../../domain/language.ts';

const ru = {
  kicker: (wave: number) => `Сегмент на одной странице, волна ${wave}`,
  title: 'Сегмент на одной странице',
  noSegment: 'Сохранённого сегмента пока нет: карточка появится, когда его оставят гипотезой.',
  noMain: 'Главный сегмент пока не выбран. Укажите, о каком из сохранённых нужна карточка.',
  rows: {
    who: 'Кто',
    job: 'Работа',
    pain: 'Боль',
    now: 'Уволят',
    feelings: 'Чувства',
    money: 'Деньги',
    decision: 'Решение',
    next: 'Дальше',
  },
  buyers: (count: string) => `платят ${count}`,
  users: (count: string) => `пользуются ${count}`,
  code: (name: string, share: string, range: string) => `${name} — ${share} (${range})`,
  holds: (share: string, range: string) => `держит привычка или тревога — ${share} (${range})`,
  nothing: 'пока не рассказали',
  highest: (amount: string) => `наибольшая подтверждённая сумма ${amount}`,
  painStrength: (median: string, min: string, max: string, n: string) =>
    `сила в середине ${median} из 100 (от ${min} до ${max}, n\u00a0=\u00a0${n})`,
  paid: 'Заплатили до выпуска',
  columns: { figure: 'Что отличает', value: 'Сегмент', interval: '95\u00a0%', outside: 'Остальные' },
  decisions: {
    main: 'Главный сегмент',
    candidate: 'Гипотеза, главным не выбран',
    dropped: 'Отставлен',
    later: 'Отложен на потом',
  },
  decided: (author: string, day: string) => [author, day].filter((part) => part !== '').join(', '),
  spend: (share: string, range: string) => `деньги или время уже тратят ${share} (${range})`,
  allMet: 'Все условия пути выполнены.',
};

const en: typeof ru = {
  kicker: (wave) => `Segment on one page, wave ${wave}`,
  title: 'Segment on one page',
  noSegment: 'There is no kept segment yet: the card comes once one is kept as a hypothesis.',
  noMain: 'No main segment is chosen yet. Say which of the kept ones the card is about.',
  rows: {
    who: 'Who',
    job: 'Job',
    pain: 'Pain',
    now: 'Fired',
    feelings: 'Feelings',
    money: 'Money',
    decision: 'Decision',
    next: 'Next',
  },
  buyers: (count) => `${count} pay`,
  users: (count) => `${count} use it`,
  code: (name, share, range) => `${name}: ${share} (${range})`,
  holds: (share, range) => `habit or anxiety holds ${share} (${range})`,
  nothing: 'not told yet',
  highest: (amount) => `highest proven amount ${amount}`,
  painStrength: (median, min, max, n) => `middle strength ${median} of 100 (${min} to ${max}, n\u00a0=\u00a0${n})`,
  paid: 'Paid before release',
  columns: { figure: 'Sets them apart', value: 'Segment', interval: '95%', outside: 'Others' },
  decisions: {
    main: 'Main segment',
    candidate: 'A hypothesis, not chosen as the main one',
    dropped: 'Dropped',
    later: 'Put off for later',
  },
  decided: (author, day) => [author, day].filter((part) => part !== '').join(', '),
  spend: (share, range) => `${share} (${range}) spend money or time already`,
  allMet: 'Every condition of the path is met.',
};

/** The words of the segment's one page. */
export const cardTexts: Readonly<Record<Language, typeof ru>> = { ru, en };
