import { sayStage } from './sayStage.ts';
import type { Phrase } from './speech.ts';
import type { EvidenceKey, LoopReasonKey, NextStepKey, WarningKey } from './workflowTextKeys.ts';

const roles = { buyer: { ru: 'кто платит', en: 'who pays' }, user: { ru: 'кто пользуется', en: 'who uses' } } as const;

export const loopReasons: Readonly<Record<LoopReasonKey, Phrase>> = {
  'loop.notFromHere': {
    ru: (s) => `Отсюда не ведёт; начинается с ${s.text('states')}.`,
    en: (s) => `Does not start here; it starts from ${s.text('states')}.`,
  },
  'loop.notAsked': { ru: 'Возможно, но данные об этом не просят.', en: 'Possible, but the data do not ask for it.' },
  'L1.shallow': {
    ru: (s) => `Разочарование, а копали мы неглубоко: ${s.counted('people', 'person')}.`,
    en: (s) => `Disappointment, and we had not dug deep: ${s.counted('people', 'person')}.`,
  },
  'L2.unsupported': {
    ru: (s) =>
      `Новых кодов нет, а проблему «${s.text('hypothesis')}» назвали только ${s.number('supporting')}. Деньги и время сохранены.`,
    en: (s) =>
      `No new codes, yet only ${s.number('supporting')} named “${s.text('hypothesis')}”. Money and time are saved.`,
  },
  'L2.contradicted': {
    ru: (s) =>
      `«${s.text('hypothesis')}»: за ${s.number('supporting')}, против ${s.number('contradicting')}. Деньги и время сохранены.`,
    en: (s) =>
      `“${s.text('hypothesis')}”: ${s.number('supporting')} for, ${s.number('contradicting')} against. Money and time are saved.`,
  },
  'L2.saidSo': {
    ru: (s) => `Такой проблемы нет: ${s.counted('people', 'person')}. Деньги и время сохранены.`,
    en: (s) => `No such problem: ${s.counted('people', 'person')}. Money and time are saved.`,
  },
  'L3.stronger': {
    ru: (s) =>
      `«${s.text('pain')}» назвали ${s.counted('people', 'person')}, ожидаемую боль — ${s.number('assumedPeople')}.`,
    en: (s) =>
      `“${s.text('pain')}” was named by ${s.counted('people', 'person')}, the expected pain by ${s.number('assumedPeople')}.`,
  },
  'L3.saidSo': {
    ru: (s) => `Проблема другая: ${s.counted('people', 'person')}.`,
    en: (s) => `Another problem: ${s.counted('people', 'person')}.`,
  },
  'L4.otherProduct': {
    ru: (s) => `Боль та же, нужен другой продукт: ${s.counted('people', 'person')}.`,
    en: (s) => `Same pain, another product wanted: ${s.counted('people', 'person')}.`,
  },
  'L5.marketTooSmall': {
    ru: (s) => `Все доступные покупатели дают ${s.money('marketMargin')}, постоянные расходы ${s.money('fixedCosts')}.`,
    en: (s) => `All reachable buyers bring ${s.money('marketMargin')}, fixed costs are ${s.money('fixedCosts')}.`,
  },
  'L6.breakEven': {
    ru: (s) => `Безубыточно от ${s.money('breakEven')}, а платили не больше ${s.money('evidenced')}.`,
    en: (s) => `Break-even from ${s.money('breakEven')}, while nobody paid more than ${s.money('evidenced')}.`,
  },
  'L6.priceVerdicts': {
    ru: (s) => `Остановила цена: ${s.number('price')} из ${s.number('people')}.`,
    en: (s) => `The price stopped ${s.number('price')} of ${s.number('people')}.`,
  },
  'L7.switching': {
    ru: (s) =>
      `Восторг без денег, держит прежний способ: ${s.counted('people', 'person')}. Сначала нужен план перехода.`,
    en: (s) =>
      `Delight without money, held by the old way: ${s.counted('people', 'person')}. A plan for switching comes first.`,
  },
  'L8.roleLost': {
    ru: (s) => `В сегменте не видно, ${s.text('role') === 'buyer' ? roles.buyer.ru : roles.user.ru}.`,
    en: (s) => `The segment does not show ${s.text('role') === 'buyer' ? roles.buyer.en : roles.user.en}.`,
  },
  'L8.loyaltyAssumed': {
    ru: (s) => `Платят: ${s.counted('people', 'person')}. Лояльность не проверяли.`,
    en: (s) => `Paying: ${s.counted('people', 'person')}, and loyalty was not tested.`,
  },
  'L8.complaints': {
    ru: (s) => `На одно и то же жалуются: ${s.counted('people', 'person')}.`,
    en: (s) => `The same complaint: ${s.counted('people', 'person')}.`,
  },
  'L8.contractEnds': {
    ru: (s) => `До конца договора ${s.counted('days', 'day')}.`,
    en: (s) => `A contract ends in ${s.counted('days', 'day')}.`,
  },
  'L9.stagePain': {
    ru: (s) => `Болит на этапе «${sayStage(s.text('stage'), 'ru')}»: ${s.counted('people', 'person')}.`,
    en: (s) => `It hurts at the stage “${sayStage(s.text('stage'), 'en')}”: ${s.counted('people', 'person')}.`,
  },
};

