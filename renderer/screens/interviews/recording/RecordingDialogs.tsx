import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/domain/interview.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { acceptDifferent } from '../../../store/actions/recordingActions.ts';
import { useRecord } from '../../../store/records.ts';
import { closeRecordingDialog, type RecordingDialog, useRecordingDialog } from '../../../store/recordingDialog.ts';
import { RecordingFileDialog } from './RecordingFileDialog.tsx';
import { TimeDialog } from './TimeDialog.tsx';
import { useSize } from './useSize.ts';

/** The dialogs about the open interview's recording. */
export function RecordingDialogs({ turns }: { readonly turns: readonly Turn[] }) {
  const dialog = useRecordingDialog((state) => state.dialog);
  if (dialog === null) return null;
  if (dialog.kind === 'choose') return <RecordingFileDialog purpose={dialog.purpose} onClose={closeRecordingDialog} />;
  if (dialog.kind === 'time') return <TimeDialog turns={turns} index={dialog.turn} onClose={closeRecordingDialog} />;
  return <DifferentFileDialog {...dialog} />;
}

/** Asks whether another file shall be taken than the one that was attached. */
function DifferentFileDialog(props: Extract<RecordingDialog, { kind: 'differs' }>) {
  const { t } = useTranslation('recording');
  const size = useSize();
  const recording = useRecord('recording', props.recordingId);
  return (
    <ConfirmDialog
      isOpen
      title={t('differsTitle')}
      confirmLabel={t('differsUse')}
      onConfirm={() => void acceptDifferent(props.recordingId, props.path)}
      onClose={closeRecordingDialog}
    >
      {t('differsText', {
        file: props.path.split(/[\\/]/u).at(-1) ?? props.path,
        name: recording?.fileName ?? '',
        bytes: size(props.bytes),
        before: size(props.bytesBefore),
      })}
    </ConfirmDialog>
  );
}
