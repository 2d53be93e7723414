import { create } from 'zustand';
import type { InterviewId, RecordId } from '#shared/domain/ids.ts';

/** What a file is looked for. */
export type FilePurpose =
  | { readonly kind: 'attach'; readonly interviewId: InterviewId }
  | { readonly kind: 'relink'; readonly recordingId: RecordId };

export type RecordingDialog =
  | { readonly kind: 'choose'; readonly purpose: FilePurpose }
  | {
      readonly kind: 'differs';
      readonly recordingId: RecordId;
      readonly path: string;
      readonly bytes: number;
      readonly bytesBefore: number;
    }
  | { readonly kind: 'time'; readonly turn: number };

interface RecordingDialogState {
  /** The one dialog about the recording that is open. */
  readonly dialog: RecordingDialog | null;
}

export const useRecordingDialog = create<RecordingDialogState>()(() => ({ dialog: null }));

export function openRecordingDialog(dialog: RecordingDialog): void {
  useRecordingDialog.setState({ dialog });
}

export function closeRecordingDialog(): void {
  useRecordingDialog.setState({ dialog: null });
}
