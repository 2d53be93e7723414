import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import classes from './SegmentDialogs.module.css';
import { MemberChoice } from './MemberChoice.tsx';

interface MembersDialogProps {
  readonly kept: CustomerSegment;
  readonly onClose: () => void;
}

/** Members by hand. */
export function MembersDialog({ kept, onClose }: MembersDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  const [chosen, setChosen] = useState(kept.memberIds);
  const save = async (): Promise<void> => {
    const answer = await runCommand(
      (client) => client.segments.setMembers({ id: kept.id, memberIds: chosen }),
      t('membersSaved'),
    );
    if (answer !== null) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('membersTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        {!kept.isManual && <p className={classes['count']}>{t('membersHint')}</p>}
        <MemberChoice chosen={chosen} onChange={setChosen} />
        <Group gap="sm">
          <Button variant="filled" disabled={chosen.length === 0} onClick={() => void save()}>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
