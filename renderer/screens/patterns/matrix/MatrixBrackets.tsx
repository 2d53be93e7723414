import { wrapText } from '#shared/charts/textWidth.ts';
import classes from './MatrixGrid.module.css';
import type { SegmentBracket } from './layoutBrackets.ts';

const lineHeight = 16;
/** As wide as the 12.5 px of the style in their weight. */
const boldNameSize = 13.5;
const mostLines = 3;
const fewestColumns = 4;

function widthOf({ runs }: SegmentBracket, pitch: number): number {
  const columns = (runs.at(-1)?.to ?? 0) - (runs[0]?.from ?? 0) + 1;
  return Math.max(columns, fewestColumns) * pitch;
}

/** Room for a bracket and its name, which may take three lines. */
function laneHeightOf(brackets: readonly SegmentBracket[], pitch: number): number {
  const lines = brackets.map(
    (bracket) => wrapText(bracket.name, widthOf(bracket, pitch), boldNameSize).split('\n').length,
  );
  return 14 + lineHeight * Math.min(mostLines, Math.max(1, ...lines));
}

export function bracketsHeight(brackets: readonly SegmentBracket[], pitch: number): number {
  if (brackets.length === 0) return 0;
  return 8 + laneHeightOf(brackets, pitch) * (1 + Math.max(...brackets.map(({ lane }) => lane)));
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
  const laneHeight = laneHeightOf(brackets, pitch);
  return (
    <div className={classes['foot']} style={{ width, height }} aria-hidden>
      {brackets.map((bracket) => {
        const { id, name, runs, lane } = bracket;
        const from = runs[0]?.from ?? 0;
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
                width: widthOf(bracket, pitch),
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
