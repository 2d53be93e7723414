import type * as v from 'valibot';
import { codeTypes } from '../domain/codeType.ts';
import type { EntityName, EntityRecord } from '../domain/entities.ts';
import { stageNames } from '../domain/journeyStage.ts';
import type { Language } from '../domain/language.ts';
import { attractivenessFactors, factorNames } from '../domain/segmentJudgement.ts';
import { switchingKeys } from '../domain/switchingCost.ts';
import { journeyStageKeys } from '../domain/validation.ts';
import { loopIds, nameOfLoop, nameOfState, stateIds } from '../domain/workflow.ts';

type Words = Readonly<Record<Language, string>>;

/** The choices of a property: of one value or of a list; never for free text. */
type ChoicesOf<Value> = Value extends readonly (infer Item)[] ? LiteralsOf<Item> : LiteralsOf<Value>;
type LiteralsOf<Value> = Value extends string ? (string extends Value ? never : Plain<Value>) : never;
/** A branded id is no choice. */
type Plain<Value extends string> = Value extends v.Brand<v.BrandName> ? never : Value;
type ChoiceFields<Fields> = {
  readonly [Name in keyof Fields as ChoicesOf<NonNullable<Fields[Name]>> extends never ? never : Name]: Readonly<
    Record<ChoicesOf<NonNullable<Fields[Name]>>, Words>
  >;
};
type ChoiceWords = {
  readonly [Name in EntityName as keyof ChoiceFields<EntityRecord<Name>> extends never ? never : Name]: ChoiceFields<
    EntityRecord<Name>
  >;
};

const words = (en: string, ru: string): Words => ({ en, ru });

/** Words of ids that the domain names itself. */
function named<Id extends string>(ids: readonly Id[], nameOf: (id: Id, language: Language) => string) {
  const entries = ids.map((id) => [id, words(nameOf(id, 'en'), nameOf(id, 'ru'))] as const);
  return Object.fromEntries(entries) as Readonly<Record<Id, Words>>;
}

const languageWords = { ru: words('Russian', 'русский'), en: words('English', 'английский') };
const interviewKindWords = {
  problem: words('problem interview', 'проблемное'),
  solution: words('solution interview', 'решенческое'),
  loyalty: words('loyalty interview', 'о лояльности'),
  complaint: words('complaint', 'жалоба'),
  risk: words('risk interview', 'о рисках'),
};
const costWords = named(switchingKeys, (key, language) => {
  const name = codeTypes.find(({ id }) => id === `switch.${key}`)?.names[language] ?? key;
  // «Смена: привычка» stands under the cost of switching already.
  return name.replace(/^[^:]+:\s*/u, '');
});
const stateWords = named(stateIds, nameOfState);
const loopWords = named(loopIds, nameOfLoop);
const stageWords = named(journeyStageKeys, (key, language) => stageNames[language][key]);
const rivalWords = {
  direct: words('direct rival', 'прямой соперник'),
  indirect: words('indirect rival', 'косвенный соперник'),
};

