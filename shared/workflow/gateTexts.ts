import type { Language } from '../domain/language.ts';
import { type AttractivenessFactor, factorNames } from '../domain/segmentJudgement.ts';
import type { Phrase } from './speech.ts';
import type { GateReasonKey, GateTitleKey } from './workflowTextKeys.ts';

const nameOfFactor = (factor: string, language: Language): string =>
  factorNames[language][factor as AttractivenessFactor];

export const gateTitles: Readonly<Record<GateTitleKey, Phrase>> = {
  'gate.S0.1': { ru: 'Выбран гайд для разговора', en: 'An interview guide is chosen' },
  'gate.S0.2': { ru: 'Намечено, с кем говорить', en: 'People to talk to are planned' },
  'gate.S1.1': { ru: 'Проведены проблемные интервью', en: 'Problem interviews are held' },
  'gate.S1.2': { ru: 'Новые коды почти не появляются', en: 'New codes have almost stopped' },
  'gate.S1.3': { ru: 'Разобраны ошибки в вопросах', en: 'Errors in the questions are dealt with' },
  'gate.S2.1': { ru: 'Есть группа из разных мест', en: 'A group from different places is there' },
  'gate.S2.2': { ru: 'Каждый отличительный код у троих', en: 'Each defining code is in three people' },
  'gate.S2.3': { ru: 'Группы вряд ли случайны', en: 'The groups are unlikely to be chance' },
  'gate.S2.4': { ru: 'Разобрана цитата против', en: 'A quote against is reviewed' },
  'gate.S3.1': { ru: 'Главный сегмент выбран и объяснён', en: 'The main segment is chosen and explained' },
  'gate.S3.2': { ru: 'Болит достаточно сильно', en: 'It hurts enough' },
  'gate.S3.3': { ru: 'Уже тратят деньги или время', en: 'Money or time is already spent' },
  'gate.S4.1': {
    ru: 'Человек приносит больше, чем стоит привести',
    en: 'A person brings more than reaching one costs',
  },
  'gate.S4.2': { ru: 'Доступных покупателей хватает', en: 'There are enough reachable buyers' },
  'gate.S4.3': { ru: 'Безубыточная цена подтверждена фактом', en: 'The break-even price is backed by a fact' },
  'gate.S5.1': { ru: 'Решенческие интервью в сегменте', en: 'Solution interviews in the segment' },
  'gate.S5.2': { ru: 'Восторгов больше, чем «Мимо» и «Цена»', en: 'More delight than miss and price together' },
  'gate.S5.3': { ru: 'На опасные риски есть ответ', en: 'Dangerous risks are answered' },
  'gate.S6.1': { ru: 'Оплатили до выпуска', en: 'Paid before release' },
  'gate.S6.2': { ru: 'Доля оплат выше безубыточной', en: 'The share of payers is above break-even' },
  'gate.S6.3': { ru: 'Цену поднимали хотя бы раз', en: 'The price was raised at least once' },
  'gate.S7.1': { ru: 'У каждого этапа пути клиента есть хозяин', en: 'Every stage of the journey has an owner' },
};

