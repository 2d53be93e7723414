import type { UnassignedReason } from '../../domain/segmentChange.ts';
import type { Language } from '../../domain/language.ts';

const ru = {
  kicker: (wave: number) => `Проблемные интервью, волна ${wave}`,
  kickerOf: (name: string, wave: number) => `Проблемные интервью, сегмент «${name}», волна ${wave}`,
  title: 'Что рассказали люди',
  nobody: 'Никого из этих людей пока нет среди тех, кого слушали.',
  lead: (talks: string, people: string, companies: string) =>
    `Рассказ по ${[talks, people, companies].filter((part) => part !== '').join(', ')}.`,
  strongest: (pain: string, share: string, range: string) => `Чаще всего болит «${pain}»: ${share} (${range}).`,
  headings: {
    people: 'Кого слушали',
    questions: 'Семь вопросов',
    pains: 'Боли',
    jobs: 'Работы',
    alternatives: 'Чем обходятся сейчас',
    tried: 'Пробовали и бросили',
    triedSolution: 'Что пробовали',
    triedFail: 'Почему не подошло',
    feelings: 'Чувства',
    network: 'Коды, которые встречаются вместе',
    quality: 'Качество разговоров',
    next: 'Кого спросить дальше',
  },
  columns: {
    who: 'Кто',
    company: 'Откуда',
    roles: 'Роль',
    day: 'Разговор',
    strength: 'Сила, середина',
    place: 'Место, 95\u00a0%',
  },
  roles: { user: 'пользуется', buyer: 'платит', influencer: 'влияет' } as Readonly<Record<string, string>>,
  more: (people: string) => `Ещё ${people} не показано.`,
  answered: (share: string, range: string) => `Рассказали ${share} (${range}).`,
  toldIn: (titles: readonly string[]) =>
    `Слова людей об этом — в ${titles.length === 1 ? 'разделе' : 'разделах'} ${titles.map((title) => `«${title}»`).join(', ')}.`,
  noOtherQuotes: 'Других цитат нет.',
  strength: (median: string, min: string, max: string, n: string) => `${median} (${min}–${max}), n\u00a0=\u00a0${n}`,
  places: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  unrated: (people: number) => `Без места — боли, у которых сила известна меньше чем у ${people} человек.`,
  nothing: 'Об этом пока никто не рассказал.',
  noPains: 'Болей под именованными кодами пока нет.',
  noPictures: 'Для картин пока мало кодов.',
  noNext: 'В проекте ничто не указывает на кого-то определённого.',
  next: {
    referred: (name: string, by: string) => `${name}: советует ${by}, разговора ещё не было.`,
    company: (known: string, company: string) =>
      `Кого-то из второй компании: все ${known} с известной компанией — из одной (${company}).`,
    buyer: (known: string) => `Того, кто платит: среди ${known} с известными ролями нет покупателя.`,
    user: (known: string) => `Того, кто пользуется: среди ${known} с известными ролями нет пользователя.`,
    few: (people: string, wanted: string) => `Ещё похожих людей: есть ${people}, не хватает ${wanted}.`,
    attribute: (name: string, share: string) => `Спросить про «${name}»: известно у ${share}.`,
    again: (name: string) => `${name}, ещё раз: кодов, по которым видно место, пока нет.`,
    boundary: (name: string, reason: string) => `${name}, ещё раз: ${reason}.`,
    unheard: (name: string) => `${name}: есть в проекте, разговора ещё не было.`,
    fit: (names: string) => `Подойдут: ${names}.`,
  },
  boundary: {
    fitsBadly: 'стоит между двумя группами',
    smallCluster: 'в группе меньше трёх человек',
    unstable: 'группа распалась при пересборке',
    tooLittleData: 'сказано слишком мало',
  } satisfies Record<UnassignedReason, string> as Record<UnassignedReason, string>,
  unratedPains: (count: string) => `Сила не оценена ни у кого: ${count}.`,
  method: {
    counts:
      'Человек считается один раз на код; интервал доли — Уилсона, 95\u00a0%. Только коды с именем и слова респондентов; решенческие разговоры не входят.',
    ranking: (seed: string, resamples: string, rated: string) =>
      `Порядок болей: медиана силы, места и их 95\u00a0% — по ${resamples} пересборкам людей, начальное число ${seed}, не меньше ${rated} оценённых.`,
    network: (people: string, lift: string, seed: string) =>
      `Сеть: пары кодов хотя бы у ${people} человек и не меньше чем в ${lift} раза чаще случайного; раскладка с начальным числом ${seed}.`,
    counter: 'Против боли — слова тех, у кого этой боли нет, о том же предмете (та же группа кодов).',
  },
};

