import { type ComponentType, lazy } from 'react';
import type { ScreenName } from '../store/route.ts';

/** Screens come when they are first opened. Each gets its route from `useRoute()`. */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  path: lazy(async () => ({ default: (await import('../screens/path/PathScreen.tsx')).PathScreen })),
  sessions: lazy(async () => ({ default: (await import('../screens/sessions/SessionsScreen.tsx')).SessionsScreen })),
  interviews: lazy(async () => ({
    default: (await import('../screens/interviews/InterviewsScreen.tsx')).InterviewsScreen,
  })),
  codebook: lazy(async () => ({ default: (await import('../screens/codebook/CodebookScreen.tsx')).CodebookScreen })),
  board: lazy(async () => ({ default: (await import('../screens/board/BoardScreen.tsx')).BoardScreen })),
  patterns: lazy(async () => ({ default: (await import('../screens/patterns/PatternsScreen.tsx')).PatternsScreen })),
  find: lazy(async () => ({ default: (await import('../screens/find/FindScreen.tsx')).FindScreen })),
  segments: lazy(async () => ({ default: (await import('../screens/segments/SegmentsScreen.tsx')).SegmentsScreen })),
  validation: lazy(async () => ({
    default: (await import('../screens/validation/ValidationScreen.tsx')).ValidationScreen,
  })),
  people: lazy(async () => ({ default: (await import('../screens/people/PeopleScreen.tsx')).PeopleScreen })),
  report: lazy(async () => ({ default: (await import('../screens/report/ReportScreen.tsx')).ReportScreen })),
  quality: lazy(async () => ({ default: (await import('../screens/quality/QualityScreen.tsx')).QualityScreen })),
  guides: lazy(async () => ({ default: (await import('../screens/guides/GuidesScreen.tsx')).GuidesScreen })),
  privacy: lazy(async () => ({ default: (await import('../screens/privacy/PrivacyScreen.tsx')).PrivacyScreen })),
  memos: lazy(async () => ({ default: (await import('../screens/memos/MemosScreen.tsx')).MemosScreen })),
  settings: lazy(async () => ({ default: (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen })),
};

/** The dialog that takes files and typed notes into the project; it reads `useImporting`. */
export const ImportDialog = lazy(async () => ({
  default: (await import('../screens/interviews/importing/ImportDialog.tsx')).ImportDialog,
}));

/** Screens that need the width: the sidebar is a rail there. */
export const denseScreens: readonly ScreenName[] = ['interviews', 'patterns', 'report', 'board'];
