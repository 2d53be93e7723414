import type { SearchHit } from '#shared/contract/searchContract.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Span } from '#shared/text/span.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';

export type CodingUnit = 'sentence' | 'hit';

export interface PlaceToCode extends Pick<SearchHit, 'interviewId' | 'turnId' | 'turn' | 'interviewTitle' | 'speaker'> {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Matches inside the quote, counted from its start. */
  readonly marks: readonly Span[];
}

function sentencesOf(text: string, spans: readonly Span[], language: Language): Span[] {
  const touched = splitSentences(text, language).filter((sentence) =>
    spans.some((span) => span.start < sentence.end && sentence.start < span.end),
  );
  return touched;
}

/** Every place that would be coded, by interview and in the order of the transcript; each sentence once. */
export function placesToCode(
  hits: readonly SearchHit[],
  unit: CodingUnit,
  languageOf: (hit: SearchHit) => Language,
): PlaceToCode[] {
  return hits.flatMap((hit) => {
    const units = unit === 'hit' ? hit.spans : sentencesOf(hit.turnText, hit.spans, languageOf(hit));
    const { interviewId, turnId, turn, interviewTitle, speaker } = hit;
    return units.map(({ start, end }) => ({
      interviewId,
      turnId,
      turn,
      interviewTitle,
      speaker,
      start,
      end,
      quote: hit.turnText.slice(start, end),
      marks: hit.spans
        .filter((span) => span.start < end && span.end > start)
        .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })),
    }));
  });
}
