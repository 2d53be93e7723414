import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { MarkedCoding } from '../../../editor/mergeSameCode.ts';
import type { CodingOnItsWay } from '../../../store/codingsOnTheirWay.ts';
import type { PlacedCoding } from '../../../store/openInterview.ts';
import type { RecordTable } from '../../../store/records.ts';

type Codes = RecordTable<'code'>;

const noCodings: readonly MarkedCoding[] = [];

function mark(coding: PlacedCoding, codes: Codes, language: Language): readonly MarkedCoding[] {
  const code = codes[coding.codeId];
  if (code === undefined) return noCodings;
  return [{ ...coding, family: getCodeType(code.typeId).family, name: nameOfCode(code, language) }];
}

/** Codings as they are drawn; those of a turn stay the same array while neither they nor any code changes. */
export class MarkedCodings {
  readonly #known = new WeakMap<readonly PlacedCoding[], readonly MarkedCoding[]>();
  readonly #codes: Codes;
  readonly #language: Language;

  constructor(codes: Codes, language: Language) {
    this.#codes = codes;
    this.#language = language;
  }

  of(placed: readonly PlacedCoding[] | undefined): readonly MarkedCoding[] {
    if (placed === undefined) return noCodings;
    const before = this.#known.get(placed);
    if (before !== undefined) return before;
    const marked = placed.flatMap((coding) => mark(coding, this.#codes, this.#language));
    this.#known.set(placed, marked);
    return marked;
  }
}

/** With codings that are being stored; they belong to no quotation yet. Other turns keep their arrays. */
export function withCodingsOnTheirWay(
  codings: readonly (readonly MarkedCoding[])[],
  turns: readonly Pick<Turn, 'id'>[],
  onTheirWay: readonly CodingOnItsWay[],
  codes: Codes,
  language: Language,
): readonly (readonly MarkedCoding[])[] {
  if (onTheirWay.length === 0) return codings;
  const all = [...codings];
  for (const [index, { turnId, ...coding }] of onTheirWay.entries()) {
    const turn = turns.findIndex(({ id }) => id === turnId);
    const placed = { ...coding, id: `on its way ${index}`, quotationId: '' };
    if (turn !== -1) all[turn] = [...(all[turn] ?? noCodings), ...mark(placed, codes, language)];
  }
  return all;
}
