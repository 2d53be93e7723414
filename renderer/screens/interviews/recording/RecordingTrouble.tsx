import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingPlace } from '#shared/contract/recordingsContract.ts';
import type { Recording } from '#shared/domain/recording.ts';
import { Banner } from '../../../components/Banner.tsx';
import { acceptDifferent, chooseRecording, detachRecording } from '../../../store/actions/recordingActions.ts';
import { locateSound } from '../../../store/player.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import classes from './Recording.module.css';
import { useSize } from './useSize.ts';

interface RecordingTroubleProps {
  readonly recording: Recording;
  readonly place: RecordingPlace | null;
  readonly isUndecodable: boolean;
}

/** Whether the system says that it knows nothing of the kind; false leaves the file itself to be the fault. */
function isKindUnknown(mediaType: string): boolean {
  return document.createElement('audio').canPlayType(mediaType) === '';
}

/** Why the recording cannot be heard, and what can be done. */
export function RecordingTrouble({ recording, place, isUndecodable }: RecordingTroubleProps) {
  const { t } = useTranslation(['recording', 'common']);
  const size = useSize();
  const isReadOnly = useSession(selectIsReadOnly);
  const { id, interviewId, mediaType, fileName, bytes: before } = recording;
  const path = place?.path ?? null;
  const inWords = (): string => {
    if (isUndecodable) {
      const kind = mediaType.replace('audio/', '').toUpperCase();
      return isKindUnknown(mediaType) ? t('undecodableKind', { kind }) : t('undecodable');
    }
    if (path === null) return t('missingBytes', { name: fileName });
    if (place?.state !== 'changed') return t('missing', { path });
    if (place.bytes === before) return t('changedSameSize', { path });
    return t('changed', { path, bytes: size(place.bytes ?? 0), before: size(before) });
  };
  const purpose = isUndecodable
    ? ({ kind: 'attach', interviewId } as const)
    : ({ kind: 'relink', recordingId: id } as const);
  return (
    <div className={classes['trouble']}>
      <Banner tone={isUndecodable ? 'error' : 'warning'} isLive>
        {inWords()}
        <div className={classes['actions']}>
          {!isUndecodable && place?.state === 'changed' && path !== null && (
            <Button size="xs" disabled={isReadOnly} onClick={() => void acceptDifferent(id, path)}>
              {t('useThis')}
            </Button>
          )}
          <Button size="xs" disabled={isReadOnly} onClick={() => void chooseRecording(purpose)}>
            {t(isUndecodable ? 'replace' : 'find')}
          </Button>
          {!isUndecodable && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => void locateSound(true)}>
              {t('common:retry')}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={isReadOnly}
            onClick={() => void detachRecording(recording)}
          >
            {t('detach')}
          </Button>
        </div>
      </Banner>
    </div>
  );
}
