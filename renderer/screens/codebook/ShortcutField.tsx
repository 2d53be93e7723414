import { CloseButton, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '#shared/domain/coding.ts';
import { favouriteKeyOf, giveKey } from '../../commands/favouriteKey.ts';
import { addNotice } from '../../store/notices.ts';

/** One digit or letter that sets the code while reading; taken by its place on the keyboard, so any layout works. */
export function ShortcutField({ code, isReadOnly }: { readonly code: Code; readonly isReadOnly: boolean }) {
  const { t } = useTranslation(['codebook', 'editor']);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Escape', 'Shift'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Backspace' || event.key === 'Delete') {
      void giveKey(code, null);
      return;
    }
    const key = favouriteKeyOf(event);
    if (key === null) addNotice({ tone: 'error', text: t('editor:notAKey'), undoVersion: null });
    else void giveKey(code, key);
  };
  return (
    <TextInput
      label={t('shortcut')}
      description={t('shortcutHint')}
      w={200}
      placeholder={t('shortcutNone')}
      value={code.shortcut?.toUpperCase() ?? ''}
      readOnly
      disabled={isReadOnly}
      data-shortcut-field=""
      onKeyDown={onKeyDown}
      rightSection={
        code.shortcut === null || isReadOnly ? null : (
          <CloseButton size="sm" aria-label={t('shortcutClear')} onClick={() => void giveKey(code, null)} />
        )
      }
    />
  );
}
