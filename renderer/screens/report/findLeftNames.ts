import type { ReportDocument } from '#shared/domain/reportDocument.ts';

export interface LeftName {
  readonly quote: string;
  readonly source: string;
  /** The words of the quote that look like names, as they stand there. */
  readonly names: readonly string[];
}

/** Words that begin with a capital without being anybody's name. */
const ordinary = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December English Russian Excel Respondent Company Buyer ' +
    'Респондент Респондента Респонденту Респондентом Компания Компании Компанию Компанией Покупатель Покупателя'
  ).split(' '),
);

function quotesOf({ blocks }: ReportDocument): readonly { readonly text: string; readonly source: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quotations') return block.quotations;
    return block.kind === 'forAndAgainst' ? [...block.forQuotations, ...block.againstQuotations] : [];
  });
}

/** Capitalised words inside a sentence, and words of the given names wherever they stand. */
function namesIn(text: string, stems: readonly string[]): readonly string[] {
  const found = [...text.matchAll(/[\p{L}][\p{L}’'-]*/gu)].flatMap((match) => {
    const [word] = match;
    const before = text.slice(0, match.index).trimEnd();
    // After an opening quotation mark a title begins, which is a name as well.
    const beginsSentence = before === '' || /[.!?…:—–-]["»”]?$/u.test(before) || /^[«“"]$/u.test(before);
    const isCapital = /^\p{Lu}\p{Ll}{2,}/u.test(word) && !ordinary.has(word);
    const isKnown = stems.some((stem) => word.toLowerCase().startsWith(stem)) && /^\p{Lu}/u.test(word);
    return isKnown || (isCapital && !beginsSentence) ? [word] : [];
  });
  return [...new Set(found)];
}

/**
 * Quotes of an anonymous report in which a name may have stayed: nicknames, misspelt names and the names of people
 * and companies that the project does not know. A hint, not a proof: ordinary words with a capital are found too.
 */
export function findLeftNames(document: ReportDocument, knownNames: readonly string[]): readonly LeftName[] {
  const stems = knownNames
    .flatMap((name) => name.split(/[\s«»"“”]+/u))
    .filter((word) => /^\p{Lu}\p{L}{3,}/u.test(word))
    .map((word) => word.toLowerCase().slice(0, Math.max(4, word.length - 2)));
  const seen = new Set<string>();
  return quotesOf(document).flatMap(({ text, source }): LeftName[] => {
    if (seen.has(text)) return [];
    seen.add(text);
    const names = namesIn(text, stems);
    return names.length === 0 ? [] : [{ quote: text, source, names }];
  });
}
