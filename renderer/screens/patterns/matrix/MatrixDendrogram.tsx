import { useMemo } from 'react';
import type { MatrixResult } from '#shared/contract/analysisContract.ts';
import classes from './MatrixGrid.module.css';
import { layoutDendrogram } from './layoutDendrogram.ts';

interface MatrixDendrogramProps {
  readonly merges: MatrixResult['merges'];
  readonly leafCount: number;
  /** Width of a column in pixels. */
  readonly pitch: number;
  readonly height: number;
  readonly left: number;
}

/** Who is like whom: the lower two people meet, the more codes they share. */
export function MatrixDendrogram({ merges, leafCount, pitch, height, left }: MatrixDendrogramProps) {
  const path = useMemo(() => {
    const x = (column: number): number => Math.round((column + 0.5) * pitch) + 0.5;
    const y = (share: number): number => Math.round(height - 4 - share * (height - 10)) + 0.5;
    return layoutDendrogram(merges, leafCount)
      .map(
        (branch) =>
          `M${x(branch.left)} ${y(branch.leftHeight)}V${y(branch.height)}H${x(branch.right)}V${y(branch.rightHeight)}`,
      )
      .join('');
  }, [merges, leafCount, pitch, height]);
  return (
    <svg className={classes['tree']} style={{ left }} width={leafCount * pitch} height={height} aria-hidden>
      <path d={path} fill="none" stroke="var(--edge)" strokeWidth={1} />
    </svg>
  );
}
