import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import workflow from '#shared/domain/method/workflow.json' with { type: 'json' };
import { type LoopId, nameOfLoop, nameOfState, type StateId, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { PathCarpet } from '../../components/PathCarpet.tsx';
import { useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';

/** Text that stands after other words in a sentence. */
function inSentence(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Where a way back starts when the wave does not say; null when the method knows several places. */
function onlyOriginOf(loopId: LoopId): StateId | null {
  const origin = workflow.loops.find((loop) => loop.id === loopId)?.from_;
  return stateIds.find((stateId) => stateId === origin) ?? null;
}

/** True the first time that this project is seen standing here. */
function useUnrollOnce(place: string): boolean {
  const path = useSession((state) => state.open?.path ?? '');
  const key = `custdev carpet ${path}`;
  const [seenBefore] = useState(() => window.localStorage.getItem(key));
  useEffect(() => window.localStorage.setItem(key, place), [key, place]);
  return seenBefore !== place;
}

const mostArcs = 3;
const longestReason = 60;

export function PathSteps({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const isUnrolling = useUnrollOnce(`${status.wave} ${status.state}`);
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
      if (wave.loopId === null) return [];
      const fromState = wave.fromStateId ?? onlyOriginOf(wave.loopId);
      if (fromState === null) return [];
      const from = stateIds.indexOf(fromState);
      const to = stateIds.indexOf(targetOfLoop(wave.loopId));
      const written = inSentence(wave.reason);
      const reason =
        written === '' || written.length > longestReason
          ? lowerFirst(nameOfLoop(wave.loopId, format.language))
          : written;
      const text = t('arcSince', { date: format.day(wave.openedAt), reason });
      return to < from ? [{ from, to, title: t('arcLabel', { wave: wave.number }), text, details: wave.reason }] : [];
    })
    .slice(-mostArcs);
  return (
    <div style={{ marginTop: 20 }}>
      <PathCarpet
        label={t('carpetLabel', { step: current, wave: status.wave })}
        steps={steps}
        arcs={arcs}
        isUnrolling={isUnrolling}
      />
    </div>
  );
}
