import type { MatrixResult } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { MatrixModel } from './matrixModel.ts';
import type { Selection } from './selection.ts';

/** What every view of the screen is given; each takes what it needs. */
export interface PatternViewProps {
  readonly model: MatrixModel;
  readonly merges: MatrixResult['merges'];
  /** Segments that were not dropped. */
  readonly segments: readonly CustomerSegment[];
  readonly selection: Selection | null;
  /** Shows the quotations behind a mark. */
  readonly onOpen: (selection: Selection) => void;
}
