import type { BackendClient } from '#shared/contract/client.ts';
import type { Scales } from '#shared/domain/coding.ts';

/** All that one coder said about one quotation with the same scales: the shape of the JSON interchange. */
export interface ListedCoding {
  readonly id: string;
  readonly interviewId: string;
  /** Position of the turn, from 0. */
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly codeIds: readonly string[];
  readonly scales: Scales;
  readonly coder: string;
}

export interface ListedCodings {
  readonly codings: readonly ListedCoding[];
  /** A coding of several codes is listed once, under the id of its first; this leads there from any of them. */
  listedId(codingId: string): string;
}

/** Every coding of the project, by interview and place in the text. */
export async function listCodings(client: BackendClient, interviewIds: readonly string[]): Promise<ListedCodings> {
  const grouped = new Map<string, ListedCoding & { readonly codeIds: string[] }>();
  const listedIds = new Map<string, string>();
  for (const interviewId of interviewIds) {
    const { turns, quotations, codings } = await client.interviews.get({ id: interviewId });
    const positions = new Map(turns.map((turn) => [turn.id, turn.position]));
    const quotationById = new Map(quotations.map((quotation) => [quotation.id, quotation]));
    const placed = codings.flatMap((coding) => {
      const quotation = quotationById.get(coding.quotationId);
      return quotation === undefined ? [] : [{ coding, quotation, turn: positions.get(quotation.turnId) ?? 0 }];
    });
    placed.sort((left, right) => left.turn - right.turn || left.quotation.start - right.quotation.start);
    for (const { coding, quotation, turn } of placed) {
      const { emotion, frequency, effort, coder } = coding;
      const key = JSON.stringify([quotation.id, coder, emotion, frequency, effort, coding.note]);
      const listed = grouped.get(key) ?? {
        id: coding.id,
        interviewId,
        turn,
        start: quotation.start,
        end: quotation.end,
        quote: quotation.text,
        codeIds: [],
        scales: { emotion, frequency, effort },
        coder,
      };
      listed.codeIds.push(coding.codeId);
      grouped.set(key, listed);
      listedIds.set(coding.id, listed.id);
    }
  }
  return { codings: [...grouped.values()], listedId: (codingId) => listedIds.get(codingId) ?? codingId };
}
