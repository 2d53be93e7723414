import type { Language } from '../domain/language.ts';
import { type ErrorTopic, unchanged } from './errorSentences.ts';

/** Why a blind pass is refused. */
const passReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  nothingCoded: {
    en: 'There is nothing to go over again: no interview is coded that you have not passed twice.',
    ru: 'Проходить второй раз нечего: нет закодированных интервью, которые вы не прошли дважды.',
  },
  running: {
    en: 'Your blind pass over this interview runs already.',
    ru: 'Ваш слепой проход этого интервью уже идёт.',
  },
  ended: { en: 'This pass has ended already.', ru: 'Этот проход уже закончен.' },
};

/** What goes wrong with words, codes, passes, and segments that are built of them. */
export const codingErrorTexts = {
  transcriptChanged: {
    en: () => [
      'The same turn was changed in another window meanwhile.',
      'What was changed there is kept.',
      'Look at the turn and make your change again.',
    ],
    ru: () => [
      'Эту реплику тем временем изменили в другом окне.',
      'Сделанное там сохранено.',
      'Посмотрите реплику и внесите правку ещё раз.',
    ],
  },
  invalidSpan: {
    en: () => [
      'That stretch of text cannot be quoted: it is empty or lies outside the turn.',
      unchanged.en,
      'Select some words inside one turn.',
    ],
    ru: () => [
      'Этот отрывок нельзя взять в цитату: он пуст или выходит за реплику.',
      unchanged.ru,
      'Выделите слова внутри реплики.',
    ],
  },
  codeInUse: {
    en: ({ code }) => [`The code “${code}” is still used.`, unchanged.en, 'Say what becomes of its quotations.'],
    ru: ({ code }) => [`Код «${code}» ещё используется.`, unchanged.ru, 'Укажите, что станет с его цитатами.'],
  },
  builtInCode: {
    en: () => [
      'Code types belong to the method and cannot be renamed, moved or deleted.',
      unchanged.en,
      'Create a code of your own under the type.',
    ],
    ru: () => [
      'Типы кодов принадлежат методу: их нельзя переименовать, перенести или удалить.',
      unchanged.ru,
      'Создайте под типом свой код.',
    ],
  },
  passRefused: {
    en: ({ reason }) => [
      passReasons[String(reason)]?.en ?? 'The second pass cannot begin.',
      unchanged.en,
      reason === 'running'
        ? 'End the pass that runs, or cancel it.'
        : 'Code interviews first, then go over them again.',
    ],
    ru: ({ reason }) => [
      passReasons[String(reason)]?.ru ?? 'Второй проход не начать.',
      unchanged.ru,
      reason === 'running'
        ? 'Закончите идущий проход или отмените его.'
        : 'Сначала закодируйте интервью, потом пройдите его ещё раз.',
    ],
  },
  basisNeedsCodes: {
    en: ({ count }) => [
      `Segments by picked codes need at least two codes that somebody was heard with; there are ${count}.`,
      unchanged.en,
      'Pick more codes, or choose pains, jobs or all codes.',
    ],
    ru: ({ count }) => [
      `Чтобы искать сегменты по выбранным кодам, нужны хотя бы два кода, которые звучали; сейчас их ${count}.`,
      unchanged.ru,
      'Выберите ещё коды или ищите по болям, работам или всем кодам.',
    ],
  },
  basisTakesNoCodes: {
    en: () => [
      'Codes are picked only when segments are looked for by picked codes.',
      unchanged.en,
      'Leave the codes out, or choose the picked codes as the basis.',
    ],
    ru: () => [
      'Коды выбирают только для поиска по выбранным кодам.',
      unchanged.ru,
      'Уберите коды или выберите поиск по выбранным кодам.',
    ],
  },
  codeBuildsNoSegments: {
    en: ({ name }) => [
      `“${name}” cannot build segments: only your own codes of facts do, not bare types, opinions and flags.`,
      unchanged.en,
      'Pick another code.',
    ],
    ru: ({ name }) => [
      `По коду «${name}» сегменты не строят: подходят только ваши коды о фактах, а не типы, мнения и пометки.`,
      unchanged.ru,
      'Выберите другой код.',
    ],
  },
  attributeUnknown: {
    en: ({ name, known }) => [
      `Nobody who was heard has the attribute “${name}”.`,
      unchanged.en,
      known === '' ? 'Fill in attributes on the people screen first.' : `There are: ${known}.`,
    ],
    ru: ({ name, known }) => [
      `Ни у кого из тех, кого слушали, нет признака «${name}».`,
      unchanged.ru,
      known === '' ? 'Сначала заполните признаки на экране людей.' : `Есть: ${known}.`,
    ],
  },
} as const satisfies ErrorTopic;
