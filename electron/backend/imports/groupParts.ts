import type { TranscriptPart, TranscriptProposal } from '#shared/domain/parsedTranscript.ts';

/**
 * The interviews that a file becomes: each group of its parts' places is one, its neighbours joined in the file's order.
 * Without groups every part is one. Null when the file stays whole: it has no parts, or one group takes them all. Places that
 * the file does not have are passed over, and so are groups without any.
 */
export function groupParts(
  { parts }: Pick<TranscriptProposal, 'parts'>,
  groups: readonly (readonly number[])[] | undefined,
): readonly TranscriptPart[] | null {
  if (parts.length < 2) return null;
  const chosen = (groups ?? parts.map((_, place) => [place]))
    .map((places) => parts.filter((_, place) => places.includes(place)))
    .filter(({ length }) => length > 0);
  const isWhole = chosen.length === 0 || (chosen.length === 1 && chosen[0]?.length === parts.length);
  return isWhole ? null : chosen.map(joinParts);
}

function joinParts(parts: readonly TranscriptPart[]): TranscriptPart {
  return {
    title: parts.find(({ title }) => title !== null)?.title ?? null,
    date: parts.find(({ date }) => date !== null)?.date ?? null,
    turns: parts.flatMap(({ turns }) => turns),
    roles: Object.assign({}, ...parts.toReversed().map(({ roles }) => roles)),
  };
}
