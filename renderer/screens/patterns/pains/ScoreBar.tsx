interface ScoreBarProps {
  /** Scores 0–100. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly width?: number;
}

/** Extremes as a thin line, the interval of the median as a bar, the median as a dot. For the eye only: print the figures. */
export function ScoreBar({ median, min, max, interval, width = 140 }: ScoreBarProps) {
  const at = (score: number): number => 4 + (score / 100) * (width - 8);
  return (
    <svg width={width} height={16} aria-hidden>
      <line x1={4} x2={width - 4} y1={8} y2={8} stroke="var(--rule)" strokeWidth={1} />
      {interval !== null && (
        <rect
          x={at(interval.low)}
          y={4}
          width={Math.max(1, at(interval.high) - at(interval.low))}
          height={8}
          fill="var(--data1)"
        />
      )}
      <line x1={at(min)} x2={at(max)} y1={8} y2={8} stroke="var(--data3)" strokeWidth={2} />
      <circle cx={at(median)} cy={8} r={4} fill="var(--ink)" />
    </svg>
  );
}
