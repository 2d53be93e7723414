import { formatNumber, chooseForm } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';

type Share = readonly [number, number];

interface CountedName {
  readonly name: string;
  readonly inside: Share;
  readonly outside: Share;
}

/** What is known of a segment, with names already in the reader's language. */
export interface SegmentToExplain {
  /** The closed set of codes nearest to the members; null when they share none. */
  readonly shared: { readonly names: readonly string[]; readonly inside: Share; readonly outside: Share } | null;
  /** Held-out codes that turned out to differ. */
  readonly tested: readonly (CountedName & { readonly p: number; readonly q: number })[];
  /** Held-out codes tested in all. */
  readonly testsMade: number;
  readonly isManual: boolean;
}

export interface SegmentExplanation {
  /** What the members have in common, in one sentence. */
  readonly shared: string | null;
  /** What was tested on codes that did not build the segment. */
  readonly tested: string | null;
}

const mostTested = 3;
const space = '\u00a0';

const kOfN = ([k, n]: Share, language: Language): string => [k, language === 'ru' ? 'из' : 'of', n].join(space);

/** Never a bare zero. */
function probability(letter: string, value: number, language: Language): string {
  return value < 0.0005
    ? `${letter}${space}<${space}${formatNumber(0.001, language, 3)}`
    : `${letter}${space}${formatNumber(value, language, 3)}`;
}

function quoted(names: readonly string[], language: Language): string {
  const each = names.map((name) => (language === 'ru' ? `«${name}»` : `“${name}”`));
  const last = each.pop() ?? '';
  const and = language === 'ru' ? 'и' : 'and';
  return each.length === 0 ? last : `${each.join(', ')} ${and} ${last}`;
}

function compared({ name, inside, outside }: CountedName, language: Language): string {
  const [within, without] = [kOfN(inside, language), kOfN(outside, language)];
  if (outside[1] === 0) return `${quoted([name], language)} ${within}`;
  return language === 'ru'
    ? `${quoted([name], language)} ${within} против ${without}`
    : `${quoted([name], language)} ${within} against ${without}`;
}

function shareInWords({ shared }: SegmentToExplain, language: Language): string | null {
  if (shared === null) return null;
  const { names, inside, outside } = shared;
  const [k, n] = inside;
  const list = quoted(names, language);
  if (language === 'ru') {
    const people = chooseForm(k, { one: 'человека', few: 'человек', many: 'человек' }, language);
    const together = names.length > 1 ? 'слышны вместе ' : 'слышно ';
    const others = outside[1] === 0 ? '' : `, среди остальных — у ${kOfN(outside, language)}`;
    const who = k === n ? `У всех ${n} ${people}` : `У ${kOfN(inside, language)} ${people}`;
    return `${who} ${together}${list}${others}.`;
  }
  const others = outside[1] === 0 ? '' : `, and ${kOfN(outside, language)} others,`;
  const who = k === n ? `All ${n} members` : `${kOfN(inside, language)} members`;
  return `${who}${others} ${names.length > 1 ? 'have all of these' : 'have this'}: ${list}.`;
}

function testInWords({ tested, testsMade, isManual }: SegmentToExplain, language: Language): string | null {
  if (isManual || testsMade === 0) return null;
  const list = tested
    .slice(0, mostTested)
    .map(
      (code) =>
        `${compared(code, language)}, ${probability('p', code.p, language)}, ${probability('q', code.q, language)}`,
    );
  if (language === 'ru') {
    const head = `Кодов, которые группу не строили, проверено: ${testsMade}`;
    return list.length === 0
      ? `${head}. Ни один её не отличает.`
      : `${head}, отличают её: ${tested.length}. ${list.join('; ')}.`;
  }
  const head = `Codes that did not build the group and were tested: ${testsMade}`;
  return list.length === 0
    ? `${head}. None sets it apart.`
    : `${head}; it is set apart by: ${tested.length}. ${list.join('; ')}.`;
}

/**
 * Why these people are together, in plain words and from the figures alone.
 *
 * Every number in a sentence is one of the input's; p and q are said of held-out codes only, and never of a group that
 * somebody chose by hand. At most three tested codes are named; those that
 * built the segment stand in its table, where they have no p.
 */
export function explainSegment(segment: SegmentToExplain, language: Language): SegmentExplanation {
  return {
    shared: shareInWords(segment, language),
    tested: testInWords(segment, language),
  };
}
