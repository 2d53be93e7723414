import { getMethodGuide } from '../domain/guide.ts';
import { interviewKinds } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import { costNames, switchingKeys } from '../domain/switchingCost.ts';
import { sayStage } from './sayStage.ts';
import type { Phrase } from './speech.ts';
import type { EffectKey, LoopNoteKey } from './workflowTextKeys.ts';

function nameOfGuide(guide: string, language: Language): string {
  const known = interviewKinds.find((kind) => kind === guide);
  return known === undefined ? '' : getMethodGuide(known, language).title;
}

const levers: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  users: { ru: 'число людей', en: 'number of people' },
  conversion: { ru: 'доля покупки', en: 'share of buyers' },
  price: { ru: 'цена', en: 'price' },
  costPerSale: { ru: 'себестоимость', en: 'cost of a sale' },
  firstSaleCost: { ru: 'первая продажа', en: 'first sale' },
  salesPerBuyer: { ru: 'покупок на клиента', en: 'sales per buyer' },
  costPerUser: { ru: 'цена человека', en: 'cost per person' },
  fixedCosts: { ru: 'постоянные расходы', en: 'fixed costs' },
};
const nameOfLever = (lever: string, language: Language): string => levers[lever]?.[language] ?? lever;

/** Keys of costs, with a space between, as names: «голова, привычка». */
function sayCosts(keys: string, language: Language): string {
  const wanted = keys.split(' ');
  const names = switchingKeys.filter((key) => wanted.includes(key)).map((key) => costNames[language][key]);
  return names.map((name) => name.toLocaleLowerCase(language)).join(', ');
}

export const effectTexts: Readonly<Record<EffectKey, Phrase>> = {
  'effect.refuteHypothesis': {
    ru: (s) =>
      `Гипотеза ${s.quoted('hypothesis')} станет опровергнутой, причина запишется к ней. За ${s.number('supporting')}, против ${s.number('contradicting')}.`,
    en: (s) =>
      `The hypothesis ${s.quoted('hypothesis')} becomes refuted, with the reason written to it. ${s.number('supporting')} for, ${s.number('contradicting')} against.`,
  },
  'effect.writeHypothesis': {
    ru: (s) =>
      `Появится гипотеза о боли ${s.quoted('pain')} с цитатами за неё: ${s.counted('people', 'person')}. Что её опровергнет, допишете вы.`,
    en: (s) =>
      `A hypothesis about the pain ${s.quoted('pain')} appears with quotes for it: ${s.counted('people', 'person')}. What would refute it is yours to write.`,
  },
  'effect.copyMvp': {
    ru: (s) => `Прототип ${s.quoted('mvp')} скопируется версией ${s.number('version')}, прежний останется.`,
    en: (s) => `The prototype ${s.quoted('mvp')} is copied as version ${s.number('version')}; the old one stays.`,
  },
  'effect.copyScenario': {
    ru: (s) => `Сценарий ${s.quoted('scenario')} скопируется и станет текущим, прежний останется со своими цифрами.`,
    en: (s) =>
      `The scenario ${s.quoted('scenario')} is copied and becomes current; the old one stays with its figures.`,
  },
  'effect.postponeSegment': {
    ru: (s) => `Сегмент ${s.quoted('segment')} будет отложен с этой причиной.`,
    en: (s) => `The segment ${s.quoted('segment')} is put off with this reason.`,
  },
  'effect.addProbes': {
    ru: (s) => `В гайд проблемного интервью добавятся вопросы вглубь: ${s.text('pains')}.`,
    en: (s) => `The guide of problem interviews gets questions that dig deeper: ${s.text('pains')}.`,
  },
  'effect.chooseGuide': {
    ru: (s) => `Рабочим гайдом станет «${nameOfGuide(s.text('guide'), 'ru')}».`,
    en: (s) => `The guide to work with becomes “${nameOfGuide(s.text('guide'), 'en')}”.`,
  },
  'effect.planFiring': {
    ru: (s) =>
      `В плане увольнения для ${s.quoted('segment')} за эти места ответит ${s.text('owner')}: ${sayCosts(s.text('costs'), 'ru')}. Что сделать и к какому дню, допишете вы.`,
    en: (s) =>
      `In the firing plan for ${s.quoted('segment')} ${s.text('owner')} answers for these places: ${sayCosts(s.text('costs'), 'en')}. What to do and by when is yours to write.`,
  },
  'effect.noteDanger': {
    ru: (s) => `Появится карточка опасности: ${s.quoted('who')}.`,
    en: (s) => `A danger card appears: ${s.quoted('who')}.`,
  },
  'effect.testSwitch': {
    ru: (s) =>
      `В таблице HADI появится проверка этой недели: ${s.text('people')} заплатят, когда прежний способ уйдёт (${sayCosts(s.text('costs'), 'ru')}).`,
    en: (s) =>
      `The HADI table gets a test for this week: ${s.text('people')} will pay once the old way is gone (${sayCosts(s.text('costs'), 'en')}).`,
  },
  'effect.noteRival': {
    ru: (s) =>
      `Появится карточка опасности ${s.quoted('who')}: так работу и сегодня делают ${s.number('people')} из ${s.number('of')}.`,
    en: (s) =>
      `A danger card appears, ${s.quoted('who')}: it does the job today for ${s.number('people')} of ${s.number('of')}.`,
  },
  'effect.keepInTouch': {
    ru: (s) => `Связаться через неделю и спросить о лояльности: ${s.text('people')}.`,
    en: (s) => `To be called in a week and asked about loyalty: ${s.text('people')}.`,
  },
  'effect.saveSearch': {
    ru: (s) => `Сохранится поиск ${s.quoted('name')}: ${s.counted('people', 'person')} с болью на этом этапе.`,
    en: (s) => `The search ${s.quoted('name')} is saved: ${s.counted('people', 'person')} with a pain at this stage.`,
  },
};

