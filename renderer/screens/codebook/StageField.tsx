import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Code } from '#shared/domain/coding.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import { journeyStageKeys } from '#shared/domain/validation.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useFormat } from '../../strings/format.ts';

/** The stage of the client's journey that the code's quotations speak of. */
export function StageField({ code, isReadOnly }: { readonly code: Code; readonly isReadOnly: boolean }) {
  const { t } = useTranslation('codebook');
  const { language } = useFormat();
  const save = (value: string | null): void => {
    const stage = journeyStageKeys.find((key) => key === value) ?? null;
    void runCommand((client) => client.codes.update({ id: code.id, patch: { stage } }), t('stageSaved'));
  };
  return (
    <Select
      label={t('stage')}
      description={t('stageHint')}
      w={260}
      placeholder={t('stageNone')}
      clearable
      disabled={isReadOnly}
      data={journeyStageKeys.map((key) => ({ value: key, label: stageNames[language][key] }))}
      value={code.stage}
      onChange={save}
    />
  );
}
