import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { perform } from '../../../store/actions/runCommand.ts';
import { closeImport, useImporting } from '../../../store/importing.ts';
import { cancelJob, useJobs } from '../../../store/jobs.ts';
import { ChooseSources } from './ChooseSources.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { ImportReading } from './ImportReading.tsx';
import { ImportReview } from './ImportReview.tsx';

function discard(previews: readonly ImportPreview[] | null): void {
  const previewIds = (previews ?? []).flatMap((preview) => (preview.kind === 'refused' ? [] : [preview.previewId]));
  if (previewIds.length > 0) void perform((client) => client.imports.discard({ previewIds }));
}

/** Takes files or notes into the project: choose, look, correct, add. */
export function ImportDialog() {
  const { t } = useTranslation(['importing', 'common']);
  const { files, mode } = useImporting();
  const [review, setReview] = useState<{ readonly of: object; readonly previews: readonly ImportPreview[] } | null>(
    null,
  );
  const addingId = useJobs(({ jobs }) => jobs.find(({ kind }) => kind === 'import')?.id);
  const [isCorrected, setIsCorrected] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  if (files === null) return null;
  // What was previewed belongs to the files it was read from: other files start anew.
  const previews = review?.of === files ? review.previews : null;
  const close = (): void => {
    // What is being added is taken back first, and stays to be looked at.
    if (addingId !== undefined) return cancelJob(addingId);
    discard(previews);
    setIsCorrected(false);
    setIsAsking(false);
    closeImport();
  };
  const askToClose = (): void => {
    if (isCorrected && addingId === undefined) setIsAsking(true);
    else close();
  };
  const show = (read: readonly ImportPreview[]): void => setReview({ of: files, previews: read });
  const isNotes = mode === 'notes';
  return (
    <Modal.Stack>
      <Modal
        opened
        stackId="import"
        onClose={askToClose}
        size={previews === null && !isNotes ? 640 : 940}
        title={t(isNotes ? 'notesTitle' : 'title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        closeOnClickOutside={false}
      >
        {isNotes && (
          <div hidden={previews !== null}>
            <ImportNotes onPreview={show} />
          </div>
        )}
        {previews !== null && (
          <ImportReview
            previews={previews}
            onClose={askToClose}
            onCorrected={setIsCorrected}
            onBack={
              isNotes
                ? () => {
                    discard(previews);
                    setIsCorrected(false);
                    setReview(null);
                  }
                : null
            }
          />
        )}
        {!isNotes && previews === null && files.length === 0 && <ChooseSources />}
        {!isNotes && previews === null && files.length > 0 && (
          <ImportReading
            key={files.map(({ name }) => name).join('/')}
            files={files}
            onRead={show}
            onCancel={closeImport}
          />
        )}
      </Modal>
      <ConfirmDialog
        isOpen={isAsking}
        stackId="discard"
        title={t('discardTitle')}
        confirmLabel={t('discard')}
        onConfirm={close}
        onClose={() => setIsAsking(false)}
      >
        {t('discardText')}
      </ConfirmDialog>
    </Modal.Stack>
  );
}
