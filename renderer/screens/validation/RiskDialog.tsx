import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Risk } from '#shared/domain/validation.ts';
import { ScaleDots } from '../../components/ScaleDots.tsx';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';

interface RiskDialogProps {
  /** Null writes a new one. */
  readonly risk: Risk | null;
  readonly onClose: () => void;
}

/** A fear with its likelihood and damage, and what answers it. */
export function RiskDialog({ risk, onClose }: RiskDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const [text, setText] = useState(risk?.text ?? '');
  const [likelihood, setLikelihood] = useState<number | null>(risk?.likelihood ?? null);
  const [damage, setDamage] = useState<number | null>(risk?.damage ?? null);
  const [mitigation, setMitigation] = useState(risk?.mitigation ?? '');
  const isComplete = text.trim() !== '' && likelihood !== null && damage !== null;
  const save = async (): Promise<void> => {
    if (likelihood === null || damage === null) return;
    const answer = await runCommand(
      (client) =>
        client.validation.saveRisk({
          id: risk?.id ?? null,
          text: text.trim(),
          likelihood,
          damage,
          mitigation: mitigation.trim() === '' ? null : mitigation.trim(),
        }),
      t('riskSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (risk === null) return;
    const answer = await runCommand((client) => client.validation.removeRisk({ id: risk.id }), t('riskRemoved'));
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={t('risk')}
      size={520}
      isComplete={isComplete}
      onSave={save}
      onRemove={risk === null ? null : remove}
      onClose={onClose}
    >
      <Textarea
        label={t('fieldFear')}
        placeholder={t('fearHint')}
        autosize
        minRows={2}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ScaleDots
        label={t('likelihood')}
        value={likelihood}
        onChange={setLikelihood}
        anchors={[
          t('likelihood0'),
          t('likelihood1'),
          t('likelihood2'),
          t('likelihood3'),
          t('likelihood4'),
          t('likelihood5'),
        ]}
      />
      <ScaleDots
        label={t('damage')}
        value={damage}
        onChange={setDamage}
        anchors={[t('damage0'), t('damage1'), t('damage2'), t('damage3'), t('damage4'), t('damage5')]}
      />
      <Textarea
        label={t('fieldMitigation')}
        placeholder={t('mitigationHint')}
        autosize
        minRows={2}
        value={mitigation}
        onChange={(event) => setMitigation(event.currentTarget.value)}
      />
    </RecordDialog>
  );
}
