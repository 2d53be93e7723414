import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { switchKeyboardLayout } from '#shared/text/transliterate.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import {
  extendTarget,
  spansOfTarget,
  stepSentence,
  targetOfTurn,
  type TextTarget,
  type Unit,
} from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { useRecordList } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { chooseTarget, openPicker, openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { checkCodable, codeTarget, listCodableSpans, removeCodings, repeatLastCodes } from './codingActions.ts';
import { listQuotationsInOrder } from './listQuotationsInOrder.ts';
import { revealQuotation } from './revealQuotation.ts';

/** Keys go to the transcript unless a control or the list has them. */
function hasKeys(): boolean {
  const { activeElement } = document;
  if (useOpenInterview.getState().content === null || useTranscriptDraft.getState().isEditing) return false;
  return (
    activeElement === null || activeElement.closest('a, button, input, textarea, [role="slider"], nav, aside') === null
  );
}

const canCode = (): boolean => hasKeys() && !selectIsReadOnly(useSession.getState());
const listTurns = () => useOpenInterview.getState().content?.turns ?? [];

/** Latin letters by place on the keyboard, as shortcuts are written. */
function pressOfShortcut(shortcut: string): string {
  const lower = shortcut.toLowerCase();
  return /[а-яё]/u.test(lower) ? switchKeyboardLayout(lower) : lower;
}

/** What keys do in a transcript: walk, choose, code. All of it also stands in the palette. */
export function useTranscriptCommands(editor: RefObject<TranscriptHandle | null>, talkLanguage: Language): void {
  const { t } = useTranslation('editor');
  const language = useSession((state) => state.settings.language);
  const codes = useRecordList('code');

  const commands = useMemo((): readonly Command[] => {
    const group = t('title');
    const cursor = useTranscriptCursor.getState;
    const show = (target: TextTarget | null): void => {
      if (target === null) return;
      chooseTarget(target);
      const span = spansOfTarget(listTurns(), { anchor: target.head, head: target.head })[0] ?? {
        turn: target.head.turn,
        start: Math.min(target.anchor.turn === target.head.turn ? target.anchor.offset : 0, target.head.offset),
        end: target.head.offset,
      };
      editor.current?.reveal(span, true);
    };
    const walkTurns = (step: 1 | -1): void => {
      const turns = listTurns();
      const { currentTurn } = cursor();
      const next = currentTurn === null ? 0 : Math.min(turns.length - 1, Math.max(0, currentTurn + step));
      openQuotation(null, next);
      editor.current?.reveal({ turn: next, start: 0, end: 0 }, true);
    };
    const walkSentences = (step: 1 | -1): void => {
      const { target, currentTurn } = cursor();
      show(stepSentence(listTurns(), target, currentTurn ?? 0, step, talkLanguage));
    };
    const walkQuotations = (step: 1 | -1): void => {
      const { content } = useOpenInterview.getState();
      const ordered = content === null ? [] : listQuotationsInOrder(content);
      const at = ordered.findIndex(({ id }) => id === cursor().selectedQuotationId);
      const next = ordered[at === -1 ? (step === 1 ? 0 : ordered.length - 1) : at + step];
      if (next !== undefined) revealQuotation(editor.current, next.id, true);
    };
    const extend = (unit: Unit, step: 1 | -1): void => {
      const { target, currentTurn } = cursor();
      const from = target ?? stepSentence(listTurns(), null, currentTurn ?? 0, 1, talkLanguage);
      if (from === null) return;
      show(target === null && step === 1 ? from : extendTarget(listTurns(), from, unit, step, talkLanguage));
    };
    const aim = (): void => {
      const { target, currentTurn } = cursor();
      if (target === null && currentTurn !== null) chooseTarget(targetOfTurn(listTurns(), currentTurn));
    };
    const pick = (): void => {
      aim();
      if (checkCodable()) openPicker({ kind: 'code', name: '' });
    };
    const inVivo = (): void => {
      aim();
      if (!checkCodable()) return;
      const [span] = listCodableSpans();
      const words = span === undefined ? '' : (listTurns()[span.turn]?.text.slice(span.start, span.end) ?? '');
      openPicker({
        kind: 'code',
        name: words
          .replaceAll(/\s+/gu, ' ')
          .slice(0, 100)
          .replace(/[.,;:!?…\s]+$/u, ''),
      });
    };
    const removeOpen = (): void => {
      const { selectedQuotationId } = cursor();
      const codings = useOpenInterview.getState().content?.codingsOfQuotation.get(selectedQuotationId ?? '') ?? [];
      void removeCodings(codings.map(({ id }) => id));
    };
    const walk = (id: string, label: string, shortcut: string, run: () => void): Command => ({
      id: `transcript.${id}`,
      label,
      group,
      shortcut,
      isEnabled: hasKeys,
      run,
    });
    const change = (id: string, label: string, shortcut: string, run: () => void | Promise<void>): Command => ({
      ...walk(id, label, shortcut, () => void run()),
      isEnabled: canCode,
    });
    const ofCodes = codes
      .filter(({ shortcut }) => shortcut !== null)
      .map((code): Command => ({
        id: `transcript.code.${code.id}`,
        label: t('setThis', { name: nameOfCode(code, language) }),
        group: t('codes'),
        shortcut: pressOfShortcut(code.shortcut ?? ''),
        isEnabled: () => canCode() && (cursor().target !== null || cursor().currentTurn !== null),
        run: () => {
          aim();
          void codeTarget([{ kind: 'code', codeId: code.id }]);
        },
      }));
    return [
      ...ofCodes,
      walk('nextTurn', t('nextTurn'), 'arrowdown', () => walkTurns(1)),
      walk('previousTurn', t('previousTurn'), 'arrowup', () => walkTurns(-1)),
      walk('nextSentence', t('nextSentence'), 'arrowright', () => walkSentences(1)),
      walk('previousSentence', t('previousSentence'), 'arrowleft', () => walkSentences(-1)),
      walk('nextQuotation', t('nextQuotation'), 'j', () => walkQuotations(1)),
      walk('previousQuotation', t('previousQuotation'), 'k', () => walkQuotations(-1)),
      walk('wordForward', t('wordForward'), 'shift+arrowright', () => extend('word', 1)),
      walk('wordBack', t('wordBack'), 'shift+arrowleft', () => extend('word', -1)),
      walk('sentenceForward', t('sentenceForward'), 'shift+arrowdown', () => extend('sentence', 1)),
      walk('sentenceBack', t('sentenceBack'), 'shift+arrowup', () => extend('sentence', -1)),
      walk('turnForward', t('turnForward'), 'alt+shift+arrowdown', () => extend('turn', 1)),
      walk('turnBack', t('turnBack'), 'alt+shift+arrowup', () => extend('turn', -1)),
      walk('clear', t('clearChoice'), 'escape', () => openQuotation(null)),
      change('pick', t('setCode'), 'enter', pick),
      { ...change('repeat', t('repeatCode'), '.', () => (aim(), repeatLastCodes())), otherShortcuts: ['ю'] },
      change('inVivo', t('inVivo'), 'v', inVivo),
      change('remove', t('removeOpen'), 'delete', removeOpen),
    ];
  }, [t, language, codes, editor, talkLanguage]);
  useCommands(commands);
}