export const loopNotes: Readonly<Record<LoopNoteKey, Phrase>> = {
  'loop.keeps': {
    ru: 'Интервью, кодировки, люди и сегменты считаются дальше.',
    en: 'Interviews, codings, people and segments go on counting.',
  },
  'loop.resets': {
    ru: 'Прототипы, сценарии, вердикты, обязательства, предпродажи и оговорки прежних волн останутся, но ворот с этого шага не откроют.',
    en: 'Prototypes, scenarios, verdicts, commitments, presales and passes of earlier waves stay, but open no gates from this step on.',
  },
  'loop.resetsNothing': {
    ru: 'Заново не начинается ничего: вердикты и предпродажи считаются дальше.',
    en: 'Nothing starts afresh: verdicts and presales go on counting.',
  },
  'loop.needs.S0': { ru: 'Дальше пустит новая гипотеза.', en: 'A new hypothesis leads on.' },
  'loop.needs.S1': { ru: 'Дальше пустит новое проблемное интервью.', en: 'A new problem interview leads on.' },
  'loop.needs.S2': {
    ru: 'Дальше пустит сегмент, сохранённый или пересмотренный заново.',
    en: 'A segment kept or looked at anew leads on.',
  },
  'loop.needs.S3': {
    ru: 'Дальше пустит новый выбор главного сегмента с причиной.',
    en: 'Choosing the main segment anew, with a reason, leads on.',
  },
  'loop.needs.S4': {
    ru: 'Дальше пустят другая цена, другое обещание или другие вводные.',
    en: 'Another price, another promise or other inputs lead on.',
  },
  'loop.needs.S5': {
    ru: 'Дальше пустит ещё одно решенческое интервью или вердикт.',
    en: 'One more solution interview or verdict leads on.',
  },
  'loop.recode': {
    ru: 'Те же интервью стоит перечитать и закодировать под новую боль.',
    en: 'The same interviews are worth reading and coding again for the new pain.',
  },
  'loop.nextSegment': {
    ru: (s) => `Следующий по привлекательности: ${s.quoted('segment')}, ${s.number('score', 1)} из 5.`,
    en: (s) => `Next by attractiveness: ${s.quoted('segment')}, ${s.number('score', 1)} of 5.`,
  },
  'loop.levers': {
    ru: (s) =>
      `Вклад сильнее всего меняют: ${['first', 'second', 'third'].map((at) => nameOfLever(s.text(at), 'ru')).join(', ')}. Если ни один рычаг не закрывает разрыв, дело в сегменте.`,
    en: (s) =>
      `The contribution moves most with: ${['first', 'second', 'third'].map((at) => nameOfLever(s.text(at), 'en')).join(', ')}. If no lever closes the gap, it is the segment.`,
  },
  'loop.saving': {
    ru: 'Что сберегло вовремя узнанное, можно записать на пути.',
    en: 'What it saved to know in time can be written down on the path.',
  },
  'loop.fires': {
    ru: (s) => `Увольняют прежде всего это: ${s.quoted('rival')}, у ${s.number('people')} из ${s.number('of')}.`,
    en: (s) => `What gets fired first is ${s.quoted('rival')}, used by ${s.number('people')} of ${s.number('of')}.`,
  },
  'loop.rivalWhy': {
    ru: (s) => `Так работу и сегодня делают ${s.number('people')} из ${s.number('of')} в сегменте.`,
    en: (s) => `It does the job today for ${s.number('people')} of ${s.number('of')} of the segment.`,
  },
  'loop.switchGuess': {
    ru: (s) =>
      `Восторг без денег: ${s.text('people')}. Заплатят, когда прежний способ уйдёт: ${sayCosts(s.text('costs'), 'ru')}.`,
    en: (s) =>
      `Delight without money: ${s.text('people')}. They pay once the old way is gone: ${sayCosts(s.text('costs'), 'en')}.`,
  },
  'loop.switchAction': {
    ru: 'Предложить переход: что из этого убираем мы, кто и к какому дню.',
    en: 'Offer the move: which of it we take off them, who does it and by when.',
  },
  'loop.switchExpectation': { ru: 'Оплата, которую можно показать.', en: 'A payment that can be shown.' },
  'loop.searchName': {
    ru: (s) => `Этап: ${sayStage(s.text('stage'), 'ru')}`,
    en: (s) => `Stage: ${sayStage(s.text('stage'), 'en')}`,
  },
  'loop.probeTitle': { ru: (s) => `Вглубь, волна ${s.number('wave')}`, en: (s) => `Deeper, wave ${s.number('wave')}` },
  'loop.probeHard': {
    ru: (s) => `Вспомните последний раз: ${s.quoted('pain')}. Что в нём было труднее всего?`,
    en: (s) => `Think of the last time: ${s.quoted('pain')}. What was hardest about it?`,
  },
  'loop.probeWhy': {
    ru: 'Почему это было важно именно тогда и чем кончилось?',
    en: 'Why did it matter just then, and how did it end?',
  },
  'loop.copyName': {
    ru: (s) => `${s.text('name')}, волна ${s.number('wave')}`,
    en: (s) => `${s.text('name')}, wave ${s.number('wave')}`,
  },
};
