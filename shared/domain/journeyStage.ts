import type { Code } from './coding.ts';
import type { Language } from './language.ts';
import type { JourneyStage } from './validation.ts';

export type JourneyStageKey = JourneyStage['stage'];

/** Words by which the name of a code says its stage, narrower ones first: «первое использование» is a start, not a use. */
const wordsOfStages: readonly (readonly [JourneyStageKey, RegExp])[] = [
  ['before', /до покупк|перед покупк|\bbefore\b/u],
  ['delivery', /достав|\bdeliver|\bshipp/u],
  ['unpack', /распаков|\bunpack|\bunbox/u],
  ['dispose', /утилиз|избав|прощан|выбро|расста|\bdispos|\bdiscard|\bfarewell|\bthrow/u],
  ['tell', /расска|друзь|рекоменд|\btell|\bfriend|\brecommend/u],
  ['store', /хран|\bstor(?:e|ing|age)\b/u],
  ['learn', /обуч|освое|освоит|учёб|\blearn|\btraining/u],
  [
    'start',
    /перв[а-яё]+ (?:использ|запуск|раз|шаг)|начал|старт|запуск|\bfirst (?:use|run|time)|\bstart|\bset.?up|\bonboard/u,
  ],
  ['use', /использ|пользов|\buse\b|\busing\b/u],
  ['purchase', /покуп|оплат|заказ|\bpurchas|\bbuy|\bpay/u],
];

/**
 * What to propose as the stage of a new code of the group `stage`: told by its name, else `before` for codes of before the
 * purchase. Null for codes of after the purchase whose name tells no stage, and for all other codes.
 */
export function proposeStage({ typeId, name }: Pick<Code, 'typeId' | 'name'>): JourneyStageKey | null {
  if (typeId !== 'stage.before' && typeId !== 'stage.after') return null;
  const said = wordsOfStages.find(([, words]) => words.test(name.toLowerCase()))?.[0];
  return said ?? (typeId === 'stage.before' ? 'before' : null);
}

export const stageNames: Readonly<Record<Language, Readonly<Record<JourneyStageKey, string>>>> = {
  ru: {
    before: 'До покупки',
    purchase: 'Покупка',
    delivery: 'Доставка',
    unpack: 'Распаковка',
    learn: 'Обучение',
    start: 'Первый запуск',
    use: 'Использование',
    store: 'Хранение',
    tell: 'Рассказ друзьям',
    dispose: 'Расставание',
  },
  en: {
    before: 'Before',
    purchase: 'Purchase',
    delivery: 'Delivery',
    unpack: 'Unpacking',
    learn: 'Learning',
    start: 'First use',
    use: 'Use',
    store: 'Storage',
    tell: 'Telling friends',
    dispose: 'Farewell',
  },
};
