import type { SpokenLines, UserFile } from './userFiles.ts';
import { textFile } from './userFiles.ts';

type TalkLanguage = 'ru' | 'en';

/** One thing that people of a group have in common, with the words of each. */
interface Theme {
  readonly name: string;
  readonly typeId: string;
  readonly group: string;
  readonly question: string;
}

interface TalkGroup {
  readonly people: readonly string[];
  readonly themes: readonly (Omit<Theme, 'question'> & { readonly answers: readonly string[] })[];
}

const questions = {
  ru: [
    'Что вам надо сделать к концу месяца?',
    'Что пошло не так в прошлый раз?',
    'Что вы уже пробовали?',
    'Сколько это отнимает?',
  ],
  en: [
    'What do you have to get done by the end of a month?',
    'What went wrong last time?',
    'What have you tried?',
    'How much does it take?',
  ],
} as const;
const interviewerOf = { ru: 'Интервьюер', en: 'Interviewer' } as const;

const job = { typeId: 'job.core', group: 'job' } as const;
const pain = { typeId: 'pain.problem', group: 'pain' } as const;
const spent = { typeId: 'spent.time', group: 'spent' } as const;
const tried = { typeId: 'tried.solution', group: 'tried' } as const;

/** Three groups of four people; what they want, what hurts and what they tried is shared within a group. */
export const journeyGroups: Readonly<Record<TalkLanguage, readonly TalkGroup[]>> = {
  ru: [
    {
      people: ['Вера Лисина', 'Марк Седов', 'Алина Юрьева', 'Тимур Гаев'],
      themes: [
        {
          ...job,
          name: 'свести месяц самой',
          answers: [
            'Мне надо к пятому числу самой свести все платежи.',
            'К третьему числу я свожу кассу с банком.',
            'Я каждый месяц сажусь и свожу приход с расходом.',
            'До десятого числа я свожу всё сам.',
          ],
        },
        {
          ...pain,
          name: 'бумаги лежат где попало',
          answers: [
            'В сентябре два вечера искала чеки по ящикам и карманам.',
            'В августе накладная нашлась в машине через неделю.',
            'В октябре счёт за аренду лежал в чужой почте.',
            'В июле договор нашёлся за шкафом.',
          ],
        },
        {
          ...tried,
          name: 'собственная таблица',
          answers: [
            'Я завела таблицу и вношу туда каждый чек.',
            'У меня таблица на шесть листов.',
            'Таблицу мне сделал брат, её я и веду.',
            'Веду тетрадь, а потом таблицу.',
          ],
        },
        {
          ...spent,
          name: 'вечера в начале месяца',
          answers: [
            'Каждый месяц уходит два вечера.',
            'Дня полтора в начале месяца.',
            'Три вечера подряд, без выходных.',
            'Суббота в начале месяца.',
          ],
        },
      ],
    },
    {
      people: ['Олег Панов', 'Софья Котова', 'Нелли Громова', 'Жанна Ким'],
      themes: [
        {
          ...job,
          name: 'понять, что сдал бухгалтер',
          answers: [
            'Мне надо понять, что ушло в налоговую от моего имени.',
            'Хочу знать, какие цифры бухгалтер отправил.',
            'Перед сдачей мне надо увидеть отчёт и всё в нём понять.',
            'Мне важно знать, что подписано моим именем.',
          ],
        },
        {
          ...pain,
          name: 'ошибка всплыла после сдачи',
          answers: [
            'В июле пришло требование на сорок тысяч за март.',
            'Весной налоговая заблокировала счёт из-за старого отчёта.',
            'О пропущенном взносе я узнала через полгода.',
            'В апреле пришёл штраф за прошлый год.',
          ],
        },
        {
          ...tried,
          name: 'второй бухгалтер для проверки',
          answers: [
            'Я нанял второго бухгалтера проверить первого.',
            'Просила знакомого аудитора посмотреть отчёты.',
            'Платила за разовую проверку чужой фирме.',
            'Сравнивала отчёты с подругой-бухгалтером.',
          ],
        },
        {
          ...spent,
          name: 'часы на переписку с бухгалтером',
          answers: [
            'Часа четыре в неделю на письма бухгалтеру.',
            'Полдня в месяц переписываюсь с бухгалтером.',
            'Час в день перед сдачей пишу бухгалтеру.',
            'Два часа каждую пятницу.',
          ],
        },
      ],
    },
    {
      people: ['Егор Зимин', 'Дина Валеева', 'Кирилл Яшин', 'Роза Шах'],
      themes: [
        {
          ...job,
          name: 'получить подписанный акт',
          answers: [
            'Мне надо получить акт, чтобы клиент заплатил.',
            'Без подписанного акта я не закрою проект.',
            'К концу месяца собираю подписи на актах.',
            'Мне надо собрать все акты до тридцатого.',
          ],
        },
        {
          ...pain,
          name: 'клиент не возвращает акт',
          answers: [
            'Прошлый акт пролежал у клиента четыре месяца.',
            'В мае клиент потерял акт дважды.',
            'Летом из-за акта деньги зависли на квартал.',
            'В марте клиент отдал акт чужому отделу.',
          ],
        },
        {
          ...tried,
          name: 'напоминать каждую неделю',
          answers: [
            'По пятницам я пишу всем, кто не вернул.',
            'Помощница обзванивает должников по вторникам.',
            'Ставил напоминания в календарь клиенту.',
            'По понедельникам шлю всем одно письмо.',
          ],
        },
        {
          ...spent,
          name: 'день в неделю на звонки',
          answers: [
            'Пятница уходит на звонки целиком.',
            'Помощница тратит на звонки день в неделю.',
            'Каждую среду я только звоню.',
            'Половина понедельника.',
          ],
        },
      ],
    },
  ],
  en: [
    {
      people: ['Vera Marsh', 'Mark Sands', 'Alina Yates', 'Tim Gale'],
      themes: [
        {
          ...job,
          name: 'close the month alone',
          answers: [
            'I have to match all payments by the fifth.',
            'I match the till with the bank on the third.',
            'Every month I sit down and match income and costs.',
            'I close everything myself by the tenth.',
          ],
        },
        {
          ...pain,
          name: 'papers lie anywhere',
          answers: [
            'In September I spent two nights looking for receipts.',
            'In August an invoice turned up in the car a week later.',
            'In October the rent bill lay in another mailbox.',
            'In July a contract turned up behind the shelf.',
          ],
        },
        {
          ...tried,
          name: 'a sheet of my own',
          answers: [
            'I keep a sheet for every receipt.',
            'My sheet has six pages.',
            'My brother made me a sheet.',
            'First a notebook, then a sheet.',
          ],
        },
        {
          ...spent,
          name: 'evenings every month',
          answers: [
            'Two evenings every month.',
            'A day and a half at the start.',
            'Three evenings in a row.',
            'A Saturday every month.',
          ],
        },
      ],
    },
    {
      people: ['Oliver Pane', 'Sophie Cole', 'Nell Graham', 'Jane Kim'],
      themes: [
        {
          ...job,
          name: 'know what the bookkeeper filed',
          answers: [
            'I need to know what was filed in my name.',
            'I want to see which figures went out.',
            'Before filing I have to understand the return.',
            'I must know what my name stands under.',
          ],
        },
        {
          ...pain,
          name: 'the mistake came up after filing',
          answers: [
            'In July a demand for forty thousand came.',
            'In spring my account was blocked over an old return.',
            'I heard of the missed payment after half a year.',
            'In April a fine came for last year.',
          ],
        },
        {
          ...tried,
          name: 'a second bookkeeper to check',
          answers: [
            'I hired a second bookkeeper to check the first.',
            'I asked an auditor I know to look.',
            'I paid another firm for one check.',
            'A friend compared the returns.',
          ],
        },
        {
          ...spent,
          name: 'hours of letters to the bookkeeper',
          answers: [
            'Four hours a week of letters.',
            'Half a day a month I write to her.',
            'An hour a day before filing.',
            'Two hours every Friday.',
          ],
        },
      ],
    },
    {
      people: ['Edgar Winter', 'Dina Vale', 'Cyril Ashe', 'Rose Shaw'],
      themes: [
        {
          ...job,
          name: 'get the act signed',
          answers: [
            'I need the signed act to be paid.',
            'I cannot close a project without the signature.',
            'At the end of a month I gather signatures.',
            'All acts have to be in by the thirtieth.',
          ],
        },
        {
          ...pain,
          name: 'the client keeps the act',
          answers: [
            'The last act lay at the client for four months.',
            'In May the client lost the act twice.',
            'In summer the money hung for a quarter.',
            'In March the client gave it to another office.',
          ],
        },
        {
          ...tried,
          name: 'remind every week',
          answers: [
            'On Fridays I write to everybody.',
            'My assistant calls them on Tuesdays.',
            'I put reminders into their calendar.',
            'On Mondays I send one letter to all.',
          ],
        },
        {
          ...spent,
          name: 'a day a week of calls',
          answers: [
            'Friday goes to calls.',
            'A day a week of my assistant.',
            'Every Wednesday I only call.',
            'Half of Monday.',
          ],
        },
      ],
    },
  ],
};

