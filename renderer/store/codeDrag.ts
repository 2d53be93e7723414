import { create } from 'zustand';
import type { DropPlace } from '../editor/dropPlace.ts';
import type { TurnSpan } from '../editor/textTarget.ts';

interface CodeDragState {
  /** The code on its way to words. Browsers hide the data of a drag until the drop, so it is kept here. */
  readonly codeId: string | null;
  /** The chosen words are on their way to a code. */
  readonly isTextDragged: boolean;
  /** What the code would be set on where it is now. */
  readonly place: DropPlace | null;
  /** Where the open quotation would stand while one of its ends is drawn. */
  readonly resized: TurnSpan | null;
}

const nothing: CodeDragState = { codeId: null, isTextDragged: false, place: null, resized: null };

/** What the pointer carries over the open transcript. */
export const useCodeDrag = create<CodeDragState>()(() => nothing);

export function beginCodeDrag(codeId: string): void {
  useCodeDrag.setState({ ...nothing, codeId });
}

export function beginTextDrag(): void {
  useCodeDrag.setState({ ...nothing, isTextDragged: true });
}

export function hangOver(place: DropPlace | null): void {
  const before = useCodeDrag.getState().place;
  if (JSON.stringify(before?.target) !== JSON.stringify(place?.target)) useCodeDrag.setState({ place });
}

export function endDrag(): void {
  useCodeDrag.setState(nothing);
}

export function previewResize(resized: TurnSpan | null): void {
  useCodeDrag.setState({ resized });
}
