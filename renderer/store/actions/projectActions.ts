import i18next from 'i18next';
import type { Settings } from '#shared/contract/appContract.ts';
import type { OpenProject } from '#shared/contract/projectsContract.ts';
import { backend } from '../../api/backend.ts';
import { addNotice, dismissNotice, type Notice } from '../notices.ts';
import { useRecords } from '../records.ts';
import { goTo } from '../route.ts';
import { useDialogs } from '../dialogState.ts';
import { useSession } from '../session.ts';
import { loadOpenProject } from './loadSession.ts';
import { reportError } from './reportError.ts';
import { perform, runCommand } from './runCommand.ts';
import { flushDraft } from '../transcriptDraft.ts';

async function enter(call: () => Promise<OpenProject>): Promise<boolean> {
  try {
    await flushDraft();
    await call();
    // The place in the project that was open before says nothing in this one.
    goTo('path');
    await loadOpenProject();
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

/** True when the project is open now; otherwise the user has been told why not. */
export const openProject = (path: string): Promise<boolean> => enter(() => backend().projects.open({ path }));

export const createProject = (path: string, name: string): Promise<boolean> =>
  enter(() => backend().projects.create({ path, name, language: useSession.getState().settings.language }));

/** Opens the sample, with the short tour over it the first time. */
export async function openSample(): Promise<boolean> {
  const isOpen = await enter(() =>
    backend().projects.openSample({ language: useSession.getState().settings.language }),
  );
  if (isOpen && !useSession.getState().settings.hasSeenTour) useDialogs.setState({ dialog: 'tour' });
  return isOpen;
}

/** Puts a backup in the place of the open project, which is backed up first. */
export async function restoreBackup(backupPath: string): Promise<boolean> {
  const restored = await perform((client) => client.projects.restore({ backupPath }));
  if (restored !== null) await perform(() => loadOpenProject(true));
  return restored !== null;
}

/** An untitled project in the folder used last, for files that arrive before any project is open. */
export async function createUntitledProject(): Promise<boolean> {
  return await createProjectNamed(i18next.t('untitled', { ns: 'shell' }));
}

/** A project of that name in the folder used last, under a file name that is free. */
export async function createProjectNamed(name: string): Promise<boolean> {
  const suggested = await perform((client) => client.projects.suggestPath({ name }));
  return suggested === null ? false : await createProject(suggested.path, name);
}

export async function closeProject(): Promise<void> {
  await flushDraft();
  await perform((client) => client.projects.close({}));
  await perform(() => loadOpenProject());
}

export async function updateSettings(patch: Partial<Settings>): Promise<void> {
  const settings = await perform((client) => client.app.updateSettings(patch));
  if (settings !== null) useSession.setState({ settings });
}

const longReversalMs = 700;

/** Says that a large change is on its way, so that nobody presses the key again for want of an answer. */
async function tellWhenLong<Answer>(reversal: Promise<Answer>): Promise<Answer> {
  const timer = setTimeout(
    () => addNotice({ tone: 'done', text: i18next.t('reversing', { ns: 'shell' }), undoVersion: null }),
    longReversalMs,
  );
  try {
    return await reversal;
  } finally {
    clearTimeout(timer);
  }
}

export async function undo(): Promise<void> {
  await flushDraft();
  const answer = await tellWhenLong(runCommand((client) => client.projects.undo({})));
  if (answer !== null) {
    addNotice({ tone: 'done', text: i18next.t('undone', { ns: 'shell' }), undoVersion: null });
  }
}

export async function redo(): Promise<void> {
  await flushDraft();
  const answer = await tellWhenLong(runCommand((client) => client.projects.redo({})));
  if (answer !== null) {
    addNotice({ tone: 'done', text: i18next.t('redone', { ns: 'shell' }), undoVersion: null });
  }
}

/** Takes back what the notice tells of, unless something newer was done since. */
export async function undoNotice(notice: Notice): Promise<void> {
  dismissNotice(notice.id);
  if (notice.undoVersion === useRecords.getState().undoableVersion)
    await tellWhenLong(runCommand((client) => client.projects.undo({})));
}
