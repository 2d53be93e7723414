import { useMemo } from 'react';
import type { Turn } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { MarkedCoding } from '../../../editor/mergeSameCode.ts';
import { useCodingsOnTheirWay } from '../../../store/codingsOnTheirWay.ts';
import type { PlacedCoding } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { MarkedCodings, withCodingsOnTheirWay } from './markedCodings.ts';

/** Codings as they are drawn, by index of the turn. */
export function useMarkedCodings(
  turns: readonly Turn[],
  placedByTurn: ReadonlyMap<string, readonly PlacedCoding[]>,
  language: Language,
): readonly (readonly MarkedCoding[])[] {
  const codes = useRecordTable('code');
  const onTheirWay = useCodingsOnTheirWay((state) => state.codings);
  const marked = useMemo(() => new MarkedCodings(codes, language), [codes, language]);
  const stored = useMemo(() => turns.map(({ id }) => marked.of(placedByTurn.get(id))), [turns, placedByTurn, marked]);
  return useMemo(
    () => withCodingsOnTheirWay(stored, turns, onTheirWay, codes, language),
    [stored, turns, onTheirWay, codes, language],
  );
}
