import { create } from 'zustand';
import type { Settings } from '#shared/contract/appContract.ts';
import type { OpenProject } from '#shared/contract/projectsContract.ts';
import type { Language } from '#shared/domain/language.ts';
import type { ConnectionState } from '../api/createClient.ts';
import { fileNameOf } from './fileNameOf.ts';

export interface HostInfo {
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'direct';
  readonly platform: string;
}

export interface SessionState {
  readonly connection: ConnectionState;
  /** False until the first answer about settings and the open project has come. */
  readonly isReady: boolean;
  readonly info: HostInfo | null;
  readonly settings: Settings;
  /** Null when no project is open. */
  readonly open: OpenProject | null;
  /** When the last change was answered, which means that it is on disk; null before the first. */
  readonly savedAt: string | null;
  /** Names stand under pseudonyms in this window; nothing can be changed meanwhile. */
  readonly isHidingNames: boolean;
}

const preferredLanguage: Language =
  typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';

const initialState: SessionState = {
  connection: 'connecting',
  isReady: false,
  info: null,
  settings: { language: preferredLanguage, theme: 'auto', author: '', hasSeenTour: true, areCuesShown: false },
  open: null,
  savedAt: null,
  isHidingNames: false,
};

/** What is open, where, and for whom. Written only by `store/actions/`. */
export const useSession = create<SessionState>()(() => initialState);

export const selectLanguage = (state: SessionState): Language => state.settings.language;
/** True when nothing can be changed: no project, one that is only for reading, or names that are hidden. */
export const selectIsReadOnly = (state: SessionState): boolean =>
  state.open === null || state.open.isReadOnly || state.isHidingNames;
export const selectFileName = (state: SessionState): string => fileNameOf(state.open?.path ?? '');
