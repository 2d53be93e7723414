import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** A verb: "Delete", "Restore". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isBusy?: boolean;
  /** Its place in a `Modal.Stack`, where one press of Escape is for one dialog. */
  readonly stackId?: string;
}

/** Asks before something that is hard to take back. What can be undone needs no question. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={props.isOpen}
      {...(props.stackId === undefined ? {} : { stackId: props.stackId })}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {props.children}
      <Group mt="lg" gap="sm">
        <Button variant="filled" loading={props.isBusy === true} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
        <Button onClick={props.onClose} data-autofocus>
          {t('cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
