import type { TFunction } from 'i18next';
import type { Command } from '../../commands/command.ts';

export interface BoardCommandActions {
  readonly moveTo: () => void;
  readonly newGroup: () => void;
  readonly merge: () => void;
  readonly rename: () => void;
  readonly putApart: () => void;
  readonly makeCode: () => void;
  readonly acceptNear: () => void;
  readonly toggle: () => void;
  readonly selectGroup: () => void;
  readonly clear: () => void;
  readonly zoom: (by: 1 | -1) => void;
}

interface BoardCommandState {
  readonly t: TFunction<'board'>;
  readonly isReadOnly: boolean;
  readonly hasCards: boolean;
  readonly isInGroup: boolean;
  readonly hasNear: boolean;
  readonly hasSelection: boolean;
}

/** Everything that can be done on the board, by key. */
export function boardCommands(state: BoardCommandState, actions: BoardCommandActions): Command[] {
  const { t, isReadOnly, hasCards, isInGroup, hasNear, hasSelection } = state;
  const group = t('commandGroup');
  const canChange = hasCards && !isReadOnly;
  return [
    { id: 'board.code', label: t('makeCode'), shortcut: 'enter', isEnabled: () => canChange, run: actions.makeCode },
    {
      id: 'board.near',
      label: t('acceptNear'),
      shortcut: 'a',
      isEnabled: () => hasNear && !isReadOnly,
      run: actions.acceptNear,
    },
    { id: 'board.move', label: t('moveTo'), shortcut: 'm', isEnabled: () => canChange, run: actions.moveTo },
    { id: 'board.new', label: t('newGroup'), shortcut: 'n', isEnabled: () => canChange, run: actions.newGroup },
    {
      id: 'board.merge',
      label: t('merge'),
      shortcut: 'j',
      isEnabled: () => isInGroup && !isReadOnly,
      run: actions.merge,
    },
    {
      id: 'board.rename',
      label: t('rename'),
      shortcut: 'f2',
      otherShortcuts: ['r'],
      isEnabled: () => isInGroup && !isReadOnly,
      run: actions.rename,
    },
    { id: 'board.apart', label: t('putApart'), shortcut: 'x', isEnabled: () => canChange, run: actions.putApart },
    { id: 'board.select', label: t('select'), shortcut: 'space', isEnabled: () => hasCards, run: actions.toggle },
    {
      id: 'board.selectGroup',
      label: t('selectGroup'),
      shortcut: 'mod+a',
      isEnabled: () => hasCards,
      run: actions.selectGroup,
    },
    { id: 'board.clear', label: t('clear'), shortcut: 'escape', isEnabled: () => hasSelection, run: actions.clear },
    { id: 'board.larger', label: t('zoomIn'), shortcut: '.', run: () => actions.zoom(1) },
    { id: 'board.smaller', label: t('zoomOut'), shortcut: ',', run: () => actions.zoom(-1) },
  ].map((command) => ({ ...command, group }));
}
