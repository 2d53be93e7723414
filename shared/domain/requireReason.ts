import { AppError } from './appError.ts';

/** A written reason without outer white space. Throws `reasonRequired` when nothing is left. */
export function requireReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') throw new AppError('reasonRequired');
  return trimmed;
}
