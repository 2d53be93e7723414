/** An amount of money that a text names, in units of its currency. */
export interface FoundAmount {
  readonly amount: number;
  readonly start: number;
  readonly end: number;
}

const number = String.raw`\d{1,3}(?:[ \u00A0\u202F.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const scale = String.raw`тысяч\p{L}*|тыс\.?|млн\.?|миллион\p{L}*|thousand|million|[kкm](?![\p{L}])`;
const currencyAfter = String.raw`₽|руб\p{L}*\.?|р\.|р(?![\p{L}])|\$|€|евро|доллар\p{L}*|euros?|dollars?|bucks|USD|EUR|RUB`;
const amountPattern = new RegExp(
  String.raw`(?<before>[$€₽]\s?)?(?<![\p{L}\d])(?<number>${number})\s?(?<scale>${scale})?\s?(?<after>${currencyAfter})?`,
  'giu',
);

function toNumber(digits: string): number {
  const grouped = /[ \u00A0\u202F]|[.,]\d{3}(?!\d)/.test(digits);
  const plain = grouped ? digits.replaceAll(/[ \u00A0\u202F]|[.,](?=\d{3}(?!\d))/g, '') : digits;
  return Number(plain.replace(',', '.'));
}

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^(м|m)/iu.test(word) ? 1_000_000 : 1000;
}

/**
 * Amounts with a currency, or with a word for thousands («40 тысяч», "12k"), in the order of the text.
 * A bare number is no amount: it may count anything. Amounts in words («сорок тысяч») are not found.
 */
export function findAmounts(text: string): FoundAmount[] {
  return [...text.matchAll(amountPattern)].flatMap((match) => {
    const { before, number: digits, scale: scaleWord, after } = match.groups ?? {};
    if (digits === undefined || (before === undefined && scaleWord === undefined && after === undefined)) return [];
    const amount = toNumber(digits) * factorOf(scaleWord);
    return Number.isFinite(amount)
      ? [{ amount, start: match.index, end: match.index + match[0].trimEnd().length }]
      : [];
  });
}
