import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { CarpetDrawing } from './CarpetDrawing.tsx';
import classes from './PathCarpet.module.css';
import { arcHeightOf, type CarpetArc, type CarpetStepMark, layOutArcs, startX } from './carpetGeometry.ts';

export interface CarpetStep {
  readonly number: number;
  /** What stands above the name: the number, or "6 · now". */
  readonly kicker: ReactNode;
  readonly name: string;
  /** One line of evidence. */
  readonly evidence?: ReactNode;
  readonly mark: CarpetStepMark;
}

interface PathCarpetProps {
  readonly label: string;
  readonly steps: readonly CarpetStep[];
  readonly arcs?: readonly CarpetArc[];
  /** Unrolls once up to the current step, unless motion is reduced. */
  readonly isUnrolling?: boolean;
}

/** Below this width in px words no longer fit under their steps: they stand in a list under the carpet. */
const narrowest = 800;

/** The path as a carpet: woven up to the current step, where the roll lies; dotted ahead; arcs for ways back. */
export function PathCarpet({ label, steps, arcs = [], isUnrolling = false }: PathCarpetProps) {
  const { ref, width } = useElementSize();
  const laidOut = layOutArcs(arcs, steps.length, width);
  const isList = width > 0 && width < narrowest;
  const arcHeight = arcHeightOf(laidOut);
  return (
    <div ref={ref} className={classes['path']}>
      {width > 0 && (
        <CarpetDrawing
          label={label}
          marks={steps.map((step) => step.mark)}
          width={width}
          arcs={laidOut}
          arcHeight={arcHeight}
          isUnrolling={isUnrolling}
        />
      )}
      <ol
        className={classes['steps']}
        data-list={isList || undefined}
        style={isList ? undefined : { paddingLeft: startX - 6, gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}
      >
        {steps.map((step) => (
          <li
            key={step.number}
            className={classes['step']}
            data-mark={step.mark}
            aria-current={step.mark === 'current' ? 'step' : undefined}
          >
            <div className={classes['kicker']}>{step.kicker}</div>
            <div className={classes['name']}>{step.name}</div>
            {step.evidence !== undefined && <div className={classes['evidence']}>{step.evidence}</div>}
          </li>
        ))}
      </ol>
    </div>
  );
}
