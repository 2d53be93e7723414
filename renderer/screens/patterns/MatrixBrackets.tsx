import classes from './MatrixGrid.module.css';
import type { SegmentBracket } from './layoutBrackets.ts';

const laneHeight = 46;

export function bracketsHeight(brackets: readonly SegmentBracket[]): number {
  return brackets.length === 0 ? 0 : 10 + laneHeight * (1 + Math.max(...brackets.map(({ lane }) => lane)));
}

interface MatrixBracketsProps {
  readonly brackets: readonly SegmentBracket[];
  readonly pitch: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The kept segments under their members; the sentence in words says the same for those who do not see it. */
export function MatrixBrackets({ brackets, pitch, left, width, height }: MatrixBracketsProps) {
  return (
    <div className={classes['foot']} style={{ width, height }} aria-hidden>
      {brackets.map(({ id, name, runs, lane }) => {
        const from = runs[0]?.from ?? 0;
        const to = runs.at(-1)?.to ?? from;
        return (
          <div key={id}>
            {runs.map((run) => (
              <span
                key={run.from}
                className={classes['bracket']}
                style={{
                  top: 6 + lane * laneHeight,
                  left: left + run.from * pitch + 1,
                  width: (run.to - run.from + 1) * pitch - 3,
                }}
              />
            ))}
            <span
              className={classes['segment']}
              style={{
                top: 12 + lane * laneHeight,
                left: left + from * pitch,
                width: Math.max((to - from + 1) * pitch, 4 * pitch),
              }}
              title={name}
            >
              {name}
            </span>
          </div>
        );
      })}
    </div>
  );
}
