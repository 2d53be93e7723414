import { CloseButton, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { addNotice } from '../../store/notices.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { setShortcut } from './codebookActions.ts';

/** One digit or letter that sets the code while reading; taken by its place on the keyboard, so any layout works. */
export function ShortcutField({ code, isReadOnly }: { readonly code: Code; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('codebook');
  const { language } = useFormat();
  const codes = useRecordList('code');
  const assign = (key: string | null): void => {
    if (key === code.shortcut) return;
    const holder = codes.find(({ id, shortcut }) => id !== code.id && key !== null && shortcut === key);
    void setShortcut(
      code.id,
      key,
      key === null
        ? t('shortcutCleared')
        : holder === undefined
          ? t('shortcutSet', { key })
          : t('shortcutTaken', { key, name: nameOfCode(holder, language) }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Escape', 'Shift'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Backspace' || event.key === 'Delete') {
      assign(null);
      return;
    }
    const key = /^(?:Digit|Numpad)([0-9])$/u.exec(event.code)?.[1] ?? /^Key([A-Z])$/u.exec(event.code)?.[1];
    if (key === undefined) addNotice({ tone: 'error', text: t('shortcutWrong'), undoVersion: null });
    else assign(key.toLowerCase());
  };
  return (
    <TextInput
      label={t('shortcut')}
      description={t('shortcutHint')}
      w={200}
      placeholder={t('shortcutNone')}
      value={code.shortcut ?? ''}
      readOnly
      disabled={isReadOnly}
      onKeyDown={onKeyDown}
      rightSection={
        code.shortcut === null || isReadOnly ? null : (
          <CloseButton size="sm" aria-label={t('shortcutClear')} onClick={() => assign(null)} />
        )
      }
    />
  );
}