export const evidenceTexts: Readonly<Record<EvidenceKey, Phrase>> = {
  'evidence.S0': {
    ru: (s) => `${s.counted('hypotheses', 'hypothesis')}, опровергнуто\u00a0${s.number('refuted')}`,
    en: (s) => `${s.counted('hypotheses', 'hypothesis')}, ${s.number('refuted')}\u00a0refuted`,
  },
  'evidence.S0.none': { ru: 'гипотез нет', en: 'no hypotheses' },
  'evidence.S1': {
    ru: (s) => s.peopleAndCompanies(),
    en: (s) => s.peopleAndCompanies(),
  },
  'evidence.S1.none': { ru: 'разговоров нет', en: 'no talks' },
  'evidence.S2': {
    ru: (s) =>
      `${s.counted('segments', 'segment')}, ${s.value('p') <= 0.05 ? 'вряд ли случайно' : 'может быть случайно'}`,
    en: (s) =>
      `${s.counted('segments', 'segment')}, ${s.value('p') <= 0.05 ? 'unlikely to be chance' : 'may be chance'}`,
  },
  'evidence.S2.manual': {
    ru: (s) => `${s.counted('segments', 'segment')}, вручную`,
    en: (s) => `${s.counted('segments', 'segment')}, by hand`,
  },
  'evidence.S2.none': { ru: 'сегментов нет', en: 'no segments' },
  'evidence.S3': {
    ru: (s) =>
      s.value('scored') === 0
        ? `${s.counted('people', 'person')}, боль не оценена`
        : `${s.counted('people', 'person')}, боль ${s.number('median')} (${s.number('min')}–${s.number('max')})`,
    en: (s) =>
      s.value('scored') === 0
        ? `${s.counted('people', 'person')}, pain not rated`
        : `${s.counted('people', 'person')}, pain ${s.number('median')} (${s.number('min')}–${s.number('max')})`,
  },
  'evidence.S3.none': { ru: 'не выбран', en: 'not chosen' },
  'evidence.S4': {
    ru: (s) => `${s.money('perUser')} с человека против ${s.money('cpa')}`,
    en: (s) => `${s.money('perUser')} a person against ${s.money('cpa')}`,
  },
  'evidence.S4.none': { ru: 'не посчитано', en: 'not computed' },
  'evidence.S5': {
    ru: (s) => `${s.counted('delight', 'delight')} из ${s.number('people')}`,
    en: (s) => `${s.counted('delight', 'delight')} of ${s.number('people')}`,
  },
  'evidence.S5.none': { ru: 'вердиктов нет', en: 'no verdicts' },
  'evidence.S6': {
    ru: (s) => `${s.counted('paid', 'payment')} из ${s.number('asked')}`,
    en: (s) => `${s.counted('paid', 'payment')} of ${s.number('asked')}`,
  },
  'evidence.S6.none': { ru: 'не спрашивали', en: 'nobody asked' },
  'evidence.S7': {
    ru: (s) => `хозяин у ${s.number('owned')} из ${s.number('stages')} этапов`,
    en: (s) => `${s.number('owned')} of ${s.number('stages')} stages owned`,
  },
  'evidence.S7.none': { ru: 'хозяев этапов нет', en: 'no stage owners' },
  'evidence.S8': {
    ru: (s) => `${s.counted('talks', 'interview')} о лояльности и жалобах`,
    en: (s) => `${s.counted('talks', 'interview')} on loyalty and complaints`,
  },
  'evidence.S8.none': { ru: 'лояльность не проверяли', en: 'loyalty not tested' },
};

