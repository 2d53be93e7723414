import { isNameExpected } from '#shared/domain/codeType.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { useRecords } from '../../../store/records.ts';

/** Id of the quotation's first coding that still waits for a name; null when none does. */
export function findBareCoding(quotationId: string): string | null {
  const codings = useOpenInterview.getState().content?.codingsOfQuotation.get(quotationId) ?? [];
  const codes = useRecords.getState().tables.code;
  const bare = codings.find(({ codeId }) => {
    const code = codes[codeId];
    return code !== undefined && code.isBuiltIn && isNameExpected(code.typeId);
  });
  return bare?.id ?? null;
}
