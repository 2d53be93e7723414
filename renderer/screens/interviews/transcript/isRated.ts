import { isNameExpected } from '#shared/domain/codeType.ts';
import type { Code, Coding } from '#shared/domain/coding.ts';

/** Roles, stages and flags have no strength; what was measured by somebody is shown all the same. */
export function isRated({ emotion, frequency, effort }: Coding, code: Code | undefined): boolean {
  const isMeasured = emotion !== null || frequency !== null || effort !== null;
  return isMeasured || (code !== undefined && isNameExpected(code.typeId));
}
