import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/domain/appError.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { findTimeFault, parsePosition } from '#shared/text/turnTimes.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { usePlayer } from '../../../store/player.ts';
import { setTurnTime } from '../../../store/stamping.ts';
import { useFormat } from '../../../strings/format.ts';

interface TimeDialogProps {
  readonly turns: readonly Turn[];
  readonly index: number;
  readonly onClose: () => void;
}

/** Types, changes or clears when a turn begins. */
export function TimeDialog({ turns, index, onClose }: TimeDialogProps) {
  const { t } = useTranslation(['recording', 'common']);
  const format = useFormat();
  const turn = turns[index];
  const startMs = turn?.startMs ?? null;
  const [typed, setTyped] = useState(startMs === null ? '' : format.position(startMs));
  const [fault, setFault] = useState('');
  const [nowMs] = useState(() => usePlayer.getState());
  const save = async (): Promise<void> => {
    const isCleared = typed.trim() === '';
    const ms = isCleared ? null : parsePosition(typed);
    if (!isCleared && ms === null) {
      setFault(t('timeWrong'));
      return;
    }
    const clash = ms === null ? null : findTimeFault(turns, index, ms);
    if (clash !== null) {
      const details = { turn: index + 1, startMs: ms, side: clash.side, otherMs: clash.startMs };
      setFault(sentenceOf(new AppError('timesOutOfOrder', details)));
      return;
    }
    // What is shown leaves out parts of a second: untouched, they stay.
    const isUntouched = startMs !== null && typed === format.position(startMs);
    const isDone = isUntouched || (await setTurnTime(index, ms, t(isCleared ? 'timeCleared' : 'timeSaved')));
    if (isDone) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={420}
      title={t('timeTitle', { turn: index + 1 })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <TextInput
            label={t('timeField')}
            description={t('timeHint')}
            value={typed}
            error={fault === '' ? undefined : fault}
            data-autofocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setFault('');
            }}
          />
          {nowMs.recording !== null && nowMs.timeMs > 0 && (
            <div>
              <LinkButton onClick={() => setTyped(format.position(nowMs.timeMs))}>
                {t('timeNow', { time: format.position(nowMs.timeMs) })}
              </LinkButton>
            </div>
          )}
          <Group gap="sm">
            <Button type="submit" variant="filled">
              {t('common:save')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
