import type { RespondentId } from '../domain/ids.ts';
import type { TrackerQuestion } from '../domain/trackerQuestion.ts';

/** A named code and the people it was heard from. */
export interface HeardFrom {
  readonly name: string;
  readonly typeId: string | undefined;
  readonly isHeardFrom: (respondentId: RespondentId) => boolean;
}

export interface QuestionAnswers<Code> {
  /** Everybody of the group who answered, in the order given. */
  readonly respondentIds: readonly RespondentId[];
  /** The code of most people first, then by name; codes that nobody of the group has are left out. */
  readonly answers: readonly { readonly code: Code; readonly respondentIds: readonly RespondentId[] }[];
}

/** What a group of people answered to one of the method's questions. Cost: O(codes · people). */
export function answersToQuestion<Code extends HeardFrom>(
  { typeIds }: TrackerQuestion,
  codes: readonly Code[],
  people: readonly RespondentId[],
): QuestionAnswers<Code> {
  const wanted: readonly string[] = typeIds;
  const answers = codes
    .filter(({ typeId }) => wanted.includes(typeId ?? ''))
    .map((code) => ({ code, respondentIds: people.filter((id) => code.isHeardFrom(id)) }))
    .filter(({ respondentIds }) => respondentIds.length > 0)
    .toSorted((a, b) => b.respondentIds.length - a.respondentIds.length || a.code.name.localeCompare(b.code.name));
  const answering = new Set(answers.flatMap(({ respondentIds }) => respondentIds));
  return { respondentIds: people.filter((id) => answering.has(id)), answers };
}
