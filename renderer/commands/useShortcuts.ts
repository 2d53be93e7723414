import { useEffect } from 'react';
import { useRecords } from '../store/records.ts';
import { type Command, isCommandEnabled } from './command.ts';
import { listCommands } from './commandRegistry.ts';
import { FieldHistory } from './FieldHistory.ts';
import { pressOf } from './shortcut.ts';

const sequenceMs = 1_200;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

/** In a field, presses belong to the text; only those with Ctrl or F that a field has no use for go to commands. */
function isFieldOwn(press: string): boolean {
  if (/^(?:shift\+)?f\d+$/u.test(press)) return false;
  return (
    !press.startsWith('mod+') || ['mod+z', 'mod+shift+z', 'mod+a', 'mod+c', 'mod+v', 'mod+x', 'mod+y'].includes(press)
  );
}

/** A tick box holds no text of its own to undo: after a tick, undo is the project's. */
function isTickUndone(target: EventTarget | null, press: string): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox' && press.startsWith('mod+');
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

const fieldHistory = new FieldHistory(() => useRecords.getState().version);

function noteFocus({ target }: FocusEvent): void {
  if (isTextField(target)) fieldHistory.noteFocus(target);
}

function noteInput(event: Event): void {
  if (event instanceof InputEvent && isTextField(event.target)) fieldHistory.noteInput(event.target, event.inputType);
}

/** Undo and redo in a field that has nothing of its own to take back, or to bring back. */
function isPassedOn(target: EventTarget | null, press: string): boolean {
  if (target instanceof HTMLSelectElement) return ['mod+z', 'mod+shift+z', 'mod+y'].includes(press);
  if (!isTextField(target)) return false;
  if (press === 'mod+z') return !fieldHistory.hasUndo(target);
  return ['mod+shift+z', 'mod+y'].includes(press) && !fieldHistory.hasRedo(target);
}

/** Dialogs stand in portals beside the app: there is no need to look through a long talk for them. */
function isModalOpen(): boolean {
  return [...document.body.children].some(
    (child) => child.id !== 'root' && child.querySelector('[role="dialog"][aria-modal="true"]') !== null,
  );
}

/** Runs commands by their keys, also those of two presses. An open dialog keeps its keys to itself. */
export function useShortcuts(): void {
  useEffect(() => {
    let pending = '';
    let pendingAt = 0;
    let isInDialog = false;
    // Asked before anybody else has the press: a dialog that Escape closes is gone when the press comes by.
    const onCapture = (): void => {
      isInDialog = isModalOpen();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key))
        return;
      const press = pressOf(event);
      if (
        (isTyping(event.target) &&
          isFieldOwn(press) &&
          !isTickUndone(event.target, press) &&
          !isPassedOn(event.target, press)) ||
        (isInDialog && press !== 'mod+k')
      ) {
        pending = '';
        return;
      }
      const sequence = pending !== '' && event.timeStamp - pendingAt < sequenceMs ? `${pending} ${press}` : '';
      const commands = listCommands();
      const findBy = (keys: string) =>
        keys === ''
          ? undefined
          : commands.find(
              (command) =>
                (command.shortcut === keys || command.otherShortcuts?.includes(keys) === true) &&
                isCommandEnabled(command),
            );
      const found = findBy(sequence) ?? findBy(press);
      pending = '';
      if (found !== undefined) {
        event.preventDefault();
        void found.run();
        return;
      }
      const isBegun = (command: Command): boolean =>
        command.shortcut?.startsWith(`${press} `) === true && isCommandEnabled(command);
      if (commands.some(isBegun)) {
        pending = press;
        pendingAt = event.timeStamp;
      }
    };
    window.addEventListener('keydown', onCapture, true);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('focusin', noteFocus);
    window.addEventListener('input', noteInput);
    return () => {
      window.removeEventListener('focusin', noteFocus);
      window.removeEventListener('input', noteInput);
      window.removeEventListener('keydown', onCapture, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
