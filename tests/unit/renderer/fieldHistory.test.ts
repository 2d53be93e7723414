import { describe, expect, test } from 'vitest';
import { FieldHistory } from '../../../renderer/commands/FieldHistory.ts';

function start() {
  let version = 1;
  const history = new FieldHistory(() => version);
  const field = { value: 'Вера' };
  return {
    history,
    field,
    changeProject: () => {
      version += 1;
    },
    type: (value: string, inputType = 'insertText') => {
      field.value = value;
      history.noteInput(field, inputType);
    },
  };
}

describe('undo in a field', () => {
  test('is the project’s while nobody has typed there', () => {
    const { history, field } = start();
    expect(history.hasUndo(field)).toBe(false);
    history.noteFocus(field);
    expect(history.hasUndo(field)).toBe(false);
  });

  test('is the field’s after typing, also when the project changes under it', () => {
    const { history, field, type, changeProject } = start();
    history.noteFocus(field);
    type('Вера Л');
    changeProject();
    expect(history.hasUndo(field)).toBe(true);
  });

  test('goes on in the project when all that was typed is taken back', () => {
    const { history, field, type } = start();
    history.noteFocus(field);
    type('Вера Лу');
    type('Вера Л', 'historyUndo');
    expect(history.hasUndo(field)).toBe(true);
    type('Вера', 'historyUndo');
    expect([history.hasUndo(field), history.hasRedo(field)]).toEqual([false, true]);
    type('Вера Л', 'historyRedo');
    expect(history.hasUndo(field)).toBe(true);
  });

  test('of a field that has the focus again is the newer one’s: its own, or the project’s', () => {
    const { history, field, type, changeProject } = start();
    history.noteFocus(field);
    type('Вера Л');
    history.noteFocus(field);
    expect(history.hasUndo(field)).toBe(true);
    changeProject();
    expect(history.hasUndo(field)).toBe(false);
  });

  test('is the project’s when the program has emptied the field', () => {
    const { history, field, type } = start();
    history.noteFocus(field);
    type('Вера Л');
    field.value = '';
    expect([history.hasUndo(field), history.hasRedo(field)]).toEqual([false, false]);
  });
});
