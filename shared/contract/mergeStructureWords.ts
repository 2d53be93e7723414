import type { EntityName, EntityRecord } from '../domain/entities.ts';
import { formatDay, formatNumber, formatShare } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { ReportSection } from '../domain/reportKind.ts';
import type { TrackerSession } from '../domain/trackerSession.ts';
import type { EconomicsInput, EconomicsInputKey } from '../domain/validation.ts';
import { nameOfState } from '../domain/workflow.ts';

type Words = Readonly<Record<Language, string>>;

type Structure<Value> = Value extends string | number | boolean | null | readonly string[] ? never : Value;
type StructureFields<Fields> = {
  readonly [Name in keyof Fields as Structure<Fields[Name]> extends never ? never : Name]: (
    value: Structure<Fields[Name]>,
    language: Language,
  ) => string;
};
type StructureWords = {
  readonly [
    Name in EntityName as keyof StructureFields<EntityRecord<Name>> extends never ? never : Name
  ]: StructureFields<EntityRecord<Name>>;
};

const words = (en: string, ru: string): Words => ({ en, ru });

const inputWords: Readonly<Record<EconomicsInputKey, Words>> = {
  UA: words('people (UA)', 'сколько людей (UA)'),
  C1: words('share who buy (C1)', 'доля покупки (C1)'),
  AvP: words('price (AvP)', 'цена (AvP)'),
  COGS: words('cost of a sale (COGS)', 'себестоимость (COGS)'),
  firstSaleCogs: words('first sale (1sCOGS)', 'первая продажа (1sCOGS)'),
  APC: words('purchases per buyer (APC)', 'покупок на клиента (APC)'),
  CPA: words('cost of a person (CPA)', 'цена человека (CPA)'),
  fixedCosts: words('fixed costs (FC)', 'постоянные расходы (FC)'),
  reachableBuyers: words('reachable buyers', 'доступных покупателей'),
};

const sourceWords: Readonly<Record<EconomicsInput['source'], Words>> = {
  fact: words('fact', 'факт'),
  interview: words('interview', 'интервью'),
  guess: words('guess', 'догадка'),
};

const basisWords = {
  pains: words('by pains', 'по болям'),
  jobs: words('by jobs', 'по работам'),
  all: words('by all codes', 'по всем кодам'),
  codes: words('by chosen codes', 'по выбранным кодам'),
};

const sectionWords: Readonly<Record<ReportSection, Words>> = {
  evidence: words('evidence', 'доказательства'),
  map: words('map', 'карта'),
  economics: words('economics', 'экономика'),
  scenarios: words('scenarios side by side', 'сценарии рядом'),
  validation: words('solution interviews and presales', 'решенческие и предпродажи'),
  path: words('path', 'путь'),
  history: words('history of the path', 'история пути'),
  savings: words('savings', 'сбережённое'),
  unknown: words('what we do not know', 'чего мы не знаем'),
  quotations: words('quotes', 'цитаты'),
  method: words('how it was counted', 'как посчитано'),
  people: words('who was heard', 'кого слушали'),
  questions: words('seven questions', 'семь вопросов'),
  pains: words('pains', 'боли'),
  jobs: words('jobs', 'работы'),
  alternatives: words('what they use now', 'чем обходятся'),
  tried: words('tried and given up', 'пробовали и бросили'),
  feelings: words('feelings', 'чувства'),
  pictures: words('pictures', 'картины'),
  quality: words('quality of the talks', 'качество разговоров'),
  next: words('whom to ask next', 'кого спросить дальше'),
  portrait: words('who, job and pain', 'кто, работа и боль'),
  money: words('money and time', 'деньги и время'),
  numbers: words('numbers', 'числа'),
  decision: words('decision', 'решение'),
  counts: words('how many', 'сколько их'),
  summary: words('in short', 'коротко'),
  trend: words('trend', 'становится ли лучше'),
  interviewers: words('by interviewer', 'по интервьюерам'),
  rules: words('what weakens', 'что мешает'),
  talks: words('every talk', 'каждый разговор'),
  agenda: words('what changed', 'что изменилось'),
  decisions: words('decisions', 'решения'),
  tasks: words('tasks', 'задачи'),
  notes: words('notes', 'записи'),
};

const agendaWords: Readonly<Record<TrackerSession['agenda'][number]['kind'], Words>> = {
  interviews: words('new interviews', 'новые интервью'),
  codings: words('new codings', 'новые пометки'),
  gateMet: words('gate met', 'ворота открылись'),
  gateLost: words('gate no longer met', 'ворота закрылись'),
  override: words('gate passed with a reason', 'ворота пройдены с объяснением'),
  loop: words('way back', 'возврат'),
  presaleAsked: words('asked to pay ahead', 'предложено заплатить вперёд'),
  presalePaid: words('paid ahead', 'заплачено вперёд'),
  staleHypothesis: words('hypothesis without news', 'гипотеза без новостей'),
  hadiWithoutData: words('HADI row without data', 'строка HADI без данных'),
  promiseOverdue: words('promise overdue', 'просрочено обещание'),
  taskOpen: words('open task', 'открытая задача'),
  topic: words('topic', 'тема'),
};

