import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewId } from '#shared/domain/ids.ts';
import { type SpeakerRole, speakerRoles } from '#shared/domain/speakerRole.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import classes from './SpeakersDialog.module.css';
import { speakerRoleKeys } from '../speakerRoleKeys.ts';

interface SpeakerRow {
  readonly speaker: string;
  readonly turns: number;
  readonly role: SpeakerRole;
  readonly newSpeaker: string;
  readonly newRole: SpeakerRole;
}

function listSpeakers(): SpeakerRow[] {
  const turns = useOpenInterview.getState().content?.turns ?? [];
  return [...Map.groupBy(turns, ({ speaker }) => speaker)].map(([speaker, own]) => {
    const role = own[0]?.role ?? 'other';
    return { speaker, turns: own.length, role, newSpeaker: speaker, newRole: role };
  });
}

interface SpeakersDialogProps {
  readonly interviewId: InterviewId;
  readonly onClose: () => void;
}

/** Corrects who speaks, and as what, in every turn of the talk. */
export function SpeakersDialog({ interviewId, onClose }: SpeakersDialogProps) {
  const { t } = useTranslation(['interviews', 'common', 'importing']);
  const [rows, setRows] = useState(listSpeakers);
  const [isBusy, setIsBusy] = useState(false);
  const change = (speaker: string, patch: Partial<SpeakerRow>): void =>
    setRows(rows.map((row) => (row.speaker === speaker ? { ...row, ...patch } : row)));
  const save = async (): Promise<void> => {
    setIsBusy(true);
    for (const { speaker, role, newRole, newSpeaker } of rows) {
      const name = newSpeaker.trim();
      if (role === newRole && name === speaker) continue;
      const renamed = name === '' || name === speaker ? {} : { newSpeaker: name };
      const answer = await runCommand(
        (client) => client.interviews.updateSpeaker({ interviewId, speaker, role: newRole, ...renamed }),
        t('speakersSaved'),
      );
      if (answer === null) break;
    }
    setIsBusy(false);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('editSpeakers')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p className={classes['text']}>{t('speakersText')}</p>
      {rows.map((row) => (
        <div key={row.speaker} className={classes['row']}>
          <TextInput
            aria-label={t('importing:speakerName')}
            value={row.newSpeaker}
            placeholder={t('importing:noLabel')}
            onChange={(event) => change(row.speaker, { newSpeaker: event.currentTarget.value })}
          />
          <Select
            aria-label={t('importing:roleOf', { speaker: row.speaker === '' ? t('importing:noLabel') : row.speaker })}
            value={row.newRole}
            allowDeselect={false}
            data={speakerRoles.map((role) => ({ value: role, label: t(`importing:${speakerRoleKeys[role]}`) }))}
            onChange={(role) => change(row.speaker, { newRole: role ?? row.newRole })}
          />
          <span className={classes['turns']}>{t('turns', { count: row.turns })}</span>
        </div>
      ))}
      <Group mt="lg" gap="sm">
        <Button variant="filled" loading={isBusy} onClick={() => void save()}>
          {t('common:save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </Group>
    </Modal>
  );
}
