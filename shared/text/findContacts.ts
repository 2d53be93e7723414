import type { Span } from './span.ts';

export const contactKinds = ['email', 'link', 'phone'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface FoundContact extends Span {
  readonly kind: ContactKind;
  readonly text: string;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const topDomains =
  'com|ru|рф|org|net|io|me|ai|app|dev|info|biz|co|uk|ie|de|fr|eu|us|su|by|kz|ua|studio|pro|shop|site|online';
const link = new RegExp(
  String.raw`(?:https?://|www\.)[^\s«»“”"<>()]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]+\.)+(?:${topDomains})(?![\p{L}\p{N}])(?:/[^\s«»“”"<>()]*)?|(?<![\p{L}\p{N}._%+-])@[A-Za-z][A-Za-z0-9_]{3,}`,
  'giu',
);
const phone = /(?<![\p{L}\p{N}])(?:\+?\d[\s().\u00a0‑–-]{0,3}){6,14}\d(?!\p{N})/gu;
/** Amounts and years have groups of three digits, or fewer digits than a phone. */
const amount = /^\d{1,3}(?:[\s\u00a0]\d{3})+$/u;
const date = /^(?:\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}[.-]\d{1,2}[.-]\d{1,2})$/u;

/** E-mail addresses, links (also bare domains and @names) and phone numbers of at least seven digits, in order. */
export function findContacts(text: string): FoundContact[] {
  const found: FoundContact[] = [];
  const take = (kind: ContactKind, pattern: RegExp, isRight: (text: string) => boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const word = match[0].replace(/[\s.,;:!?)…]+$/u, '');
      const start = match.index;
      const end = start + word.length;
      if (isRight(word) && !found.some((other) => other.start < end && start < other.end))
        found.push({ kind, text: word, start, end });
    }
  };
  take('email', email, () => true);
  take('link', link, () => true);
  take('phone', phone, (word) => {
    const digits = word.replaceAll(/\D/gu, '').length;
    return digits >= 7 && digits <= 15 && !amount.test(word) && !date.test(word);
  });
  return found.toSorted((left, right) => left.start - right.start);
}
