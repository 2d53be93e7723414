import type { SolutionVerdict } from '../analysis/solutionVerdict.ts';
import type { Language } from '../domain/language.ts';
import type { commitmentKinds, EconomicsInputKey, InputSource, presaleStages } from '../domain/validation.ts';
import type { SegmentBasis } from '../domain/customerSegment.ts';

export interface ReportTexts {
  readonly kickerSegment: (wave: number) => string;
  readonly kickerSoFar: (wave: number) => string;
  readonly footer: (problem: string, solution: string, isAnonymous: boolean) => string;
  readonly kOfN: (k: number | string, n: number | string) => string;
  readonly quoteMarks: readonly [string, string];
  readonly headings: Readonly<
    Record<
      | 'differs'
      | 'for'
      | 'against'
      | 'map'
      | 'economics'
      | 'tornado'
      | 'solution'
      | 'presales'
      | 'risks'
      | 'path'
      | 'gates'
      | 'waves'
      | 'unknown'
      | 'quotations'
      | 'method'
      | 'pains'
      | 'candidates'
      | 'saturation',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'code'
      | 'inside'
      | 'interval'
      | 'outside'
      | 'input'
      | 'value'
      | 'source'
      | 'note'
      | 'who'
      | 'verdict'
      | 'proof'
      | 'words'
      | 'day'
      | 'price'
      | 'step'
      | 'amount'
      | 'condition'
      | 'have'
      | 'need'
      | 'why'
      | 'pain'
      | 'people'
      | 'segment'
      | 'risk'
      | 'weight'
      | 'answer'
      | 'wave'
      | 'wayBack'
      | 'reason'
      | 'score',
      string
    >
  >;
  readonly inputs: Readonly<Record<EconomicsInputKey, string>>;
  readonly sources: Readonly<Record<InputSource, string>>;
  readonly verdicts: Readonly<Record<SolutionVerdict, string>>;
  readonly commitments: Readonly<Record<(typeof commitmentKinds)[number], string>>;
  readonly presaleSteps: Readonly<Record<(typeof presaleStages)[number], string>>;
  readonly funnelSteps: readonly [string, string, string, string];
  readonly bases: Readonly<Record<SegmentBasis, string>>;
  readonly formulas: Readonly<
    Record<
      | 'buyers'
      | 'perBuyer'
      | 'perUser'
      | 'costPerBuyer'
      | 'contribution'
      | 'profit'
      | 'market'
      | 'breakEvenPrice'
      | 'breakEvenShare',
      string
    >
  >;
  readonly nothing: string;
  readonly noProof: string;
  readonly noQuotes: string;
  readonly notReviewed: string;
  readonly lead: {
    readonly size: (people: string, companies: string) => string;
    readonly pain: (median: string, min: string, max: string, n: string) => string;
    readonly spent: (share: string, range: string) => string;
    readonly paid: (share: string, range: string) => string;
    readonly open: (gates: string) => string;
    readonly soFar: (interviews: string, people: string, companies: string) => string;
    readonly noSegment: string;
    readonly candidates: (count: string) => string;
  };
  readonly descriptive: string;
  readonly shuffled: (permutations: string, extreme: string) => string;
  readonly stability: (value: string, word: string) => string;
  readonly stabilityWords: readonly [string, string, string];
  readonly manual: string;
  readonly noEconomics: string;
  readonly testedPrice: (price: string, prototype: string) => string;
  readonly delight: (share: string, range: string, against: string) => string;
  readonly noVerdicts: string;
  readonly override: (reason: string, author: string, day: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: {
    readonly guess: (input: string, value: string) => string;
    readonly guessFrom: (input: string, value: string, breakEven: string) => string;
    readonly trait: (share: string, interviews: string) => string;
    readonly unreviewed: (quotes: string) => string;
    readonly projectNotSaturated: string;
    readonly openHypotheses: (count: string) => string;
    readonly heldOut: string;
    readonly gateOpen: (title: string, reason: string) => string;
  };
  readonly method: {
    readonly hypothesis: string;
    readonly computed: (
      basis: string,
      seed: string,
      permutations: string,
      silhouette: string,
      p: string,
      stability: string,
    ) => string;
    readonly map: string;
    readonly intervals: string;
    readonly pain: string;
    readonly saturation: (base: string, run: string, share: string) => string;
    readonly thresholds: (values: string) => string;
    readonly limits: string;
    readonly version: (version: string, day: string) => string;
  };
}

/** Every word of the report. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = {
  ru: {
    kickerSegment: (wave) => `Гипотеза сегмента, волна ${wave}`,
    kickerSoFar: (wave) => `Что известно к этому дню, волна ${wave}`,
    footer: (problem, solution, isAnonymous) =>
      `${isAnonymous ? 'Имена заменены. ' : ''}Проблемных: ${problem}, решенческих: ${solution}.`,
    kOfN: (k, n) => `${k} из ${n}`,
    quoteMarks: ['«', '»'],
    headings: {
      differs: 'Что их отличает',
      for: 'За',
      against: 'Против',
      map: 'Карта',
      economics: 'Экономика одного человека',
      tornado: 'Что меняет вклад сильнее всего',
      solution: 'Решенческие интервью',
      presales: 'Предпродажи',
      risks: 'Риски',
      path: 'Путь и ворота',
      gates: 'Условия',
      waves: 'Волны',
      unknown: 'Чего мы не знаем',
      quotations: 'Цитаты',
      method: 'Как посчитано',
      pains: 'Что болит',
      candidates: 'Сохранённые сегменты',
      saturation: 'Появляются ли новые коды',
    },
    columns: {
      code: 'Код',
      inside: 'Внутри',
      interval: 'Интервал 95\u00a0%',
      outside: 'Снаружи',
      input: 'Вводная',
      value: 'Значение',
      source: 'Откуда',
      note: 'Пояснение',
      who: 'Кто',
      verdict: 'Вердикт',
      proof: 'Чем подтвердил',
      words: 'Словами',
      day: 'Когда',
      price: 'Цена',
      step: 'Шаг',
      amount: 'Сумма',
      condition: 'Условие',
      have: 'Есть',
      need: 'Нужно',
      why: 'Почему',
      pain: 'Боль',
      people: 'Людей',
      segment: 'Сегмент',
      risk: 'Риск',
      weight: 'Вес',
      answer: 'Ответ',
      wave: 'Волна',
      wayBack: 'Возврат',
      reason: 'Причина',
      score: 'Сила',
    },
    inputs: {
      UA: 'Сколько людей (UA)',
      C1: 'Доля покупки (C1)',
      AvP: 'Цена (AvP)',
      COGS: 'Себестоимость (COGS)',
      firstSaleCogs: 'Первая продажа (1sCOGS)',
      APC: 'Покупок на клиента (APC)',
      CPA: 'Цена человека (CPA)',
      fixedCosts: 'Постоянные расходы (FC)',
      reachableBuyers: 'Доступных покупателей',
    },
    sources: { fact: 'факт', interview: 'интервью', guess: 'догадка' },
    verdicts: { DELIGHT: 'Восторг', LUKEWARM: 'Прохладно', POLITE: 'Вежливость', PRICE: 'Цена', MISS: 'Мимо' },
    commitments: { time: 'время', reputation: 'имя', money: 'деньги' },
    presaleSteps: {
      asked: 'спросили',
      dated: 'назвал срок',
      promised: 'пообещал письменно',
      paid: 'оплатил',
      refused: 'отказался',
    },
    funnelSteps: ['Спросили о деньгах', 'Назвали срок', 'Пообещали письменно', 'Оплатили'],
    bases: { pains: 'болям', jobs: 'работам', all: 'всем кодам' },
    formulas: {
      buyers: 'Покупатели, B',
      perBuyer: 'С клиента, AMPPU',
      perUser: 'С человека, AMPU',
      costPerBuyer: 'Цена клиента, CAC',
      contribution: 'Вклад, CM',
      profit: 'Прибыль',
      market: 'Все доступные покупатели',
      breakEvenPrice: 'Безубыточная цена',
      breakEvenShare: 'Безубыточная доля покупки',
    },
    nothing: '—',
    noProof: 'ничем',
    noQuotes: 'Таких цитат пока нет.',
    notReviewed: 'не разобрано',
    lead: {
      size: (people, companies) => `${people}, ${companies}.`,
      pain: (median, min, max, n) => `Боль ${median} из 100 (от ${min} до ${max}, оценено ${n}).`,
      spent: (share, range) => `Деньги или время уже тратят ${share} (${range}).`,
      paid: (share, range) => `До выпуска заплатили ${share} (${range}).`,
      open: (gates) => `До следующего шага не хватает: ${gates}.`,
      soFar: (interviews, people, companies) => `${interviews}, ${people}, ${companies}.`,
      noSegment: 'Главный сегмент ещё не выбран, поэтому здесь только то, что люди рассказали.',
      candidates: (count) => `Сохранено гипотез: ${count}.`,
    },
    descriptive: 'Коды выбраны по тем же интервью, поэтому числа описывают сегмент, а не доказывают его.',
    shuffled: (permutations, extreme) => `Коды перемешали ${permutations} раз, так же чётко — ${extreme}.`,
    stability: (value, word) => `Пересборка ${value}: ${word}.`,
    stabilityWords: ['распадается', 'сомнительно', 'устойчив'],
    manual: 'Участники выбраны вручную: проверка на случайность о таком сегменте не говорит.',
    noEconomics: 'В этой волне экономика ещё не посчитана.',
    testedPrice: (price, prototype) => `Посчитано при цене ${price}, которую называли за «${prototype}».`,
    delight: (share, range, against) => `Восторг ${share} (${range}); «Мимо» и «Цена» вместе ${against}.`,
    noVerdicts: 'Решенческих интервью с вердиктом в этой волне ещё нет.',
    override: (reason, author, day) => `с оговоркой: «${reason}», ${author}, ${day}`,
    yes: 'да',
    no: 'нет',
    unknown: {
      guess: (input, value) => `${input}: в расчёте ${value} — это догадка.`,
      guessFrom: (input, value, breakEven) =>
        `${input}: в расчёте ${value} — это догадка, безубыточно при ${breakEven}.`,
      trait: (share, interviews) =>
        `Черту, которая есть у ${share} людей, за ${interviews} могли не встретить ни разу.`,
      unreviewed: (quotes) => `Против сегмента не разобрано: ${quotes}.`,
      projectNotSaturated: 'Новые коды ещё появляются: насыщение не видно.',
      openHypotheses: (count) => `Не подтверждены и не опровергнуты: ${count}.`,
      heldOut: 'Ни один код не был отложен для проверки: отличия найдены и измерены на одних и тех же людях.',
      gateOpen: (title, reason) => `${title}: ${reason}`,
    },
    method: {
      hypothesis: 'Посчитанный сегмент — это гипотеза о группе людей, а не доказанный рынок.',
      computed: (basis, seed, permutations, silhouette, p, stability) =>
        `Группы построены по ${basis}: k-медоиды на расстояниях Жаккара, число групп по силуэту ${silhouette}. Начальное число ${seed}, перемешиваний ${permutations}, p\u00a0=\u00a0${p}, устойчивость при пересборке ${stability}.`,
      map: 'Карта — многомерное шкалирование тех же расстояний; подписи сдвинуты, точки нет.',
      intervals:
        'Интервалы долей — Уилсона, 95\u00a0%. Они говорят о похожих людях, а не о всех на рынке: тех, с кем говорили, выбирали не случайно.',
      pain: 'Боль = 100 × кубический корень из (эмоция/5 × частота/5 × усилия/5); без усилий не выше 40. Это порядок, а не мера.',
      saturation: (base, run, share) =>
        `Насыщение: за ${run} интервью подряд новых кодов не больше ${share} от найденных в первых ${base}.`,
      thresholds: (values) => `Пороги ворот — договорённость, а не наука: ${values}.`,
      limits:
        'Исследования сегментов обычно опираются на сотни людей. Здесь важнее, чем числа, слова людей и то, что они уже сделали.',
      version: (version, day) => `Custdev Tracker ${version}, ${day}.`,
    },
  },
  en: {
    kickerSegment: (wave) => `Segment hypothesis, wave ${wave}`,
    kickerSoFar: (wave) => `What is known so far, wave ${wave}`,
    footer: (problem, solution, isAnonymous) =>
      `${isAnonymous ? 'Names are replaced. ' : ''}Problem talks: ${problem}, solution talks: ${solution}.`,
    kOfN: (k, n) => `${k} of ${n}`,
    quoteMarks: ['“', '”'],
    headings: {
      differs: 'What sets them apart',
      for: 'For',
      against: 'Against',
      map: 'Map',
      economics: 'Economics of one person',
      tornado: 'What changes the contribution most',
      solution: 'Solution interviews',
      presales: 'Presales',
      risks: 'Risks',
      path: 'Path and gates',
      gates: 'Conditions',
      waves: 'Waves',
      unknown: 'What we do not know',
      quotations: 'Quotes',
      method: 'How it was computed',
      pains: 'What hurts',
      candidates: 'Segments kept',
      saturation: 'Do new codes appear',
    },
    columns: {
      code: 'Code',
      inside: 'Inside',
      interval: '95% interval',
      outside: 'Outside',
      input: 'Input',
      value: 'Value',
      source: 'From',
      note: 'Note',
      who: 'Who',
      verdict: 'Verdict',
      proof: 'Proved by',
      words: 'In words',
      day: 'When',
      price: 'Price',
      step: 'Step',
      amount: 'Amount',
      condition: 'Condition',
      have: 'Has',
      need: 'Needs',
      why: 'Why',
      pain: 'Pain',
      people: 'People',
      segment: 'Segment',
      risk: 'Risk',
      weight: 'Weight',
      answer: 'Answer',
      wave: 'Wave',
      wayBack: 'Way back',
      reason: 'Reason',
      score: 'Strength',
    },
    inputs: {
      UA: 'People reached (UA)',
      C1: 'Conversion (C1)',
      AvP: 'Price (AvP)',
      COGS: 'Cost of a sale (COGS)',
      firstSaleCogs: 'First sale (1sCOGS)',
      APC: 'Purchases per buyer (APC)',
      CPA: 'Cost of a person (CPA)',
      fixedCosts: 'Fixed costs (FC)',
      reachableBuyers: 'Reachable buyers',
    },
    sources: { fact: 'fact', interview: 'interview', guess: 'guess' },
    verdicts: { DELIGHT: 'Delight', LUKEWARM: 'Lukewarm', POLITE: 'Polite', PRICE: 'Price', MISS: 'Miss' },
    commitments: { time: 'time', reputation: 'name', money: 'money' },
    presaleSteps: {
      asked: 'asked',
      dated: 'named a date',
      promised: 'promised in writing',
      paid: 'paid',
      refused: 'refused',
    },
    funnelSteps: ['Asked for money', 'Named a date', 'Promised in writing', 'Paid'],
    bases: { pains: 'pains', jobs: 'jobs', all: 'all codes' },
    formulas: {
      buyers: 'Buyers, B',
      perBuyer: 'Per buyer, AMPPU',
      perUser: 'Per person, AMPU',
      costPerBuyer: 'Cost of a buyer, CAC',
      contribution: 'Contribution, CM',
      profit: 'Profit',
      market: 'All reachable buyers',
      breakEvenPrice: 'Break-even price',
      breakEvenShare: 'Break-even conversion',
    },
    nothing: '—',
    noProof: 'nothing',
    noQuotes: 'There are no such quotes yet.',
    notReviewed: 'not reviewed',
    lead: {
      size: (people, companies) => `${people}, ${companies}.`,
      pain: (median, min, max, n) => `Pain ${median} of 100 (from ${min} to ${max}, ${n} rated).`,
      spent: (share, range) => `${share} already spend money or time (${range}).`,
      paid: (share, range) => `${share} paid before release (${range}).`,
      open: (gates) => `Missing for the next step: ${gates}.`,
      soFar: (interviews, people, companies) => `${interviews}, ${people}, ${companies}.`,
      noSegment: 'No main segment is chosen yet, so this holds only what people told.',
      candidates: (count) => `Hypotheses kept: ${count}.`,
    },
    descriptive:
      'The codes were chosen on the same interviews, so the figures describe the segment and do not prove it.',
    shuffled: (permutations, extreme) => `Codes were shuffled ${permutations} times, as clear ${extreme}.`,
    stability: (value, word) => `Resampling ${value}: ${word}.`,
    stabilityWords: ['falls apart', 'doubtful', 'stable'],
    manual: 'Members were chosen by hand: no test of chance speaks for such a segment.',
    noEconomics: 'The economics of this wave are not computed yet.',
    testedPrice: (price, prototype) => `Computed at ${price}, the price named for “${prototype}”.`,
    delight: (share, range, against) => `Delight ${share} (${range}); miss and price together ${against}.`,
    noVerdicts: 'This wave has no solution interview with a verdict yet.',
    override: (reason, author, day) => `with a written reason: “${reason}”, ${author}, ${day}`,
    yes: 'yes',
    no: 'no',
    unknown: {
      guess: (input, value) => `${input}: ${value} in the computation is a guess.`,
      guessFrom: (input, value, breakEven) =>
        `${input}: ${value} in the computation is a guess; break-even at ${breakEven}.`,
      trait: (share, interviews) => `A trait that ${share} of people have may not have been met once in ${interviews}.`,
      unreviewed: (quotes) => `Against the segment, not reviewed: ${quotes}.`,
      projectNotSaturated: 'New codes still appear: saturation does not show.',
      openHypotheses: (count) => `Neither supported nor refuted: ${count}.`,
      heldOut: 'No code was held out for a test: the differences were found and measured on the same people.',
      gateOpen: (title, reason) => `${title}: ${reason}`,
    },
    method: {
      hypothesis: 'A computed segment is a hypothesis about a group of people, not a proven market.',
      computed: (basis, seed, permutations, silhouette, p, stability) =>
        `Groups were built on ${basis}: k-medoids on Jaccard distances, their number by silhouette ${silhouette}. Seed ${seed}, ${permutations} permutations, p\u00a0=\u00a0${p}, stability under resampling ${stability}.`,
      map: 'The map is multidimensional scaling of the same distances; labels were moved, points were not.',
      intervals:
        'Intervals of shares are Wilson’s, 95%. They speak about similar people, not about the whole market: those heard were not drawn at random.',
      pain: 'Pain = 100 × cube root of (emotion/5 × frequency/5 × effort/5); not above 40 without effort. It is an order, not a measure.',
      saturation: (base, run, share) =>
        `Saturation: ${run} interviews in a row with new codes of at most ${share} of those in the first ${base}.`,
      thresholds: (values) => `The thresholds of the gates are a convention, not science: ${values}.`,
      limits:
        'Research on segments usually rests on hundreds of people. Here the words of people and what they have already done weigh more than figures.',
      version: (version, day) => `Custdev Tracker ${version}, ${day}.`,
    },
  },
};
