import type { Language } from '#shared/domain/language.ts';

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

export interface CueWords {
  /** Trouble, effort, loss: what a pain is told with. */
  readonly pain: readonly string[];
  readonly negative: readonly string[];
  readonly positive: readonly string[];
  /** Of the three lists above, words that are strong by themselves. */
  readonly strong: readonly string[];
  /** A pain only when denied: «не сходится», “doesn’t work”. */
  readonly painWhenDenied: readonly string[];
  readonly negations: readonly string[];
  readonly intensifiers: readonly string[];
  readonly diminishers: readonly string[];
}

/** Own lists of dictionary forms, small letters, ё as е. Small on purpose: a cue must be worth a second look. */
export const cueLexicon: Readonly<Record<Language, CueWords>> = {
  ru: {
    pain: split(`
      проблема трудность сложность сложный сложно трудный трудно тяжело тяжелый мучиться мучение мучительный морока
      возня возиться геморрой головняк заморочка неудобный неудобно неудобство путаться путаница запутаться хаос бардак
      терять потерять потеря теряться потеряться застревать застрять зависать сбой ошибка ошибиться ошибаться ломаться
      сломаться сломать провал провалить сорвать срываться сорваться срыв опаздывать опоздать просрочить просрочка
      долг штраф переделывать переделать перепроверять вручную руками рутина рутинный муторный муторно нудный
      затык пробка дыра убыток переплатить переплачивать забывать забыть упустить упускать тормозить`),
    negative: split(`
      злой зло злиться злость злить разозлить бесить взбесить беситься бешенство раздражать раздражение раздражаться
      ярость гнев ненавидеть ненависть страшно страх страшный бояться испугаться испуг пугать паника тревога тревожно
      тревожный тревожиться переживать волноваться нервничать нервы нервный нервно стресс ужас ужасный ужасно
      кошмар кошмарный отчаяние безнадега безысходность беспомощный грустно грустный грусть печаль печально печальный
      тоска тоскливый тоскливо уныние скорбь горько горестный плакать рыдать слеза обидно обида обидеть обидный
      стыдно стыд неловко позор виноватый расстроиться расстроить расстраивать разочарование разочаровать
      разочароваться досада досадно жалко жаль сожалеть увы уставать устать усталость вымотать вымотаться выгореть
      выгорание измучить достать доставать задолбать задолбаться надоесть осточертеть плохо плохой хреново паршиво
      отвратительный отвращение мерзкий противно противный гадкий неприятно неприятный больно боль страдать страдание
      мрачный одиноко одиночество одинокий скучно скука скучать возмущать возмутить возмущение возмутительный
      недовольный опасаться опасение жутко жуткий проклятый депрессия`),
    positive: split(`
      рад радость радоваться счастье счастливый счастливо нравиться понравиться любить обожать восторг восхищение
      доволен довольный приятно приятный удобно удобный легко отлично отличный прекрасный прекрасно замечательный
      замечательно классный здорово супер хорошо хороший спокойно спокойный благодарный спасибо гордиться гордость
      надеяться облегчение`),
    strong: split(`
      ненавидеть ненависть ярость бешенство взбесить ужас ужасный ужасно кошмар кошмарный отчаяние паника безысходность
      осточертеть задолбать задолбаться выгореть выгорание геморрой хаос катастрофа провал мучение мучительный
      рыдать депрессия отвратительный восторг обожать счастье прекрасно`),
    painWhenDenied: split(`
      сходиться сойтись работать получаться получиться хватать хватить успевать успеть помогать помочь справляться
      справиться находить найти открываться грузиться совпадать понятно видно устраивать удаваться удаться`),
    negations: split('не ни нет без никакой нельзя никогда нисколько отнюдь'),
    intensifiers: split(`
      очень сильно ужасно страшно жутко дико безумно невероятно крайне настолько совсем абсолютно постоянно
      каждый вечно всегда просто реально самый слишком чертовски`),
    diminishers: split('немного чуть слегка слегонца иногда едва несколько местами относительно'),
  },
  en: {
    pain: split(`
      problem trouble difficult difficulty hard struggle hassle tedious painful painstaking cumbersome awkward mess messy
      chaos confuse confusing confusion lose lost loss stuck break broken fail failure error mistake wrong crash late
      delay overdue miss missed penalty fine redo rework recheck manually manual duplicate bottleneck workaround waste
      wasted slow clunky complicated overpay forget forgot inconvenient headache nuisance burden`),
    negative: split(`
      angry anger mad furious rage hate hated annoy annoyed annoying irritate irritated irritating frustrate frustrated
      frustrating frustration afraid fear scared scare scary terrify terrified terrifying panic anxious anxiety worry
      worried nervous stress stressed stressful awful terrible horrible nightmare horrify despair hopeless helpless sad
      sadly sadness grief cry cried tear upset unhappy depress depressed depressing depression sorry regret ashamed shame
      embarrass embarrassed embarrassing guilt guilty disappoint disappointed disappointing disappointment unfortunately
      disgust disgusted disgusting gross tired exhaust exhausted exhausting burnout miserable lonely hurt suffer pathetic
      stupid idiot dumb ridiculous worst worse bad suck sucks damn hell fuck fucking shit crap dread dreaded creepy
      sick outrage outrageous unacceptable bother bothered dislike unpleasant cringe rude insult insulting`),
    positive: split(`
      glad happy happily joy love loved enjoy enjoyed delighted pleased pleasant nice great good excellent wonderful
      amazing awesome fantastic easy easily comfortable calm relieved relief proud thank thanks grateful hope excited`),
    strong: split(`
      furious rage hate hated terrify terrified terrifying panic nightmare horrible despair hopeless disgusting miserable
      chaos worst fucking exhausted burnout awesome amazing fantastic delighted wonderful`),
    painWhenDenied: split(`
      work help match reconcile fit find open load cope manage enough clear sure able remember understand`),
    negations: split(`not no never without hardly nothing don doesn didn isn wasn aren weren won wouldn couldn shouldn
      cannot haven hasn hadn ain nt`),
    intensifiers: split(`
      very really so extremely terribly awfully totally absolutely completely incredibly always constantly every too
      super fucking damn`),
    diminishers: split('slightly somewhat little bit sometimes occasionally rather fairly'),
  },
};
