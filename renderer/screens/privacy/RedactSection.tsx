import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Section.tsx';
import { reloadProject } from '../../store/actions/loadSession.ts';
import { perform } from '../../store/actions/runCommand.ts';
import { addNotice } from '../../store/notices.ts';
import { useProject } from '../../store/records.ts';
import classes from './PrivacyScreen.module.css';

/** Removing names from the project itself: asked for twice, the second time in writing. */
export function RedactSection() {
  const { t } = useTranslation('privacy');
  const [isAsking, setIsAsking] = useState(false);
  const [leftForms, setLeftForms] = useState<readonly string[]>([]);
  return (
    <div className={classes['danger']}>
      <Section title={t('goodTitle')}>
        <p>{t('goodText')}</p>
        {leftForms.length > 0 && <Banner tone="error">{t('goodLeft', { forms: leftForms.join(', ') })}</Banner>}
        <Button onClick={() => setIsAsking(true)}>{t('goodAction')}</Button>
      </Section>
      {isAsking && <RedactDialog onClose={() => setIsAsking(false)} onLeft={setLeftForms} />}
    </div>
  );
}

interface RedactDialogProps {
  readonly onClose: () => void;
  readonly onLeft: (forms: readonly string[]) => void;
}

function RedactDialog({ onClose, onLeft }: RedactDialogProps) {
  const { t } = useTranslation(['privacy', 'common']);
  const name = useProject()?.name ?? '';
  const [typed, setTyped] = useState('');
  const [areBackupsDeleted, setAreBackupsDeleted] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const redact = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await perform((client) => client.privacy.redactForGood({ projectName: typed, areBackupsDeleted }));
    setIsBusy(false);
    if (answer === null) return;
    await reloadProject();
    onLeft(answer.leftForms);
    const done = t('goodDone', { count: answer.names });
    addNotice({
      tone: 'done',
      text: areBackupsDeleted ? done : `${done}. ${t('goodBackupsKept')}`,
      undoVersion: null,
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('goodDialog', { name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name.trim()) void redact();
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('goodWarning')}</Text>
          <TextInput
            label={t('goodType', { name })}
            data-autofocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Checkbox
            label={t('goodBackups')}
            checked={areBackupsDeleted}
            onChange={(event) => setAreBackupsDeleted(event.currentTarget.checked)}
          />
          <Group>
            <Button type="submit" variant="filled" color="red" disabled={typed.trim() !== name.trim()} loading={isBusy}>
              {t('goodConfirm')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