const en: typeof ru = {
  kicker: (wave) => `Problem interviews, wave ${wave}`,
  kickerOf: (name, wave) => `Problem interviews, segment “${name}”, wave ${wave}`,
  title: 'What people told',
  nobody: 'None of these people is among those heard yet.',
  lead: (talks, people, companies) =>
    `Drawn from ${[talks, people, companies].filter((part) => part !== '').join(', ')}.`,
  strongest: (pain, share, range) => `What hurts most often is “${pain}”: ${share} (${range}).`,
  headings: {
    people: 'Who was heard',
    questions: 'The seven questions',
    pains: 'Pains',
    jobs: 'Jobs',
    alternatives: 'What they use now',
    tried: 'Tried and given up',
    triedSolution: 'What they tried',
    triedFail: 'Why it failed',
    feelings: 'Feelings',
    network: 'Codes that come together',
    quality: 'Quality of the talks',
    next: 'Whom to ask next',
  },
  columns: {
    who: 'Who',
    company: 'From',
    roles: 'Role',
    day: 'Talk',
    strength: 'Strength, middle',
    place: 'Place, 95%',
  },
  roles: { user: 'uses', buyer: 'pays', influencer: 'influences' },
  more: (people) => `${people} more are not shown.`,
  answered: (share, range) => `Told by ${share} (${range}).`,
  toldIn: (titles) => `What people said about it stands under ${titles.map((title) => `“${title}”`).join(', ')}.`,
  noOtherQuotes: 'No other quotes.',
  strength: (median, min, max, n) => `${median} (${min}–${max}), n\u00a0=\u00a0${n}`,
  places: (low, high) => (low === high ? low : `${low}–${high}`),
  unrated: (people) => `Pains without a place are rated for fewer than ${people} people.`,
  nothing: 'Nobody has told about this yet.',
  noPains: 'There are no pains under named codes yet.',
  noPictures: 'There are too few codes for pictures yet.',
  noNext: 'Nothing in the project asks for somebody in particular.',
  next: {
    referred: (name, by) => `${name}: suggested by ${by}, nobody has talked to them yet.`,
    company: (known, company) =>
      `Somebody from a second company: all ${known} whose company is known are from one (${company}).`,
    buyer: (known) => `Somebody who pays: among ${known} with known roles nobody is a buyer.`,
    user: (known) => `Somebody who uses it: among ${known} with known roles nobody is a user.`,
    few: (people, wanted) => `More people like them: there are ${people}, ${wanted} are missing.`,
    attribute: (name, share) => `Ask about “${name}”: it is known of ${share}.`,
    again: (name) => `${name} once more: no code that tells their place was heard yet.`,
    boundary: (name, reason) => `${name} once more: ${reason}.`,
    unheard: (name) => `${name}: in the project, not heard yet.`,
    fit: (names) => `Would fit: ${names}.`,
  },
  boundary: {
    fitsBadly: 'stands between two groups',
    smallCluster: 'the group has fewer than three people',
    unstable: 'the group fell apart on resampling',
    tooLittleData: 'too little was said',
  },
  unratedPains: (count) => `Strength rated for nobody: ${count}.`,
  method: {
    counts:
      'A person counts once for a code; the interval of a share is Wilson’s, 95%. Only codes with a name and the words of respondents; solution talks are left out.',
    ranking: (seed, resamples, rated) =>
      `Order of pains: the median strength; places and their 95% come from ${resamples} resamples of people, seed ${seed}, at least ${rated} rated.`,
    network: (people, lift, seed) =>
      `Network: pairs of codes in at least ${people} people and at least ${lift} times oftener than chance; laid out with seed ${seed}.`,
    counter: 'Against a pain stand the words of those who lack it about the same subject (the same group of codes).',
  },
};

/** The words of the summary of problem interviews. */
export const problemsTexts: Readonly<Record<Language, typeof ru>> = { ru, en };
