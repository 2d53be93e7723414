import type { Language } from '#shared/domain/language.ts';

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

/**
 * Words that carry grammar or fill pauses and say little by themselves, in their dictionary forms, ё as е.
 * Negations are not among them: «не сходится» is not «сходится».
 */
export const functionWords: Readonly<Record<Language, readonly string[]>> = {
  ru: split(`
    а и или но да же ли бы б ни то вот ну так уже еще тоже также даже только лишь просто вообще кстати как что чтобы
    чем если когда где куда откуда потому поэтому зачем почему пока потом тогда там тут здесь туда сюда 
    нее него ней нем них ним ними я ты он она оно мы вы они себя мой твой свой наш ваш его ее их кто этот тот такой какой который весь все сам самый
    другой это быть есть мочь стать можно надо нужно знать говорить сказать думать понимать понять казаться
    хотеть делать сделать очень более менее много мало раз один два ага угу ой ах типа короче значит например наверное
    может конечно вроде допустим собственно буквально прям прямо где-то как-то что-то кто-то какой-то то-есть
    именно ведь хотя либо нибудь ка бывать иметь давать идти вопрос ответ сейчас теперь`),
  en: split(`
    a an the and or but so if then than that this these those there here it its he she they them him we us you i me my your
    his her their our mine yours is are be am was were been being do does did doing have has had having can could will
    would shall should may might must as just also even only too very really actually basically kind sort like well
    yeah yes okay ok oh um uh mean know think say said tell guess get got go going want thing things stuff lot bit
    s t re ve ll d m out up down off what which who whom whose when where why how all any some each other another such same one
    two more most much many now still again because though although while until maybe probably`),
};

/** Words that may open a phrase, since the phrase says less without them: «в конце месяца», “by hand”. */
export const openingWords: Readonly<Record<Language, readonly string[]>> = {
  ru: split(`
    в во на с со к ко у о об от до из за по под над при без для про через между перед после около`),
  en: split(`in on at by for from with without to of about into onto over under before after between through per`),
};
