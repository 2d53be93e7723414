import { Autocomplete, Button, Group, Modal, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/domain/interview.ts';
import { speakerRoles } from '#shared/domain/speakerRole.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { flushDraft } from '../../../store/transcriptDraft.ts';
import { speakerRoleKeys } from '../speakerRoleKeys.ts';

/** Corrects who speaks in one turn, or in all turns of that speaker. */
export function SpeakerDialog({ turn, onClose }: { readonly turn: Turn; readonly onClose: () => void }) {
  const { t } = useTranslation(['editor', 'common', 'importing']);
  const [speaker, setSpeaker] = useState(turn.speaker);
  const [role, setRole] = useState(turn.role);
  const [scope, setScope] = useState<'turn' | 'all'>('turn');
  const [isBusy, setIsBusy] = useState(false);
  const turns = useOpenInterview((state) => state.content?.turns);
  const names = [...new Set((turns ?? []).map((one) => one.speaker))].filter((name) => name !== '');
  const save = async (): Promise<void> => {
    setIsBusy(true);
    await flushDraft();
    const { interviewId, id: turnId } = turn;
    const name = speaker.trim();
    const answer = await runCommand(
      (client) =>
        scope === 'turn'
          ? client.transcripts.edit({ interviewId, steps: [{ kind: 'speaker', turnId, speaker: name, role }] })
          : client.interviews.updateSpeaker({ interviewId, speaker: turn.speaker, role, newSpeaker: name }),
      t('speakerSaved'),
    );
    setIsBusy(false);
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('speakerTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="sm">
        <Autocomplete
          data-autofocus
          openOnFocus={false}
          label={t('importing:speakerName')}
          value={speaker}
          data={names}
          placeholder={t('importing:noLabel')}
          onChange={setSpeaker}
        />
        <Select
          label={t('importing:roleOf', { speaker: speaker === '' ? t('importing:noLabel') : speaker })}
          value={role}
          allowDeselect={false}
          data={speakerRoles.map((value) => ({ value, label: t(`importing:${speakerRoleKeys[value]}`) }))}
          onChange={(value) => setRole(value ?? role)}
        />
        <Radio.Group
          label={t('speakerScope')}
          value={scope}
          onChange={(value) => setScope(value === 'all' ? 'all' : 'turn')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="turn" label={t('speakerThisTurn')} />
            <Radio
              value="all"
              label={t('speakerAllTurns', { speaker: turn.speaker === '' ? t('importing:noLabel') : turn.speaker })}
            />
          </Stack>
        </Radio.Group>
      </Stack>
      <Group mt="lg" gap="sm">
        <Button variant="filled" loading={isBusy} onClick={() => void save()}>
          {t('common:save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </Group>
    </Modal>
  );
}