/** What people see of each choice; one without words does not compile. */
const choiceWords: ChoiceWords = {
  project: { language: languageWords, guideId: interviewKindWords },
  respondent: {
    roles: {
      buyer: words('buyer', 'покупает'),
      user: words('user', 'пользуется'),
      influencer: words('influencer', 'влияет'),
    },
    relation: {
      stranger: words('stranger', 'не знакомы'),
      acquaintance: words('acquaintance', 'знакомы'),
      friend: words('friend', 'друг'),
    },
  },
  interview: { kind: interviewKindWords, language: languageWords },
  turn: {
    role: {
      interviewer: words('interviewer', 'интервьюер'),
      respondent: words('respondent', 'собеседник'),
      other: words('somebody else', 'другой'),
    },
  },
  code: { stage: stageWords, rival: rivalWords },
  coding: {
    origin: {
      blind: words('by own reading', 'прочитано самостоятельно'),
      afterSuggestion: words('after a suggestion was seen', 'после увиденной подсказки'),
      accepted: words('taken from a suggestion', 'принято из подсказки'),
      import: words('imported', 'из файла'),
    },
  },
  codingSettlement: {
    decision: {
      first: words('the first coder', 'первый кодировщик'),
      second: words('the second coder', 'второй кодировщик'),
      both: words('both', 'оба'),
      neither: words('neither', 'никто'),
    },
  },
  memo: {
    targetKind: {
      project: words('project', 'проект'),
      interview: words('interview', 'интервью'),
      quotation: words('quote', 'цитата'),
      code: words('code', 'код'),
      customerSegment: words('segment', 'сегмент'),
    },
  },
  hypothesis: {
    status: {
      open: words('open', 'открыта'),
      supported: words('supported', 'подтверждается'),
      refuted: words('refuted', 'опровергнута'),
    },
  },
  hypothesisEvidence: { stance: { for: words('for', 'за'), against: words('against', 'против') } },
  hadiRow: {
    status: { planned: words('planned', 'в плане'), running: words('running', 'идёт'), done: words('done', 'сделано') },
    outcome: {
      asExpected: words('as expected', 'как ожидали'),
      partly: words('partly', 'частично'),
      otherwise: words('otherwise', 'иначе'),
    },
  },
  customerSegment: {
    decision: {
      candidate: words('not decided yet', 'ещё не решено'),
      main: words('main segment', 'главный сегмент'),
      later: words('put off', 'отложен'),
      dropped: words('rejected', 'отвергнут'),
    },
  },
  segmentJudgement: { factor: named(attractivenessFactors, (factor, language) => factorNames[language][factor]) },
  firingStep: { cost: costWords },
  danger: {
    source: {
      ...rivalWords,
      people: words('buyer or user changes', 'сменится покупатель или пользователь'),
      contract: words('contract ends', 'кончится договор'),
    },
    cost: costWords,
  },
  solutionVerdict: {
    missReason: {
      dugTooShallow: words('the pain is real, we took only its surface', 'боль настоящая, мы взяли её верхний слой'),
      noProblem: words('there is no such problem', 'такой проблемы нет'),
      otherProblem: words('the problem is another one', 'проблема другая'),
      otherProduct: words('another product is needed', 'нужен другой продукт'),
    },
    wayBack: loopWords,
  },
  commitment: {
    kind: {
      time: words('time', 'время'),
      reputation: words('reputation', 'репутация'),
      money: words('money', 'деньги'),
    },
  },
  presale: {
    stage: {
      asked: words('asked', 'спросили'),
      dated: words('named a date', 'назван срок'),
      promised: words('promised in writing', 'письменное обещание'),
      paid: words('paid', 'оплата'),
      refused: words('refused', 'отказ'),
    },
  },
  journeyStage: { stage: stageWords },
  wave: { loopId: loopWords, fromStateId: stateWords },
  pathEvent: {
    kind: {
      state: words('step', 'шаг'),
      override: words('gate passed with a reason', 'ворота пройдены с объяснением'),
      withdrawal: words('reason withdrawn', 'объяснение отозвано'),
      loop: words('way back', 'возврат'),
    },
    fromStateId: stateWords,
    toStateId: stateWords,
    loopId: loopWords,
  },
  reportChoice: {
    kind: {
      segment: words('segment hypothesis', 'гипотеза сегмента'),
      problems: words('problem interviews', 'проблемные интервью'),
      card: words('segment on one page', 'сегмент на одной странице'),
      quotes: words('quotes', 'цитаты'),
      quality: words('quality of the talks', 'качество разговоров'),
      session: words('minutes of a session', 'протокол встречи'),
    },
    language: languageWords,
    groupBy: { code: words('by code', 'по кодам'), respondent: words('by person', 'по людям') },
  },
  savedSearch: { kind: { text: words('words', 'слова'), quotations: words('quotes', 'цитаты') } },
  pseudonym: {
    kind: {
      person: words('person', 'человек'),
      company: words('company', 'компания'),
      place: words('place', 'место'),
      contact: words('contact', 'контакт'),
      other: words('other name', 'другое имя'),
    },
    status: { confirmed: words('confirmed', 'подтверждено'), ignored: words('skipped', 'пропущено') },
  },
  guide: { guideId: interviewKindWords, language: languageWords },
  recording: {
    mediaType: {
      'audio/wav': words('WAV', 'WAV'),
      'audio/mpeg': words('MP3', 'MP3'),
      'audio/mp4': words('M4A', 'M4A'),
      'audio/ogg': words('Ogg', 'Ogg'),
      'audio/webm': words('WebM', 'WebM'),
    },
  },
  recruit: {
    status: {
      toAsk: words('to ask', 'спросить'),
      asked: words('asked', 'спросили'),
      agreed: words('agreed', 'согласие'),
      scheduled: words('scheduled', 'назначено'),
      talked: words('talked', 'поговорили'),
      declined: words('declined', 'отказ'),
    },
  },
  plannedInterview: { kind: interviewKindWords },
  liveNote: {
    speaker: { interviewer: words('interviewer', 'интервьюер'), respondent: words('respondent', 'собеседник') },
  },
};

/** A choice of a property in words; null for what is no choice. */
export function findChoiceWords(entity: EntityName, field: string, value: string, language: Language): string | null {
  const fields: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Words>>>> | undefined>> =
    choiceWords;
  return fields[entity]?.[field]?.[value]?.[language] ?? null;
}
