import { type CarpetStepMark, heightOfLevel, type LaidOutArc, pitchOf, stepX } from './carpetGeometry.ts';
import classes from './PathCarpet.module.css';

interface CarpetDrawingProps {
  readonly label: string;
  readonly marks: readonly CarpetStepMark[];
  readonly width: number;
  readonly arcs: readonly LaidOutArc[];
  readonly arcHeight: number;
  readonly isUnrolling: boolean;
}

const thickness = 19;
const rollRadius = 16;
const carpetStart = 14;
const fringe = [-6, -3, 0, 3, 6];

export function CarpetDrawing({ label, marks, width, arcs, arcHeight, isUnrolling }: CarpetDrawingProps) {
  const count = marks.length;
  const current = marks.indexOf('current');
  const isRolledUp = current === 0;
  const y = arcHeight + rollRadius + 2;
  const top = y - thickness / 2;
  const at = (step: number): number => stepX(step, count, width);
  // Before the first gate the carpet is all roll; later it lies a little past the current step.
  const rollX =
    current === -1 ? width - rollRadius : at(current) + (isRolledUp ? 14 : Math.min(36, pitchOf(count, width) * 0.45));
  const rollY = isRolledUp ? y - 6 : y - 7;
  const radius = isRolledUp ? 22 : rollRadius;
  return (
    <svg className={classes['drawing']} width={width} height={y + rollRadius + 2} role="img" aria-label={label}>
      <g className={isUnrolling ? classes['unrolling'] : undefined}>
        <g stroke="var(--carmine-line)" strokeWidth={1.4}>
          {fringe.map((offset) => (
            <line key={offset} x1={carpetStart - 9} x2={carpetStart} y1={y + offset} y2={y + offset} />
          ))}
        </g>
        <rect
          x={carpetStart}
          y={top}
          width={Math.max(0, rollX - carpetStart)}
          height={thickness}
          fill="var(--carmine)"
        />
        {[top + 3, top + thickness - 3].map((lineY) => (
          <line
            key={lineY}
            x1={carpetStart}
            x2={rollX}
            y1={lineY}
            y2={lineY}
            stroke="var(--carmine-text)"
            strokeWidth={0.8}
            opacity={0.55}
          />
        ))}
      </g>
      <line
        x1={rollX + radius + 6}
        x2={width}
        y1={y}
        y2={y}
        stroke="var(--edge)"
        strokeWidth={1.2}
        strokeDasharray="4 5"
      />
      {marks.map((mark, step) => (
        <StepMark key={step} mark={mark} x={at(step)} y={y} />
      ))}
      {current !== -1 && <Roll x={rollX} y={rollY} radius={radius} />}
      {arcs.map((arc) => (
        <Arc
          key={`${arc.title} ${arc.from}`}
          arc={arc}
          left={at(arc.to)}
          right={at(arc.from) + (arc.level - 1) * -2}
          bottom={top - 3}
        />
      ))}
    </svg>
  );
}

function StepMark({ mark, x, y }: { readonly mark: CarpetStepMark; readonly x: number; readonly y: number }) {
  if (mark === 'ahead')
    return <circle cx={x} cy={y} r={5.5} fill="var(--paper)" stroke="var(--edge)" strokeWidth={1.4} />;
  return (
    <>
      <circle cx={x} cy={y} r={5.2} fill="var(--carmine-text)" />
      {mark === 'override' && <path d={`M${x + 16} ${y - 5.5}l5.2 9.5h-10.4z`} fill="var(--carmine-text)" />}
    </>
  );
}

function Roll({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }) {
  const turns = 3;
  const points = Array.from({ length: turns * 24 + 1 }, (_, index) => {
    const angle = (index / 24) * 2 * Math.PI;
    const reach = 1.5 + (index / (turns * 24)) * (radius - 5);
    return `${(x + reach * Math.cos(angle)).toFixed(2)},${(y + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill="var(--carmine)" stroke="var(--paper)" strokeWidth={0.6} />
      <polyline points={points.join(' ')} fill="none" stroke="var(--carmine-text)" strokeWidth={1.1} opacity={0.8} />
    </>
  );
}

interface ArcProps {
  readonly arc: LaidOutArc;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function Arc({ arc, left, right, bottom }: ArcProps) {
  const y = bottom - heightOfLevel(arc.level);
  const bend = Math.min(16, (right - left) / 2, heightOfLevel(arc.level) - 4);
  const labelY = arc.labelAnchor === 'middle' ? y - 8 : y - 14;
  return (
    <g fill="none" stroke="var(--carmine-line)" strokeWidth={1.3}>
      {arc.details !== undefined && <title>{arc.details}</title>}
      <path
        d={`M${right} ${bottom}V${y + bend}q0 ${-bend} ${-bend} ${-bend}H${left + bend}q${-bend} 0 ${-bend} ${bend}V${bottom - 2}`}
      />
      <path d={`M${left - 4} ${bottom - 8}l4 6.5l4 -6.5`} />
      <text x={arc.labelX} y={labelY} textAnchor={arc.labelAnchor} className={classes['arcLabel']}>
        <tspan className={classes['arcTitle']}>{arc.title}</tspan> {arc.text}
      </text>
    </g>
  );
}
