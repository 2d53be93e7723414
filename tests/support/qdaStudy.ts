import { buildQdpx, buildXml, code, coding, selection, textSource } from '../unit/qda/qdaBuilder.ts';

/** A study as another program writes it: in each talk a number of answers, each under one of ten codes. */
export function buildQdaStudy(talks: number, answersOfTalk: number): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {};
  const sources = Array.from({ length: talks }, (_item, talk) => {
    const answers = Array.from({ length: answersOfTalk }, (_answer, at) => `Anna ${talk}: answer ${at} of the talk`);
    const number = 1000 + talk;
    parts[`sources/${number}.txt`] = answers.join('\n');
    let place = 0;
    const selections = answers.map((answer, at) => {
      const end = place + answer.length;
      const words = end - `answer ${at} of the talk`.length;
      place = end + 1;
      return selection(100_000 + talk * answersOfTalk + at, words, end, coding(10 + (at % 10)));
    });
    return textSource(number, `Talk ${talk}`, selections.join(''), `internal://${number}.txt`);
  });
  const codes = Array.from({ length: 10 }, (_item, index) => code(10 + index, `Code ${index}`)).join('');
  return buildQdpx(buildXml({ codes, sources: sources.join('') }), parts);
}
