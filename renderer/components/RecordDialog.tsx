import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RecordDialogProps {
  readonly title: string;
  /** Width in px. */
  readonly size: number;
  /** False while something that must be said is missing. */
  readonly isComplete: boolean;
  readonly onSave: () => Promise<void>;
  /** Null for a record that does not exist yet. */
  readonly onRemove: (() => Promise<void>) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form for one record: its fields, then save, cancel and, for one that exists, delete. Enter saves, and Ctrl+Enter from
 * fields to which Enter means something else.
 */
export function RecordDialog({ title, size, isComplete, onSave, onRemove, onClose, children }: RecordDialogProps) {
  const { t } = useTranslation('common');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) void onSave();
  };
  return (
    <Modal opened onClose={onClose} size={size} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={submit}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.requestSubmit();
        }}
      >
        <Stack gap="md">
          {children}
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={!isComplete}>
              {t('save')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
            {onRemove !== null && (
              <Button variant="subtle" color="var(--error)" ml="auto" onClick={() => void onRemove()}>
                {t('delete')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
