import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { perform } from '../../../store/actions/runCommand.ts';
import { closeImport, typeNotes, useImporting } from '../../../store/importing.ts';

/** Notes typed by hand or a transcript from the clipboard. */
export function ImportNotes({ onPreview }: { readonly onPreview: (previews: readonly ImportPreview[]) => void }) {
  const { t } = useTranslation(['importing', 'common']);
  const { title, text } = useImporting((state) => state.notes);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The dialog may have been open before, with another content that had the focus.
  useEffect(() => field.current?.focus(), []);
  const show = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await perform((client) => client.imports.previewText({ title, text }));
    setIsBusy(false);
    if (answer !== null) onPreview([answer.preview]);
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('notesName')}
        value={title}
        ref={field}
        data-autofocus
        onChange={(event) => typeNotes({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('notesText')}
        description={t('notesHint')}
        autosize
        minRows={10}
        maxRows={18}
        value={text}
        onChange={(event) => typeNotes({ text: event.currentTarget.value })}
      />
      <Group gap="sm">
        <Button variant="filled" loading={isBusy} disabled={text.trim() === ''} onClick={() => void show()}>
          {t('show')}
        </Button>
        <Button onClick={closeImport}>{t('common:cancel')}</Button>
      </Group>
    </Stack>
  );
}
