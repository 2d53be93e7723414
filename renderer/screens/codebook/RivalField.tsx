import { Input, SegmentedControl } from '@mantine/core';
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
    <Input.Wrapper label={t('rival')} labelElement="div" labelProps={{ id: labelId }} description={t('rivalHint')}>
      <SegmentedControl
        aria-labelledby={labelId}
        size="xs"
        mt={4}
        disabled={isReadOnly}
        data={[
          { value: unsaid, label: t('rivalUnsaid') },
          { value: 'direct', label: t('rivalDirect') },
          { value: 'indirect', label: t('rivalIndirect') },
        ]}
        value={code.rival ?? unsaid}
        onChange={save}
      />
    </Input.Wrapper>
  );
}
