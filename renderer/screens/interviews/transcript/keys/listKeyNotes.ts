import type { TFunction } from 'i18next';
import type { KeyNote } from '../../../../commands/keyNotes.ts';

/** Keys that the picker, the scales, the suggestions, the list and the edited text keep to themselves. */
export function listKeyNotes(t: TFunction<'editor'>): KeyNote[] {
  const picker = t('groupPicker');
  const editing = t('groupEditing');
  const suggestions = t('groupSuggestions');
  const regions = t('groupRegions');
  return [
    { group: picker, label: t('noteTakeNumber'), shortcut: '1…9' },
    { group: picker, label: t('noteTake'), shortcut: 'enter' },
    { group: picker, label: t('noteNameLater'), shortcut: 'shift+enter' },
    { group: picker, label: t('noteOtherType'), shortcut: 'tab' },
    { group: picker, label: t('giveKey'), shortcut: 'f2' },
    { group: t('groupQuotation'), label: t('noteScale'), shortcut: '0…5' },
    { group: suggestions, label: t('noteAccept'), shortcut: 'tab' },
    { group: suggestions, label: t('notePutAside'), shortcut: 'escape' },
    { group: editing, label: t('noteSplit'), shortcut: 'enter' },
    { group: editing, label: t('noteNewLine'), shortcut: 'shift+enter' },
    { group: editing, label: t('noteJoin'), shortcut: 'backspace' },
    { group: editing, label: t('leaveEditing'), shortcut: 'escape' },
    { group: regions, label: t('noteIntoText'), shortcut: 'enter' },
    { group: regions, label: t('noteToList'), shortcut: 'escape' },
  ];
}
