import { create } from 'zustand';

/** Where the focus is to go as soon as the place is on the screen. */
export type WantedPlace = 'text' | 'memo' | 'interviewMemo' | 'scales';

interface WorkbenchState {
  /** Whether the panel beside the transcript is shown on a narrow window. A wide one always shows it. */
  readonly isPanelOpen: boolean;
  readonly wanted: WantedPlace | null;
  /** The talk whose text is wanted; null is for the open one. */
  readonly wantedInterviewId: string | null;
}

export const useWorkbench = create<WorkbenchState>()(() => ({
  isPanelOpen: false,
  wanted: null,
  wantedInterviewId: null,
}));

export function showPanel(isPanelOpen: boolean): void {
  useWorkbench.setState({ isPanelOpen });
}

/** Asks for the focus; the place takes it when it is drawn. Places of the panel open the panel. */
export function wantFocus(wanted: WantedPlace, wantedInterviewId: string | null = null): void {
  useWorkbench.setState({ wanted, wantedInterviewId, ...(wanted === 'text' ? {} : { isPanelOpen: true }) });
}

/** Called by the place when it has taken the focus. */
export function focusTaken(): void {
  useWorkbench.setState({ wanted: null });
}
