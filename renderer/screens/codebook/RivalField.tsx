import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeGroup } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { rivalKinds } from '#shared/domain/firing.ts';
import { runCommand } from '../../store/actions/runCommand.ts';

/** Whether codes of the group name what does the job today, or did it before. */
export function hasRivals(group: CodeGroup): boolean {
  return group === 'alt' || group === 'tried';
}

const unsaid = 'unsaid';

/** Whether what the code names is a direct rival of ours or an indirect one. */
export function RivalField({ code, isReadOnly }: { readonly code: Code; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('codebook');
  const labelId = useId();
  const save = (value: string): void => {
    const rival = rivalKinds.find((kind) => kind === value) ?? null;
    void runCommand((client) => client.codes.update({ id: code.id, patch: { rival } }), t('rivalSaved'));
  };
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" id={labelId}>
        {t('rival')}
      </Text>
      <SegmentedControl
        aria-labelledby={labelId}
        size="xs"
        disabled={isReadOnly}
        data={[
          { value: unsaid, label: t('rivalUnsaid') },
          { value: 'direct', label: t('rivalDirect') },
          { value: 'indirect', label: t('rivalIndirect') },
        ]}
        value={code.rival ?? unsaid}
        onChange={save}
      />
      <Text size="xs" c="dimmed">
        {t('rivalHint')}
      </Text>
    </Stack>
  );
}
