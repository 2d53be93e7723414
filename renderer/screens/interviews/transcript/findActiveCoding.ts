import type { Coding } from '#shared/domain/coding.ts';
import { useRecords } from '../../../store/records.ts';

/** The coding that the panel and its keys are about: the chosen one, else the first pain, else the first. */
export function findActiveCoding(codings: readonly Coding[], chosenId: string | null): Coding | undefined {
  const codes = useRecords.getState().tables.code;
  return (
    codings.find(({ id }) => id === chosenId) ??
    codings.find(({ codeId }) => codes[codeId]?.typeId.startsWith('pain.') === true) ??
    codings[0]
  );
}
