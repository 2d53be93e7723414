import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackendClient } from '#shared/contract/client.ts';
import { exportInPieces } from '../store/actions/exportInPieces.ts';
import { perform } from '../store/actions/runCommand.ts';
import { saveFile } from '../store/actions/saveFile.ts';
import { runJob } from '../store/jobs.ts';
import { addNotice } from '../store/notices.ts';
import { useSession } from '../store/session.ts';

type ExportRequest = Parameters<BackendClient['projects']['exportFile']>[0];

interface ExportDialogProps<Format extends ExportRequest['format']> {
  readonly title: string;
  /** Forms of the file to choose among; with one there is nothing to choose. */
  readonly formats: readonly { readonly value: Format; readonly label: string; readonly text: string }[];
  readonly format: Format;
  readonly onFormat?: (format: Format) => void;
  /** What is asked for beside the format and the names. */
  readonly request?: Pick<ExportRequest, 'table' | 'hasByteOrderMark'>;
  readonly saveLabel: string;
  /** The line that tells of the file. */
  readonly savedText: (name: string) => string;
  readonly onClose: () => void;
  /** What else is chosen or told of the file. */
  readonly children?: ReactNode;
}

/** The frame of every export: which form, with or without names, and the file. Closing it stops the making. */
export function ExportDialog<Format extends ExportRequest['format']>({
  title,
  formats,
  format,
  onFormat,
  request,
  saveLabel,
  savedText,
  onClose,
  children,
}: ExportDialogProps<Format>) {
  const { t } = useTranslation(['exporting', 'common']);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const making = useRef<AbortController>(null);
  const save = async (): Promise<void> => {
    const controller = new AbortController();
    making.current = controller;
    setIsBusy(true);
    const asked = { ...request, format, isAnonymous: isAnonymous || isHidingNames };
    const file = await perform((client) =>
      runJob('export', ({ signal }) => exportInPieces(client, asked, signal), controller.signal),
    );
    setIsBusy(false);
    if (file === null || controller.signal.aborted) return;
    await saveFile(file);
    addNotice({ tone: 'done', text: savedText(file.name), undoVersion: null });
    onClose();
  };
  const close = (): void => {
    making.current?.abort();
    onClose();
  };
  return (
    <Modal opened onClose={close} size={560} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        {formats.length > 1 && (
          <SegmentedControl
            aria-label={t('format')}
            value={format}
            data={formats.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => onFormat?.(value)}
          />
        )}
        <Text size="sm" c="dimmed">
          {formats.find(({ value }) => value === format)?.text}
        </Text>
        {children}
        <Checkbox
          label={t('isAnonymous')}
          description={isHidingNames ? t('namesAreHidden') : undefined}
          checked={isAnonymous || isHidingNames}
          disabled={isHidingNames}
          onChange={(event) => setIsAnonymous(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button variant="filled" data-autofocus loading={isBusy} onClick={() => void save()}>
            {saveLabel}
          </Button>
          <Button onClick={close}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
