import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  /** `done` leaves after 8 s; an error stays until it is read and closed. */
  readonly tone: 'done' | 'error';
  readonly text: string;
  /** Version of the data that «Undo» would take back; the button leaves when something newer was done. */
  readonly undoVersion: number | null;
}

interface NoticesState {
  readonly notices: readonly Notice[];
}

const mostShown = 3;
let lastId = 0;

export const useNotices = create<NoticesState>()(() => ({ notices: [] }));

/** Shows one line at the bottom left. A new line about something done takes the place of the one before. */
export function addNotice(notice: Omit<Notice, 'id'>): void {
  lastId += 1;
  const added: Notice = { ...notice, id: lastId };
  useNotices.setState((state) => ({
    notices: [...state.notices.filter((other) => other.tone !== 'done' || added.tone !== 'done'), added].slice(
      -mostShown,
    ),
  }));
}

/** What was done in a project is told beside it alone; errors stay until they are read. */
export function dismissDone(): void {
  useNotices.setState((state) => ({ notices: state.notices.filter(({ tone }) => tone === 'error') }));
}

export function dismissNotice(id: number): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}
