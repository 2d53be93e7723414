import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly reasonLabel?: string;
  /** When given, a second text is asked for and required too. */
  readonly goalLabel?: string;
  readonly goalHint?: string;
  readonly confirmLabel: string;
  readonly onConfirm: (reason: string, goal: string) => void;
  readonly onClose: () => void;
  readonly isBusy?: boolean;
  readonly size?: 'md' | 'lg';
}

/** A decision that needs its reason in writing; it cannot be confirmed without. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ReasonForm {...props} />
    </Modal>
  );
}

/** Leaves with the dialog, so that the next one begins empty. */
function ReasonForm(props: ReasonDialogProps) {
  const { t } = useTranslation('common');
  const [reason, setReason] = useState('');
  const [goal, setGoal] = useState('');
  const isComplete = reason.trim() !== '' && (props.goalLabel === undefined || goal.trim() !== '');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) props.onConfirm(reason.trim(), goal.trim());
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        {typeof props.children === 'string' ? <Text c="dimmed">{props.children}</Text> : props.children}
        <Textarea
          label={props.reasonLabel ?? t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={3}
          required
          withAsterisk={false}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {props.goalLabel !== undefined && (
          <Textarea
            label={props.goalLabel}
            placeholder={props.goalHint}
            autosize
            minRows={2}
            required
            withAsterisk={false}
            value={goal}
            onChange={(event) => setGoal(event.currentTarget.value)}
          />
        )}
        <Group gap="sm">
          <Button type="submit" variant="filled" disabled={!isComplete} loading={props.isBusy === true}>
            {props.confirmLabel}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