export const nextSteps: Readonly<Record<NextStepKey, Phrase>> = {
  'next.S0.1': { ru: 'Запишите гипотезу и выберите гайд', en: 'Write the hypothesis and choose a guide' },
  'next.S0.2': { ru: 'Наметьте пятерых, и не только друзей', en: 'Plan five people who are not friends' },
  'next.S1.1': { ru: 'Проведите ещё одно проблемное интервью', en: 'Hold one more problem interview' },
  'next.S1.2': { ru: 'Проведите ещё одно интервью и разметьте его', en: 'Hold and code one more interview' },
  'next.S1.3': {
    ru: (s) => (s.value('interviews') === 0 ? 'Разметьте первое интервью' : 'Разберите подсказки о вопросах'),
    en: (s) => (s.value('interviews') === 0 ? 'Code the first interview' : 'Go through the hints on the questions'),
  },
  'next.S2.1': { ru: 'Посмотрите карту и сохраните сегмент', en: 'Look at the map and keep a segment' },
  'next.S2.2': { ru: 'Назовите коды, которые отличают сегмент', en: 'Name the codes that define the segment' },
  'next.S2.3': {
    ru: 'Пересчитайте сегменты или соберите вручную',
    en: 'Compute the segments again or build one by hand',
  },
  'next.S2.4': { ru: 'Разберите цитату против', en: 'Review a quote against' },
  'next.S3.1': { ru: 'Выберите главный сегмент и запишите почему', en: 'Choose the main segment and write why' },
  'next.S3.2': { ru: 'Оцените боль у цитат сегмента', en: 'Rate the pain in the quotes of the segment' },
  'next.S3.3': { ru: 'Найдите, на что уже тратят деньги и время', en: 'Find what already costs them money and time' },
  'next.S4.1': {
    ru: 'Опишите прототип и посчитайте экономику',
    en: 'Describe the prototype and compute the economics',
  },
  'next.S4.2': { ru: 'Проверьте, сколько покупателей вам доступно', en: 'Check how many buyers you can reach' },
  'next.S4.3': { ru: 'Спросите, сколько уже платили', en: 'Ask what they have already paid' },
  'next.S5.1': {
    ru: 'Покажите прототип ещё одному человеку сегмента',
    en: 'Show the prototype to one more person of the segment',
  },
  'next.S5.2': {
    ru: 'Попросите обязательство: время, имя или деньги',
    en: 'Ask for a commitment: time, name or money',
  },
  'next.S5.3': { ru: 'Выпишите риски и ответьте на опасные', en: 'Write down the risks and answer the dangerous ones' },
  'next.S6.1': { ru: 'Спросите о деньгах следующего', en: 'Ask the next person for money' },
  'next.S6.2': { ru: 'Спросите больше людей или улучшите экономику', en: 'Ask more people or improve the economics' },
  'next.S6.3': { ru: 'Назовите следующему цену выше', en: 'Name the next person a higher price' },
  'next.S7.1': { ru: 'Назначьте хозяина каждому этапу', en: 'Give every stage an owner' },
  'next.S8': { ru: 'Проверьте лояльность тех, кто платит', en: 'Test the loyalty of those who pay' },
};

export const warningTexts: Readonly<Record<WarningKey, Phrase>> = {
  'warning.noHypothesis': {
    ru: 'Нет гипотезы, которую можно опровергнуть.',
    en: 'There is no hypothesis that could be refuted.',
  },
  'warning.earlySignal': {
    ru: (s) => `${s.counted('interviews', 'interview')} — это ранний сигнал, до девяти выводы не держатся.`,
    en: (s) => `${s.counted('interviews', 'interview')}: an early signal; below nine no conclusion holds.`,
  },
  'warning.segmentNotSaturated': {
    ru: (s) => `В сегменте «${s.text('segment')}» насыщение не видно: ${s.counted('interviews', 'interview')}.`,
    en: (s) => `Saturation does not show in “${s.text('segment')}”: ${s.counted('interviews', 'interview')}.`,
  },
  'warning.secondCoder': {
    ru: (s) => `Второй кодировщик смотрел ${s.counted('interviews', 'interview')}, нужно ${s.number('needed')}.`,
    en: (s) => `A second coder saw ${s.counted('interviews', 'interview')}, ${s.number('needed')} needed.`,
  },
  'warning.severalMain': {
    ru: (s) => `Главными названы сразу ${s.counted('segments', 'segment')}.`,
    en: (s) => `${s.counted('segments', 'segment')} are called main at once.`,
  },
  'warning.roleMissing': {
    ru: (s) =>
      `В сегменте «${s.text('segment')}» не видно, ${s.text('role') === 'buyer' ? roles.buyer.ru : roles.user.ru}.`,
    en: (s) => `“${s.text('segment')}” does not show ${s.text('role') === 'buyer' ? roles.buyer.en : roles.user.en}.`,
  },
  'warning.cardIncomplete': {
    ru: (s) => `В карточке сегмента «${s.text('segment')}» известно ${s.number('known')} из ${s.number('factors')}.`,
    en: (s) => `The card of “${s.text('segment')}” knows ${s.number('known')} of ${s.number('factors')} factors.`,
  },
  'warning.guesses': {
    ru: (s) => `В экономике на догадке: ${s.counted('guesses', 'guess')}.`,
    en: (s) => `The economics rest on guesses: ${s.counted('guesses', 'guess')}.`,
  },
  'warning.sameSource': {
    ru: (s) =>
      `${s.number('known')} из ${s.number('asked')} уже знали вас по интервью. Незнакомые покупают реже: не переносите долю в рекламу.`,
    en: (s) =>
      `${s.number('known')} of ${s.number('asked')} knew you from interviews. Strangers buy less often: do not carry this share into advertising.`,
  },
  'warning.overridden': {
    ru: (s) => `С оговоркой пройдено: ${s.counted('count', 'gate')} (${s.text('gates')}).`,
    en: (s) => `Passed with a written reason: ${s.counted('count', 'gate')} (${s.text('gates')}).`,
  },
  'warning.reportNotExported': {
    ru: 'Отчёт о проверенном сегменте ещё не сохранён.',
    en: 'The report on the validated segment is not saved yet.',
  },
  'warning.beingFired': {
    ru: 'Вас могут уволить: прямые и косвенные соперники, смена заказчика или пользователя, конец договора.',
    en: 'You may be fired: direct and indirect rivals, a new buyer or user, the end of a contract.',
  },
};
