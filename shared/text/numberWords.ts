import type { Language } from '#shared/domain/language.ts';

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Words for amounts and their order in dictionary forms, ё as е: two texts with an amount in common are not about the same. */
export const numberWords: Readonly<Record<Language, readonly string[]>> = {
  ru: split(`
    ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать
    пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят
    восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот тысяча миллион
    миллиард полтора полторы двое трое четверо пятеро оба обе пара десяток сотня первый второй третий четвертый пятый
    шестой седьмой восьмой девятый десятый двадцатый
  `),
  en: split(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half couple
    dozen first second third fourth fifth sixth seventh eighth ninth tenth
  `),
};
