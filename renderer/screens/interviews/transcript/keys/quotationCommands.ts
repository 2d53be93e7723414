import type { Command } from '../../../../commands/command.ts';
import type { TranscriptKey } from '../../../../commands/transcriptKeys.ts';
import { targetOfSpan } from '../../../../editor/textTarget.ts';
import { addNotice } from '../../../../store/notices.ts';
import { useOpenInterview } from '../../../../store/openInterview.ts';
import { useRecords } from '../../../../store/records.ts';
import { chooseCoding, chooseTarget, openPicker, useTranscriptCursor } from '../../../../store/transcriptCursor.ts';
import { wantFocus } from '../../../../store/workbench.ts';
import { removeCodings } from '../codingActions.ts';
import { findActiveCoding } from '../findActiveCoding.ts';
import { isRated } from '../isRated.ts';
import { findSpanOfQuotation } from '../revealQuotation.ts';
import { canChange, canCode, commandOf, isReading, type TranscriptContext } from './transcriptPlace.ts';

const listOpenCodings = () => {
  const { content } = useOpenInterview.getState();
  return content?.codingsOfQuotation.get(useTranscriptCursor.getState().selectedQuotationId ?? '') ?? [];
};
const findActive = () => findActiveCoding(listOpenCodings(), useTranscriptCursor.getState().activeCodingId);
const isOpen = (): boolean => listOpenCodings().length > 0;

/** What is done with the open quotation: its codes, their types and scales, its memo. */
export function quotationCommands(context: TranscriptContext): Command[] {
  const { t } = context;
  const openFor = (kind: 'change' | 'type'): void => {
    const active = findActive();
    if (active !== undefined) openPicker({ kind, codingId: active.id });
  };
  const rate = (): void => {
    const active = findActive();
    if (active === undefined) return;
    if (isRated(active, useRecords.getState().tables.code[active.codeId])) wantFocus('scales');
    else addNotice({ tone: 'done', text: t('notRated'), undoVersion: null });
  };
  const goToNextCode = (): void => {
    const codings = listOpenCodings();
    const next = codings[(codings.findIndex(({ id }) => id === findActive()?.id) + 1) % codings.length];
    if (next !== undefined) chooseCoding(next.id);
  };
  /** The words stay chosen: they may be given another code at once. */
  const removeOpen = async (): Promise<void> => {
    const span = findSpanOfQuotation(useTranscriptCursor.getState().selectedQuotationId ?? '');
    await removeCodings(listOpenCodings().map(({ id }) => id));
    if (span !== null && !isOpen()) chooseTarget(targetOfSpan(span));
  };
  const open = (key: TranscriptKey, run: () => void | Promise<void>): Command => ({
    ...commandOf(context, t('groupQuotation'), key, run),
    isEnabled: () => canChange() && isOpen(),
  });
  return [
    open('changeCode', () => openFor('change')),
    open('changeType', () => openFor('type')),
    { ...open('nextCodeOfOpen', goToNextCode), isEnabled: () => isReading() && listOpenCodings().length > 1 },
    open('rate', rate),
    { ...open('writeMemo', () => wantFocus(isOpen() ? 'memo' : 'interviewMemo')), isEnabled: canChange },
    { ...open('removeOpen', removeOpen), otherShortcuts: ['backspace'], isEnabled: () => canCode() && isOpen() },
  ];
}
