import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoopOutlook } from '#shared/contract/workflowContract.ts';
import { type LoopId, nameOfLoop, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { useFormat } from '../strings/format.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface WayBackDialogProps {
  readonly loopId: LoopId;
  /** The wave that it opens. */
  readonly wave: number;
  /** Undefined until it is known: nothing can be decided before. */
  readonly outlook: LoopOutlook | undefined;
  /** `effects` are the ids of those left on the list. */
  readonly onConfirm: (reason: string, goal: string, effects: string[]) => void;
  readonly onClose: () => void;
}

/** The decision to go back, which says beforehand what it changes. */
export function WayBackDialog({ loopId, wave, outlook, onConfirm, onClose }: WayBackDialogProps) {
  const { t } = useTranslation('waysBack');
  const { language } = useFormat();
  const [moved, setMoved] = useState<Readonly<Record<string, boolean>>>({});
  const effects = outlook?.effects ?? [];
  const isWanted = ({ id, isProposed }: (typeof effects)[number]): boolean => moved[id] ?? isProposed;
  const step = stateIds.indexOf(targetOfLoop(loopId));
  return (
    <ReasonDialog
      isOpen
      size="lg"
      title={t('title', { name: nameOfLoop(loopId, language) })}
      reasonLabel={t('reason')}
      goalLabel={t('goal')}
      goalHint={t('goalHint')}
      confirmLabel={t('confirm', { wave })}
      isBusy={outlook === undefined}
      onConfirm={(reason, goal) =>
        onConfirm(
          reason,
          goal,
          effects.filter(isWanted).map(({ id }) => id),
        )
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text c="dimmed">{t('text', { wave, step })}</Text>
        {effects.length > 0 && (
          <Checkbox.Group
            label={t('changes')}
            description={t('changesHint')}
            value={effects.filter(isWanted).map(({ id }) => id)}
            onChange={(ids) => setMoved(Object.fromEntries(effects.map(({ id }) => [id, ids.includes(id)])))}
          >
            <Stack gap="xs" mt="xs">
              {effects.map(({ id, text }) => (
                <Checkbox key={id} value={id} label={workflowText(text.key, text.values, language)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <List size="sm" c="dimmed" spacing={4}>
          {(outlook?.notes ?? []).map(({ key, values }) => (
            <List.Item key={key}>{workflowText(key, values, language)}</List.Item>
          ))}
        </List>
      </Stack>
    </ReasonDialog>
  );
}
