import { findApproximate } from './findApproximate.ts';
import { normalizeText } from './normalizeText.ts';
import { snapSpanToGraphemes, type Span } from './span.ts';
import { tokenizeWords } from './tokenizeWords.ts';

/** A quotation as it was remembered: its words, what stood around it, and where. */
export interface QuotationAnchor {
  readonly quote: string;
  /** Up to some dozens of units right before and after the quote; empty when unknown. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Offset of the quote in the text it was taken from, in UTF-16 units. */
  readonly position?: number;
}

export interface QuotationMatch {
  readonly span: Span;
  /** 0–1: weighted share of quote, context and position that agree. */
  readonly score: number;
  /** True when the covered text equals the quote unit by unit. */
  readonly isExact: boolean;
}

/**
 * What agreement is worth. The words of the quote decide; context tells equal quotes apart; position only breaks ties,
 * because one insertion above moves everything. Context and position that the anchor lacks are left out of the sum.
 */
export const quotationWeights = { quote: 50, prefix: 20, suffix: 20, position: 4 } as const;

/** Below this score a match is a guess, and null is the honest answer. */
export const minimalQuotationScore = 0.5;

/** Edits per unit of the quote beyond which approximate search does not look. */
const maximalErrorShare = 0.3;

interface Candidate extends Span {
  readonly errors: number;
}

/** Every place of `needle`, overlapping ones too. */
function occurrences(haystack: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** Length of the common end of two strings, as a share of the shorter context that could agree. */
function sharedEnd(text: string, end: number, context: string): number {
  let shared = 0;
  while (shared < context.length && shared < end && text[end - 1 - shared] === context.at(-1 - shared)) shared += 1;
  return context.length === 0 ? 1 : shared / context.length;
}

function sharedStart(text: string, start: number, context: string): number {
  let shared = 0;
  while (shared < context.length && start + shared < text.length && text[start + shared] === context[shared])
    shared += 1;
  return context.length === 0 ? 1 : shared / context.length;
}

function scoreCandidate(text: string, anchor: QuotationAnchor, quoteLength: number, candidate: Candidate): number {
  const parts: [weight: number, agreement: number][] = [
    [quotationWeights.quote, 1 - candidate.errors / Math.max(1, quoteLength)],
  ];
  if (anchor.prefix) parts.push([quotationWeights.prefix, sharedEnd(text, candidate.start, anchor.prefix)]);
  if (anchor.suffix) parts.push([quotationWeights.suffix, sharedStart(text, candidate.end, anchor.suffix)]);
  if (anchor.position !== undefined) {
    const distance = Math.abs(candidate.start - anchor.position);
    parts.push([quotationWeights.position, 1 - Math.min(1, distance / Math.max(1, text.length))]);
  }
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, agreement]) => sum + weight * agreement, 0) / total;
}

function listCandidates(text: string, quote: string): Candidate[] {
  const exact = occurrences(text, quote);
  if (exact.length > 0) return exact.map((start) => ({ start, end: start + quote.length, errors: 0 }));
  const normalizedText = normalizeText(text);
  const normalizedQuote = normalizeText(quote).text.trim();
  if (normalizedQuote === '') return [];
  const alike = occurrences(normalizedText.text, normalizedQuote).map((start) => ({
    start,
    end: start + normalizedQuote.length,
    errors: 0,
  }));
  const found =
    alike.length > 0
      ? alike
      : findApproximate(normalizedText.text, normalizedQuote, Math.floor(normalizedQuote.length * maximalErrorShare));
  return found.map(({ start, end, errors }) => ({ ...normalizedText.toOriginalSpan({ start, end }), errors }));
}

/** The span with whole words at its ends: one that is cut goes in when at least half of it lies inside, else it stays out. */
function snapToWords(text: string, span: Span): Span {
  let { start, end } = span;
  for (const word of tokenizeWords(text)) {
    const middle = (word.start + word.end) / 2;
    if (word.start < span.start && span.start < word.end) start = span.start <= middle ? word.start : word.end;
    if (word.start < span.end && span.end < word.end) end = span.end >= middle ? word.end : word.start;
  }
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (start < end && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : span;
}

/**
 * Where a remembered quotation stands in a text now: exact places first; without any, places equal but for case, ё,
 * quotes and dashes; without any, places within a bounded edit distance, of whole words. The best by `quotationWeights` wins, of equal
 * ones the first. Null when the quote is blank or nothing reaches `minimalQuotationScore`.
 */
export function matchQuotation(text: string, anchor: QuotationAnchor): QuotationMatch | null {
  if (anchor.quote.trim() === '') return null;
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of listCandidates(text, anchor.quote)) {
    const score = scoreCandidate(text, anchor, anchor.quote.length, candidate);
    if (best === null || score > best.score) best = { candidate, score };
  }
  if (best === null || best.score < minimalQuotationScore) return null;
  const { candidate } = best;
  const span = snapSpanToGraphemes(text, candidate.errors > 0 ? snapToWords(text, candidate) : candidate);
  return { span, score: best.score, isExact: text.slice(span.start, span.end) === anchor.quote };
}