interface Talk {
  readonly person: string;
  readonly group: number;
  readonly lines: SpokenLines;
}

/** Question and answer about each theme, so that answers are the turns 1, 3, 5 and 7. */
export function talkOf(language: TalkLanguage, person: string): Talk {
  const group = journeyGroups[language].findIndex(({ people }) => people.includes(person));
  const { people, themes } = journeyGroups[language][group] ?? { people: [], themes: [] };
  const own = people.indexOf(person);
  const lines = themes.flatMap(({ answers }, at) => [
    [interviewerOf[language], questions[language][at] ?? ''] as const,
    [person, answers[own] ?? ''] as const,
  ]);
  return { person, group, lines };
}

/** What a person answered about the theme at a place, 0–3. */
export function answerOf(language: TalkLanguage, person: string, theme: number): string {
  return talkOf(language, person).lines[theme * 2 + 1]?.[1] ?? '';
}

/** Everything that the people of a group answered. */
export function answersOf(language: TalkLanguage, group: number): string[] {
  return (journeyGroups[language][group]?.themes ?? []).flatMap(({ answers }) => answers);
}

/** The code that the answer stands for. */
export function codeOf(language: TalkLanguage, person: string, theme: number): string {
  return journeyGroups[language][talkOf(language, person).group]?.themes[theme]?.name ?? '';
}