function figureText({ value, source, note, range }: EconomicsInput, language: Language): string {
  const ends = range === null ? [] : [range.low, range.high].map((end) => formatNumber(end, language));
  const asides = [sourceWords[source][language], ends.join('–'), note].filter((aside) => aside !== '');
  return `${formatNumber(value, language)} (${asides.join('; ')})`;
}

function numbersText(numbers: TrackerSession['numbers'], language: Language): string {
  const { wave, state, interviews, people, codes, at } = numbers;
  const said =
    language === 'ru'
      ? [`волна ${wave}`, nameOfState(state, language), `интервью ${interviews}`, `людей ${people}`, `кодов ${codes}`]
      : [
          `wave ${wave}`,
          nameOfState(state, language),
          `${interviews} interviews`,
          `${people} people`,
          `${codes} codes`,
        ];
  return [formatDay(at, language), ...said].join(', ');
}

/** How many there are, where the things themselves cannot be read: points of a map, a picture. */
const countText = (count: number, { en, ru }: Words, language: Language): string =>
  language === 'ru' ? `${ru}: ${formatNumber(count, language)}` : `${en}: ${formatNumber(count, language)}`;

/** Values that are more than words and figures, as one reads them; one without words does not compile. */
const structureWords: StructureWords = {
  respondent: {
    attributes: (attributes) =>
      Object.entries(attributes)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
  },
  customerSegment: {
    provenance: ({ basis, respondentCount, stability }, language) =>
      [
        basisWords[basis][language],
        countText(respondentCount, words('people', 'людей'), language),
        `${words('stability', 'устойчивость')[language]}: ${formatNumber(stability, language)}`,
      ].join(', '),
  },
  segmentPicture: {
    segments: (segments, language) =>
      segments
        .map(({ number, memberIds }) => {
          const name = `${words('Segment', 'Сегмент')[language]} ${number}`;
          return `${name}, ${countText(memberIds.length, words('people', 'людей'), language)}`;
        })
        .join('\n'),
    map: (points, language) => countText(points.length, words('people on the map', 'людей на карте'), language),
  },
  economicsScenario: {
    inputs: (inputs, language) =>
      Object.entries(inputs)
        .map(([key, input]) => `${inputWords[key as EconomicsInputKey][language]}: ${figureText(input, language)}`)
        .join('\n'),
    subscription: ({ churn, retention }, language) => {
      const leave = `${words('leave every month', 'уходят каждый месяц')[language]}: ${figureText(churn, language)}`;
      if (retention.length === 0) return leave;
      const stay = retention.map((share) => formatShare(share, language)).join(', ');
      return `${leave}\n${words('still pay', 'ещё платят')[language]}: ${stay}`;
    },
  },
  pathEvent: { snapshot: ({ numbers }, language) => numbersText(numbers, language) },
  reportChoice: {
    sections: (sections, language) =>
      sections.flatMap(({ section, isIn }) => (isIn ? [sectionWords[section][language]] : [])).join(', '),
  },
  affinityGroup: { place: ({ x, y }) => `${Math.round(x)} × ${Math.round(y)}` },
  savedSearch: {
    query: ({ words: sought, quotations }, language) => {
      const conditions = Object.values(quotations ?? {}).length;
      const asked = conditions === 0 ? [] : [countText(conditions, words('conditions', 'условий'), language)];
      return [...(sought === '' ? [] : [sought]), ...asked].join(', ');
    },
  },
  guide: {
    sections: (sections) => sections.map(({ title, questions }) => [title, ...questions].join('\n')).join('\n\n'),
  },
  trackerSession: {
    agenda: (items, language) =>
      items
        .map(({ kind, count, text }) => {
          const name = agendaWords[kind][language];
          return [count === null ? name : `${name}: ${count}`, text].filter((part) => part !== '').join(' — ');
        })
        .join('\n'),
    numbers: numbersText,
  },
};

/** Null for a property that holds words, figures or a list of them. */
export function findStructureWords(
  entity: EntityName,
  field: string,
): ((value: unknown, language: Language) => string) | null {
  const fields: Readonly<Record<string, unknown>> = structureWords;
  const found = (fields[entity] as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof found === 'function' ? (found as (value: unknown, language: Language) => string) : null;
}
