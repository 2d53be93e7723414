import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowAutofitDown, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordingPlace } from '#shared/contract/recordingsContract.ts';
import type { Recording } from '#shared/domain/recording.ts';
import { playbackRates, seekTo, setRate, skip, toggleFollowing, togglePlay, usePlayer } from '../../../store/player.ts';
import { useFormat } from '../../../strings/format.ts';
import { keyInWords } from './recordingKeys.ts';
import { RecordingMenu } from './RecordingMenu.tsx';
import classes from './Recording.module.css';

interface PlayerControlsProps {
  readonly recording: Recording;
  readonly place: RecordingPlace | null;
}

const skipMs = 3000;

/** Play, three seconds back and forth, where it is, how fast, and whether the page follows. */
export function PlayerControls({ recording, place }: PlayerControlsProps) {
  const { t } = useTranslation('recording');
  const format = useFormat();
  const { isPlaying, timeMs, durationMs, rate, isFollowing } = usePlayer();
  const time = format.position(timeMs);
  const total = durationMs === null ? '' : format.position(durationMs);
  const isStarted = isPlaying || timeMs > 0;
  return (
    <div className={classes['bar']}>
      <Tooltip label={`${t(isPlaying ? 'pause' : 'play')} · ${keyInWords('play')}`}>
        <ActionIcon variant="default" size={34} aria-label={t(isPlaying ? 'pause' : 'play')} onClick={togglePlay}>
          {isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('back')} · ${keyInWords('back')}`}>
        <button type="button" className={classes['skip']} aria-label={t('back')} onClick={() => skip(-skipMs)}>
          {t('backShort')}
        </button>
      </Tooltip>
      <Tooltip label={`${t('forward')} · ${keyInWords('forward')}`}>
        <button type="button" className={classes['skip']} aria-label={t('forward')} onClick={() => skip(skipMs)}>
          {t('forwardShort')}
        </button>
      </Tooltip>
      <span className={classes['time']}>{time}</span>
      <input
        type="range"
        className={classes['place']}
        aria-label={t('place')}
        aria-valuetext={total === '' ? time : t('placeOf', { time, total })}
        min={0}
        max={durationMs ?? 0}
        step={1000}
        value={Math.min(timeMs, durationMs ?? 0)}
        disabled={durationMs === null}
        onChange={(event) => seekTo(Number(event.currentTarget.value))}
      />
      <span className={classes['time']}>{total}</span>
      <Menu position="bottom-end" width={110}>
        <Menu.Target>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            className={classes['rate']}
            aria-label={t('rate', { rate: format.number(rate) })}
            title={`${t('slower')} · ${keyInWords('slower')}\n${t('faster')} · ${keyInWords('faster')}`}
          >
            {format.number(rate)}×
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {playbackRates.map((one) => (
            <Menu.Item key={one} aria-current={one === rate || undefined} onClick={() => setRate(one)}>
              {format.number(one)}×
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('follow')}>
        <ActionIcon
          variant={isFollowing ? 'default' : 'subtle'}
          color="gray"
          size={30}
          aria-label={t('follow')}
          aria-pressed={isFollowing}
          onClick={toggleFollowing}
        >
          <IconArrowAutofitDown size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <RecordingMenu recording={recording} place={place} />
      <VisuallyHidden role="status">
        {isPlaying ? `${t('isPlaying')}. ${t('rate', { rate: format.number(rate) })}` : isStarted && t('isPaused')}
      </VisuallyHidden>
    </div>
  );
}
