import type { TurnSpan } from '../../../editor/textTarget.ts';
import { useCodeDrag } from '../../../store/codeDrag.ts';

interface PreviewedMarks {
  readonly target: readonly TurnSpan[];
  readonly selected: TurnSpan | null;
}

/** What is chosen and what is open, as they would be if the pointer let go now. */
export function usePreviewedMarks(target: readonly TurnSpan[], selected: TurnSpan | null): PreviewedMarks {
  const place = useCodeDrag((state) => state.place);
  const resized = useCodeDrag((state) => state.resized);
  return { target: place === null || place.spans.length === 0 ? target : place.spans, selected: resized ?? selected };
}
