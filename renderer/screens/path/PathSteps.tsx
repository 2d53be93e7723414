import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfLoop, nameOfState, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { PathCarpet } from '../../components/PathCarpet.tsx';
import { useFormat } from '../../strings/format.ts';

/** Text that stands after other words in a sentence. */
function inSentence(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

const mostArcs = 3;

export function PathSteps({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const current = stateIds.indexOf(status.state);
  const steps = stateIds.map((stateId, number) => {
    const line = status.evidence.find((evidence) => evidence.state === stateId);
    const hasOverride = status.gates.some((gate) => gate.state === stateId && gate.override !== null && !gate.met);
    return {
      number,
      kicker: number === current ? t('now', { number }) : String(number),
      name: nameOfState(stateId, format.language),
      evidence:
        line === undefined || number > current ? undefined : workflowText(line.key, line.values, format.language),
      mark: number > current ? 'ahead' : number === current ? 'current' : hasOverride ? 'override' : 'passed',
    } as const;
  });
  const arcs = status.waves
    .flatMap((wave) => {
      if (wave.loopId === null || wave.fromStateId === null) return [];
      const from = stateIds.indexOf(wave.fromStateId);
      const to = stateIds.indexOf(targetOfLoop(wave.loopId));
      const reason = inSentence(wave.reason) || nameOfLoop(wave.loopId, format.language);
      const text = t('arcSince', { date: format.day(wave.openedAt), reason });
      return to < from ? [{ from, to, title: t('arcLabel', { wave: wave.number }), text }] : [];
    })
    .slice(-mostArcs);
  return (
    <div style={{ marginTop: 20 }}>
      <PathCarpet
        label={t('carpetLabel', { step: current, wave: status.wave })}
        steps={steps}
        arcs={arcs}
        isUnrolling
      />
    </div>
  );
}
