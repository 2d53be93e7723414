import type { Language } from '#shared/domain/language.ts';

export interface LintRuleText {
  /** What was done, in a few words. */
  readonly name: string;
  /** Why it weakens the interview. */
  readonly why: string;
  /** A question that asks about the same and does not suffer from it; empty for none. */
  readonly better: string;
}

/** Every rule that weakens a question or an answer, explained. */
const texts: Readonly<Record<string, Readonly<Record<Language, LintRuleText>>>> = {
  'q.would_buy': {
    ru: {
      name: 'Спросили, купил бы',
      why: 'Обещание ничего не стоит тому, кто его даёт: согласиться проще, чем отказать в лицо. Деньги и время, уже потраченные, не обещание.',
      better: 'Что вы уже пробовали купить или нанять для этого и во сколько это обошлось?',
    },
    en: {
      name: 'Asked whether they would buy',
      why: 'A promise costs nothing to give, and saying yes is easier than refusing to your face. Money and time already spent are no promise.',
      better: 'What have you already bought or hired for this, and what did it cost?',
    },
  },
  'q.hypothetical': {
    ru: {
      name: 'Спросили «а если бы»',
      why: 'О воображаемом отвечают так, как хотели бы поступать. Как поступают на деле, видно только по прошедшему случаю.',
      better: 'Расскажите про последний раз, когда это случилось. С чего началось?',
    },
    en: {
      name: 'Asked “what if”',
      why: 'About an imagined case people say how they would like to act. How they do act shows only in a case that has happened.',
      better: 'Tell me about the last time it happened. How did it start?',
    },
  },
  'q.leading': {
    ru: {
      name: 'Подсказали ответ',
      why: 'Ответ стоит в самом вопросе. Согласие после него — вежливость, и считать его болью нельзя.',
      better: 'Как это было для вас?',
    },
    en: {
      name: 'Suggested the answer',
      why: 'The answer stands in the question itself. Agreeing with it is politeness and must not count as a pain.',
      better: 'How was that for you?',
    },
  },
  'q.opinion_of_idea': {
    ru: {
      name: 'Спросили мнение об идее',
      why: 'Мнение об идее говорит о вас, а не о жизни собеседника. За ним приходят комплименты.',
      better: 'Как вы решали это в прошлый раз и что вышло?',
    },
    en: {
      name: 'Asked for an opinion of the idea',
      why: 'An opinion of the idea is about you, not about their life. What it brings are compliments.',
      better: 'How did you deal with it last time, and what came of it?',
    },
  },
  'q.pitch': {
    ru: {
      name: 'Заговорили о продукте',
      why: 'После рассказа о продукте собеседник отвечает про продукт. До показа прототипа о нём лучше молчать; в решенческом интервью это правило не действует.',
      better: 'Давайте вернёмся к тому случаю. Что было дальше?',
    },
    en: {
      name: 'Spoke of the product',
      why: 'Once the product is described, the answers are about the product. Keep silent about it until the demo; in a solution interview the rule does not apply.',
      better: 'Let us go back to that case. What happened next?',
    },
  },
  'q.generic': {
    ru: {
      name: 'Спросили вообще',
      why: 'На вопрос «обычно» отвечают правилом, которого нет: среднего случая никто не помнит. Последний случай помнят с подробностями.',
      better: 'Когда это было в последний раз? Сколько раз за прошлый месяц?',
    },
    en: {
      name: 'Asked in general',
      why: 'To “usually” people answer with a rule that does not exist: nobody remembers the average case. The last one they remember in detail.',
      better: 'When was the last time? How many times last month?',
    },
  },
  'q.closed': {
    ru: {
      name: 'Спросили на «да» или «нет»',
      why: '«Да» или «нет» мало что говорят, и рассказ на них кончается. Чтобы уточнить услышанное, такой вопрос годится.',
      better: 'Как вы это делаете? Покажите на последнем примере.',
    },
    en: {
      name: 'Asked for yes or no',
      why: 'Yes or no says little, and the story ends there. To check what was heard, such a question is fine.',
      better: 'How do you do it? Show me with the last example.',
    },
  },
  'q.double': {
    ru: {
      name: 'Задали несколько вопросов сразу',
      why: 'Отвечают на последний или на самый лёгкий; остальные теряются.',
      better: 'По одному: сначала «как искали?», а цену — после ответа.',
    },
    en: {
      name: 'Asked several things at once',
      why: 'People answer the last or the easiest; the others are lost.',
      better: 'One at a time: first “how did you look?”, and the price after the answer.',
    },
  },
  'q.price_hypo': {
    ru: {
      name: 'Спросили, сколько заплатил бы',
      why: 'Названная без покупки цена — догадка. Сколько это стоит сегодня и из чьего бюджета, проверить можно.',
      better: 'Во сколько это обходится сейчас и из чьего бюджета?',
    },
    en: {
      name: 'Asked what they would pay',
      why: 'A price named without a purchase is a guess. What it costs today, and from whose budget, can be checked.',
      better: 'What does it cost today, and whose budget is it?',
    },
  },
  'a.compliment': {
    ru: {
      name: 'Ответили комплиментом',
      why: 'Похвала — не доказательство. Она говорит, что разговор был приятным.',
      better: 'Спасибо. А как вы справились с этим в последний раз?',
    },
    en: {
      name: 'Answered with a compliment',
      why: 'Praise is no evidence. It says that the talk was pleasant.',
      better: 'Thank you. And how did you cope with it last time?',
    },
  },
  'a.hypothetical': {
    ru: {
      name: 'Ответили о будущем',
      why: 'Сказано о том, что могло бы быть. Пока за этим нет случая, это предположение.',
      better: 'А был такой случай? Когда в последний раз?',
    },
    en: {
      name: 'Answered about the future',
      why: 'It is about what might be. Until a case stands behind it, it is a supposition.',
      better: 'Has it happened? When was the last time?',
    },
  },
  'a.generic': {
    ru: {
      name: 'Ответили вообще',
      why: '«Всегда» и «постоянно» не сосчитать. Нужны число или последний раз.',
      better: 'Сколько раз за последние три месяца?',
    },
    en: {
      name: 'Answered in general',
      why: '“Always” and “constantly” cannot be counted. A number or the last time is needed.',
      better: 'How many times in the last three months?',
    },
  },
  'a.feature_request': {
    ru: {
      name: 'Попросили функцию',
      why: 'Это решение, придуманное собеседником, а не задача. Узнайте, зачем оно.',
      better: 'Что это вам даст и как вы обходитесь сейчас?',
    },
    en: {
      name: 'Asked for a feature',
      why: 'It is a solution that the person thought up, not the problem. Find out what it is for.',
      better: 'What would it give you, and how do you manage now?',
    },
  },
};

/** Null for rules that weaken nothing and for rules that are not known. */
export function findLintRuleText(ruleId: string, language: Language): LintRuleText | null {
  return texts[ruleId]?.[language] ?? null;
}