/**
 * Coded talks of these people as the app's own interchange, with the whole codebook. The last person of the second
 * group also says the first group's job: a quote against both.
 */
export function interchangeFile(language: TalkLanguage, name: string, people: readonly string[]): UserFile {
  const groups = journeyGroups[language];
  const codeId = (group: number, theme: number): string => `code-${group}-${theme}`;
  const talks = people.map((person) => talkOf(language, person));
  const document = {
    format: 'custdev-json',
    version: 1,
    project: { name, language },
    codes: groups.flatMap(({ themes }, group) =>
      themes.map((theme, at) => ({ id: codeId(group, at), group: theme.group, type: theme.typeId, name: theme.name })),
    ),
    respondents: talks.map(({ person }) => ({ id: person, name: person })),
    interviews: talks.map(({ person, lines }) => ({
      id: `talk ${person}`,
      kind: 'problem',
      respondentIds: [person],
      date: '2026-10-05',
      turns: lines.map(([speaker, text]) => ({
        speaker,
        role: speaker === person ? 'respondent' : 'interviewer',
        text,
      })),
    })),
    codings: talks.flatMap(({ person, group, lines }) =>
      [0, 1, 2, 3].map((theme) => ({
        interviewId: `talk ${person}`,
        turn: theme * 2 + 1,
        start: 0,
        end: lines[theme * 2 + 1]?.[1].length ?? 0,
        codeIds: [
          codeId(group, theme),
          ...(group === 1 && theme === 0 && person === groups[1]?.people.at(-1) ? [codeId(0, 0)] : []),
        ],
        scales: theme === 1 ? { emotion: 3, frequency: 3, effort: 3 } : null,
      })),
    ),
  };
  return textFile(`${name}.json`, JSON.stringify(document), 'application/json');
}
