interface DifferenceBarProps {
  /** Differences of shares, −1…1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly width?: number;
}

/** A difference on a line from −1 to 1 with its interval; zero is marked. For the eye only: print the figures. */
export function DifferenceBar({ value, low, high, width = 132 }: DifferenceBarProps) {
  const at = (difference: number): number => 4 + ((difference + 1) / 2) * (width - 8);
  return (
    <svg width={width} height={16} aria-hidden>
      <line x1={4} x2={width - 4} y1={8} y2={8} stroke="var(--rule)" strokeWidth={1} />
      <line x1={at(0)} x2={at(0)} y1={1} y2={15} stroke="var(--edge)" strokeWidth={1} />
      <line x1={at(low)} x2={at(high)} y1={8} y2={8} stroke="var(--data2)" strokeWidth={3} />
      <circle cx={at(value)} cy={8} r={4} fill="var(--ink)" />
    </svg>
  );
}
