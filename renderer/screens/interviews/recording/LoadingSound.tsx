import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recording } from '#shared/domain/recording.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { cancelLoading, usePlayer } from '../../../store/player.ts';
import classes from './Recording.module.css';
import { useSize } from './useSize.ts';

/** How much of the sound is there, and a way to give it up. */
export function LoadingSound({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation(['recording', 'common']);
  const size = useSize();
  const loadedBytes = usePlayer((state) => state.loadedBytes);
  const text = t('loading', { done: size(loadedBytes), total: size(recording.bytes) });
  return (
    <div className={classes['bar']}>
      <span className={classes['loading']} role="status">
        {text}
      </span>
      <Progress
        className={classes['progress']}
        value={(100 * loadedBytes) / recording.bytes}
        aria-label={t('title')}
        color="gray"
        transitionDuration={0}
      />
      <LinkButton onClick={cancelLoading}>{t('common:cancel')}</LinkButton>
    </div>
  );
}
