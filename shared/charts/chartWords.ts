import { chooseForm } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';

const people = (count: number): string =>
  `${count}\u00a0${chooseForm(count, { one: 'человек', few: 'человека', many: 'человек' }, 'ru')}`;
const peopleEn = (count: number): string => `${count}\u00a0${count === 1 ? 'person' : 'people'}`;

interface MapWords {
  readonly segments: readonly { readonly name: string; readonly people: number }[];
  readonly outside: number;
  readonly shown: string;
}

export interface ChartWords {
  readonly person: string;
  readonly segment: string;
  readonly role: string;
  readonly medoid: string;
  readonly nowhere: string;
  readonly people: string;
  readonly interval: string;
  readonly input: string;
  readonly worse: string;
  readonly better: string;
  readonly worseEnd: string;
  readonly betterEnd: string;
  readonly stage: string;
  readonly interview: string;
  readonly newCodes: string;
  readonly allCodes: string;
  readonly code: string;
  readonly otherCode: string;
  readonly together: string;
  readonly contribution: (amount: string) => string;
  readonly breakEvenFrom: (share: string) => string;
  readonly saturatedAt: (interviews: number) => string;
  readonly map: (values: MapWords) => string;
  readonly tornado: (first: string, change: string, last: string | null) => string;
  readonly tornadoOfRanges: (first: string, worse: string, better: string) => string;
  readonly funnel: (paid: number, asked: number, range: string, breakEven: string | null) => string;
  readonly funnelEmpty: string;
  readonly saturation: (reachedAt: number | null, interviews: number, codes: number) => string;
  readonly cooccurrence: (a: string, b: string, count: number) => string;
  readonly cooccurrenceEmpty: string;
}

/** What charts say in each language. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  ru: {
    person: 'Человек',
    segment: 'Сегмент',
    role: 'Место',
    medoid: 'самый типичный',
    nowhere: 'никуда не вошёл',
    people: 'Людей',
    interval: 'Интервал 95\u00a0%',
    input: 'Вводная',
    worse: 'На 10\u00a0% хуже',
    better: 'На 10\u00a0% лучше',
    worseEnd: 'У худшего края',
    betterEnd: 'У лучшего края',
    stage: 'Шаг',
    interview: 'Интервью',
    newCodes: 'Новых кодов',
    allCodes: 'Всего кодов',
    code: 'Код',
    otherCode: 'Другой код',
    together: 'Вместе у людей',
    contribution: (amount) => `вклад ${amount}`,
    breakEvenFrom: (share) => `безубыточно от ${share}`,
    saturatedAt: (interviews) => `насыщение: ${interviews}`,
    map: ({ segments, outside, shown }) =>
      `Рядом — похожие наборы кодов. ${segments.map(({ name, people: count }) => `«${name}»: ${people(count)}`).join('; ')}${segments.length > 0 ? '. ' : ''}${outside > 0 ? `Никуда не вошли: ${people(outside)}. ` : ''}На плоскость поместилось ${shown} различий, поэтому расстояния приблизительны. Кольцо — самый типичный человек, пунктир — никуда не вошёл.`,
    tornado: (first, change, last) =>
      `Сильнее всего вклад меняет «${first}»: ${change} на каждые 10\u00a0%.${last === null ? '' : ` Слабее всего — «${last}».`}`,
    tornadoOfRanges: (first, worse, better) =>
      `Сильнее всего на вклад влияет диапазон «${first}»: от ${worse} до ${better}.`,
    funnel: (paid, asked, range, breakEven) =>
      `Заплатили ${paid} из ${asked} (${range}).${breakEven === null ? '' : ` Безубыточно от ${breakEven}.`}`,
    funnelEmpty: 'О деньгах ещё никого не спросили.',
    saturation: (reachedAt, interviews, codes) =>
      reachedAt === null
        ? `За ${interviews} интервью найдено кодов: ${codes}. Насыщение не видно.`
        : `За ${interviews} интервью найдено кодов: ${codes}. Насыщение видно после ${reachedAt}.`,
    cooccurrence: (a, b, count) => `Чаще всего вместе у одних и тех же людей: «${a}» и «${b}», ${people(count)}.`,
    cooccurrenceEmpty: 'Ни одна пара кодов не встретилась у одного человека.',
  },
  en: {
    person: 'Person',
    segment: 'Segment',
    role: 'Place',
    medoid: 'most typical',
    nowhere: 'in no segment',
    people: 'People',
    interval: '95% interval',
    input: 'Input',
    worse: '10% worse',
    better: '10% better',
    worseEnd: 'At the worse end',
    betterEnd: 'At the better end',
    stage: 'Step',
    interview: 'Interview',
    newCodes: 'New codes',
    allCodes: 'All codes',
    code: 'Code',
    otherCode: 'Other code',
    together: 'People with both',
    contribution: (amount) => `contribution ${amount}`,
    breakEvenFrom: (share) => `break-even from ${share}`,
    saturatedAt: (interviews) => `saturation: ${interviews}`,
    map: ({ segments, outside, shown }) =>
      `Near means similar sets of codes. ${segments.map(({ name, people: count }) => `“${name}”: ${peopleEn(count)}`).join('; ')}${segments.length > 0 ? '. ' : ''}${outside > 0 ? `In no segment: ${peopleEn(outside)}. ` : ''}The plane shows ${shown} of the differences, so distances are approximate. A ring marks the most typical person, a dashed ring somebody in no segment.`,
    tornado: (first, change, last) =>
      `“${first}” changes the contribution most: ${change} for every 10%.${last === null ? '' : ` “${last}” changes it least.`}`,
    tornadoOfRanges: (first, worse, better) =>
      `The range of “${first}” changes the contribution most: ${worse} to ${better}.`,
    funnel: (paid, asked, range, breakEven) =>
      `${paid} of ${asked} paid (${range}).${breakEven === null ? '' : ` Break-even from ${breakEven}.`}`,
    funnelEmpty: 'Nobody has been asked for money yet.',
    saturation: (reachedAt, interviews, codes) =>
      reachedAt === null
        ? `${interviews} interviews gave ${codes} codes. Saturation does not show.`
        : `${interviews} interviews gave ${codes} codes. Saturation shows after ${reachedAt}.`,
    cooccurrence: (a, b, count) => `Most often in the same people: “${a}” and “${b}”, ${peopleEn(count)}.`,
    cooccurrenceEmpty: 'No two codes occur in one person.',
  },
};
