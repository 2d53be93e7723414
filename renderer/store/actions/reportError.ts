import i18next from 'i18next';
import { AppError } from '#shared/domain/appError.ts';
import { errorText } from '#shared/contract/errorTexts.ts';
import { ConnectionLostError, isAbort } from '../../api/toAppError.ts';
import { addNotice } from '../notices.ts';
import { useSession } from '../session.ts';

/** What happened, what is safe and what to do, in the language of the interface. */
export function sentenceOf(error: unknown): string {
  const { language } = useSession.getState().settings;
  const known = error instanceof AppError ? error : new AppError('internal');
  const { happened, safe, action } = errorText(known.code, known.details, language);
  return [happened, safe, action].filter((part) => part !== '').join(' ');
}

/** Whether the user stopped it. */
export function isCancelled(error: unknown): boolean {
  return isAbort(error) || (error instanceof AppError && error.code === 'jobCancelled');
}

/** Tells the user, unless it was cancelled by the user or the connection's banner says it already. */
export function reportError(error: unknown): void {
  if (isCancelled(error)) return;
  if (error instanceof ConnectionLostError) {
    addNotice({ tone: 'error', text: i18next.t('notDoneConnectionLost', { ns: 'shell' }), undoVersion: null });
    return;
  }
  addNotice({ tone: 'error', text: sentenceOf(error), undoVersion: null });
}
