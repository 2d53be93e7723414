import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import workflow from '#shared/domain/method/workflow.json' with { type: 'json' };
import { type LoopId, nameOfLoop, nameOfState, type StateId, stateIds, targetOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { useFormat } from '../strings/format.ts';
import { withSoftHyphens } from '../strings/softHyphens.ts';
import { PathCarpet } from './PathCarpet.tsx';

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

const mostArcs = 3;
const longestReason = 60;
/** Letters of a word that a narrow window may have to break. */
const longWord = 10;

interface PathStepsProps {
  readonly status: WorkflowStatus;
  /** Unrolls once up to the current step. */
  readonly isUnrolling?: boolean;
  /** What is written by hand may name people. */
  readonly say?: (text: string) => string;
}

const asWritten = (text: string): string => text;

/** The path of the project: its steps with a line of evidence each, and the ways back that opened its waves. */
export function PathSteps({ status, isUnrolling = false, say = asWritten }: PathStepsProps) {
  const { t } = useTranslation('path');
  const format = useFormat();
  const current = stateIds.indexOf(status.state);
  const steps = stateIds.map((stateId, number) => {
    const line = status.evidence.find((evidence) => evidence.state === stateId);
    const hasOverride = status.gates.some((gate) => gate.state === stateId && gate.override !== null && !gate.met);
    return {
      number,
      kicker: number === current ? t('now', { number }) : String(number),
      name: withSoftHyphens(nameOfState(stateId, format.language), longWord),
      evidence:
        line === undefined || number > current
          ? undefined
          : withSoftHyphens(say(workflowText(line.key, line.values, format.language)), longWord),
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
      const written = inSentence(say(wave.reason));
      const reason =
        written === '' || written.length > longestReason
          ? lowerFirst(nameOfLoop(wave.loopId, format.language))
          : written;
      const text = t('arcSince', { date: format.day(wave.openedAt), reason });
      return to < from
        ? [{ from, to, title: t('arcLabel', { wave: wave.number }), text, details: say(wave.reason) }]
        : [];
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
