const wordJoiner = '\u2060';

/**
 * The same words, to be broken into lines where a reader expects it: a dash or a middle dot ends a line and never begins
 * one, a range and an amount stay whole. What is compared or stored must be the text before this.
 */
export function keepTogether(text: string): string {
  return text
    .replaceAll(/ (?=[—–·](?: |$))/gu, '\u00A0')
    .replaceAll(/(?<=\d)–(?=\d)/gu, `–${wordJoiner}`)
    .replaceAll(/−(?=\p{Sc})/gu, `−${wordJoiner}`);
}
