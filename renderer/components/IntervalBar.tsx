interface IntervalBarProps {
  /** Shares 0–1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly width?: number;
}

/** A share on a line from 0 to 1: the interval as a bar, the share as an ink tick. For the eye only: print the figures. */
export function IntervalBar({ value, low, high, width = 88 }: IntervalBarProps) {
  const at = (share: number): number => 1 + share * (width - 2);
  return (
    <svg width={width} height={14} aria-hidden>
      <line x1={1} x2={width - 1} y1={7} y2={7} stroke="var(--rule)" strokeWidth={2} />
      <rect x={at(low)} y={5} width={Math.max(1, at(high) - at(low))} height={4} fill="var(--data1)" />
      <rect
        x={at(low)}
        y={5}
        width={Math.max(1, at(high) - at(low))}
        height={4}
        fill="none"
        stroke="var(--data2)"
        strokeWidth={0.6}
      />
      <line x1={at(value)} x2={at(value)} y1={1} y2={13} stroke="var(--ink)" strokeWidth={2} />
    </svg>
  );
}