export const gateReasons: Readonly<Record<GateReasonKey, Phrase>> = {
  'S0.1.chosen': { ru: 'Гайд выбран.', en: 'The guide is chosen.' },
  'S0.1.notChosen': { ru: 'Гайд ещё не выбран.', en: 'No guide is chosen yet.' },
  'S0.1.newHypothesisNeeded': {
    ru: (s) => `В волне ${s.number('wave')} ещё нет новой гипотезы.`,
    en: (s) => `Wave ${s.number('wave')} has no new hypothesis yet.`,
  },
  'S0.2.planned': {
    ru: (s) =>
      `В списке ${s.counted('people', 'person')}, из них друзей ${s.number('friends')}${s.value('declined') > 0 ? `, отказались ${s.number('declined')}` : ''}. ${s.value('declined') > 0 ? 'Ни те ни другие' : 'Друзья'} не считаются.`,
    en: (s) =>
      `${s.counted('people', 'person')} on the list, ${s.number('friends')} of them friends${s.value('declined') > 0 ? `, ${s.number('declined')} declined. Neither counts` : '. Friends do not count'}.`,
  },
  'S1.1.heard': {
    ru: (s) => `${s.counted('interviews', 'interview')}, ${s.peopleAndCompanies()}.`,
    en: (s) => `${s.counted('interviews', 'interview')}, ${s.peopleAndCompanies()}.`,
  },
  'S1.1.newNeeded': {
    ru: (s) => `В волне ${s.number('wave')} ещё не было проблемного интервью.`,
    en: (s) => `No problem interview has been held in wave ${s.number('wave')} yet.`,
  },
  'S1.2.reached': {
    ru: (s) => `Насыщение видно после ${s.number('reachedAt')} интервью.`,
    en: (s) => `Saturation shows after ${s.counted('reachedAt', 'interview')}.`,
  },
  'S1.2.notReached': {
    ru: (s) => `Последние ${s.counted('run', 'interview')} ещё приносят новые коды.`,
    en: (s) => `The last ${s.counted('run', 'interview')} still bring new codes.`,
  },
  'S1.2.tooFew': {
    ru: (s) => `Считать рано: ${s.counted('interviews', 'interview')} из ${s.number('needed')}.`,
    en: (s) => `Too early to tell: ${s.number('interviews')} of ${s.counted('needed', 'interview')}.`,
  },
  'S1.2.segmentNotReached': {
    ru: (s) =>
      `Не видно в сегменте «${s.text('segment')}»: ${s.counted('interviews', 'interview')}, нужно не меньше ${s.number('needed')}.`,
    en: (s) =>
      `Not seen in “${s.text('segment')}”: ${s.counted('interviews', 'interview')}, at least ${s.number('needed')} needed.`,
  },
  'S1.3.clean': {
    ru: (s) => `В размеченных местах ошибок нет, ${s.counted('interviews', 'interview')}.`,
    en: (s) => `No errors in the coded parts of ${s.counted('interviews', 'interview')}.`,
  },
  'S1.3.errors': {
    ru: (s) => `В размеченных местах не разобрано: ${s.counted('errors', 'hint')}.`,
    en: (s) => `Left in the coded parts: ${s.counted('errors', 'hint')}.`,
  },
  'S1.3.noCodings': { ru: 'Интервью ещё не размечены.', en: 'The interviews are not coded yet.' },
  'S2.1.segment': {
    ru: (s) =>
      `«${s.text('segment')}»: ${s.counted('people', 'person')}, независимых источников ${s.number('sources')}. Нужны хотя бы два: разные компании или люди сами по себе.`,
    en: (s) =>
      `“${s.text('segment')}”: ${s.counted('people', 'person')}, ${s.number('sources')} independent sources. At least two are needed: different companies, or people on their own.`,
  },
  'S2.1.newNeeded': {
    ru: (s) => `«${s.text('segment')}» не пересматривали с тех пор, как вернулись.`,
    en: (s) => `“${s.text('segment')}” has not been looked at again since the way back.`,
  },
  'S2.2.codes': {
    ru: (s) => `${s.counted('codes', 'code')}; самый редкий — у ${s.number('weakest')}.`,
    en: (s) => `${s.counted('codes', 'code')}; the rarest is in ${s.number('weakest')}.`,
  },
  'S2.2.noCodes': { ru: 'Отличительные коды не названы.', en: 'No defining codes are named.' },
  'S2.3.tested': {
    ru: (s) => `Коды перемешали ${s.number('permutations')} раз, так же чётко — ${s.counted('extreme', 'time')}.`,
    en: (s) =>
      `Codes were shuffled ${s.number('permutations')} times; it came out as clear ${s.counted('extreme', 'time')}.`,
  },
  'S2.3.manual': {
    ru: 'Сегмент собран вручную: проверка на случайность о нём не говорит.',
    en: 'The segment was put together by hand: no test of chance speaks for it.',
  },
  'S2.3.notTested': { ru: 'Проверки на случайность ещё не было.', en: 'No test of chance has been made yet.' },
  'S2.4.reviewed': {
    ru: (s) => `Разобрано ${s.number('reviewed')} из ${s.number('found')}.`,
    en: (s) => `${s.number('reviewed')} of ${s.number('found')} reviewed.`,
  },
  'S2.4.notReviewed': {
    ru: (s) => `Найдено против: ${s.counted('found', 'quote')}. Ни одна не разобрана.`,
    en: (s) => `${s.counted('found', 'quote')} against, none reviewed.`,
  },
  'S2.4.noneFound': {
    ru: 'Цитат против пока не нашлось. Спросите тех, у кого такого кода нет.',
    en: 'No quotes against yet. Ask those who do not have the code.',
  },
  noSegment: { ru: 'Ни один сегмент ещё не сохранён.', en: 'No segment is kept yet.' },
  'S3.1.chosen': {
    ru: (s) => `«${s.text('segment')}»: ${s.text('reason')}`,
    en: (s) => `“${s.text('segment')}”: ${s.text('reason')}`,
  },
  'S3.1.notChosen': {
    ru: (s) => `Сохранено: ${s.counted('kept', 'segment')}. Главный должен быть один.`,
    en: (s) => `${s.counted('kept', 'segment')} kept. Exactly one must be the main one.`,
  },
  'S3.1.noReason': {
    ru: (s) => `«${s.text('segment')}» выбран без объяснения.`,
    en: (s) => `“${s.text('segment')}” is chosen without a reason.`,
  },
  'S3.1.blocked': {
    ru: (s) =>
      `«${s.text('segment')}» выбран, но ноль в его карточке не пускает дальше: ${nameOfFactor(s.text('factor'), 'ru')}.`,
    en: (s) =>
      `“${s.text('segment')}” is chosen, but a zero in its card blocks it: ${nameOfFactor(s.text('factor'), 'en')}.`,
  },
  'S3.1.newNeeded': {
    ru: (s) => `«${s.text('segment')}» выбран до возврата. Подтвердите выбор заново.`,
    en: (s) => `“${s.text('segment')}” was chosen before the way back. Confirm the choice again.`,
  },
  'S3.2.pain': {
    ru: (s) =>
      `От ${s.number('min')} до ${s.number('max')}, оценено ${s.counted('people', 'person')}, нужно ${s.number('needed')}.`,
    en: (s) =>
      `From ${s.number('min')} to ${s.number('max')}, ${s.counted('people', 'person')} rated, ${s.number('needed')} needed.`,
  },
  'S3.2.noScales': {
    ru: 'Боль не оценена: у цитат нет шкал.',
    en: 'The pain is not rated: the quotes have no scales.',
  },
  'S3.3.spent': {
    ru: (s) => `Тратят ${s.number('people')} из ${s.number('of')}.`,
    en: (s) => `${s.number('people')} of ${s.number('of')} do.`,
  },
  noScenario: {
    ru: 'В этой волне экономика ещё не посчитана.',
    en: 'The economics of this wave are not computed yet.',
  },
  badScenario: {
    ru: 'По этим вводным посчитать нельзя: доля покупки и число покупок должны быть больше нуля.',
    en: 'These inputs allow no result: conversion and purchases must be above zero.',
  },
  'S4.1.margin': {
    ru: (s) => `При цене ${s.money('price')} человек приносит ${s.money('perUser')} против ${s.money('cpa')}.`,
    en: (s) => `At ${s.money('price')} a person brings ${s.money('perUser')} against ${s.money('cpa')}.`,
  },
  'S4.1.noMvp': {
    ru: 'В этой волне нет прототипа с обещанием и ценой.',
    en: 'This wave has no prototype with a promise and a price.',
  },
  'S4.1.newNeeded': {
    ru: 'После возврата всё ещё то же: измените цену, обещание или вводные.',
    en: 'Since the way back it is still the same: change the price, the promise or the inputs.',
  },
  'S4.2.market': {
    ru: (s) =>
      `${s.number('buyers')} × ${s.money('perBuyer')} = ${s.money('marketMargin')}; постоянные ${s.money('fixedCosts')}.`,
    en: (s) =>
      `${s.number('buyers')} × ${s.money('perBuyer')} = ${s.money('marketMargin')}; fixed costs ${s.money('fixedCosts')}.`,
  },
  'S4.3.price': {
    ru: (s) => `Безубыточно от ${s.money('breakEven')}; самая высокая цена с фактом — ${s.money('evidenced')}.`,
    en: (s) => `Break-even from ${s.money('breakEven')}; the highest price with a fact is ${s.money('evidenced')}.`,
  },
  'S4.3.noEvidence': {
    ru: (s) => `Безубыточно от ${s.money('breakEven')}; ни одной суммы, которую уже платили, не записано.`,
    en: (s) => `Break-even from ${s.money('breakEven')}; no amount that was really paid is recorded.`,
  },
  'S5.1.done': {
    ru: (s) => `Показали прототип: ${s.counted('people', 'person')}.`,
    en: (s) => `The prototype was shown to ${s.counted('people', 'person')}.`,
  },
  'S5.1.newNeeded': {
    ru: 'С тех пор как вернулись, прототип никому не показывали.',
    en: 'Nobody has seen the prototype since the way back.',
  },
  'S5.2.verdicts': {
    ru: (s) =>
      `Восторг ${s.number('delight')} из ${s.number('people')}; «Мимо» и «Цена» вместе ${s.number('against')}.`,
    en: (s) =>
      `Delight ${s.number('delight')} of ${s.number('people')}; miss and price together ${s.number('against')}.`,
  },
  'S5.3.answered': {
    ru: (s) => `Записано: ${s.counted('risks', 'risk')}. Без ответа опасных нет.`,
    en: (s) => `${s.counted('risks', 'risk')} written down, no dangerous one unanswered.`,
  },
  'S5.3.open': {
    ru: (s) => `Без ответа: ${s.counted('open', 'risk')} от 15 и выше (вероятность × ущерб).`,
    en: (s) => `Unanswered: ${s.counted('open', 'risk')} of 15 or more (likelihood × damage).`,
  },
  'S5.3.noRisks': { ru: 'Риски ещё не выписаны.', en: 'No risks are written down yet.' },
  'S6.1.paid': {
    ru: (s) => `Заплатили ${s.number('paid')} из ${s.number('asked')}. Обещания не считаются.`,
    en: (s) => `${s.number('paid')} of ${s.number('asked')} paid. Promises do not count.`,
  },
  'S6.2.interval': {
    ru: (s) => `Нижняя граница интервала для ${s.number('paid')} из ${s.number('asked')} (${s.range('low', 'high')}).`,
    en: (s) => `Lower end of the interval for ${s.number('paid')} of ${s.number('asked')} (${s.range('low', 'high')}).`,
  },
  'S6.2.noneAsked': { ru: 'О деньгах ещё никого не спросили.', en: 'Nobody has been asked for money yet.' },
  'S6.3.raised': {
    ru: (s) => `Цену поднимали ${s.counted('rises', 'time')}.`,
    en: (s) => `The price was raised ${s.counted('rises', 'time')}.`,
  },
  'S6.3.notRaised': {
    ru: 'Пока не названа цена выше, граница неизвестна.',
    en: 'Until a higher price is named, the limit is unknown.',
  },
  'S7.1.owners': {
    ru: (s) => `Есть хозяин у ${s.number('owned')} из ${s.number('stages')} этапов.`,
    en: (s) => `${s.number('owned')} of ${s.number('stages')} stages have an owner.`,
  },
};
