import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homedir } from 'node:os';
import { lightEntityNames, type LightRecords, type OpenProject } from '#shared/contract/projectsContract.ts';
import type { JournalEntry } from '../db/journalQueries.ts';
import { listJournal } from '../db/journalQueries.ts';
import { isDailyBackupDue, listBackups, thinOutBackups, verifyBackup } from '../db/backups.ts';
import { listIntegrityProblems } from '../db/integrityQueries.ts';
import { createProjectFile, removeProjectFiles } from '../db/projectFile.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { BackendContext } from '../backendContext.ts';
import { listLatestTexts } from '../db/turnIndexQueries.ts';
import { backUpAside } from '../jobs/backUpAside.ts';
import { warmUpLemmatizer } from '../language/warmUpLemmatizer.ts';
import { installSample } from '../interchange/installSample.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';
import { restoreProject } from './restoreProject.ts';
import { findFreePath, listFolder, toProjectPath } from '../project/projectPaths.ts';
import { reverseNext } from '../project/reverseNext.ts';
import { startProject } from '../project/startProject.ts';
import { implementer } from './implementer.ts';

const backupFolder = (backend: BackendContext, project: OpenedProject): string =>
  backupFolderOf(backend.options.dataFolder, project.getProject().id);

/** The first screen has asked for its data by then. */
const afterFirstScreenMs = 500;
const turnsToWarmUpWith = 500;

/** Loads the dictionaries ahead of the first search, and reads the latest words with them. */
async function warmUp(backend: BackendContext, project: OpenedProject): Promise<void> {
  const isOpen = (): boolean => backend.findProject() === project;
  if (!isOpen()) return;
  const lemmatizer = await backend.getLemmatizer();
  if (isOpen()) await warmUpLemmatizer(lemmatizer, listLatestTexts(project.db, turnsToWarmUpWith), isOpen);
}

/** Remembers the project, tells the windows, and makes the day's backup once the answer is out. */
function announce(backend: BackendContext, project: OpenedProject): OpenProject {
  const description = project.describe();
  backend.settings.remember({ path: project.path, name: description.project.name, openedAt: nowTimestamp() });
  backend.events.publish({ type: 'projectOpened' });
  // A search or import that meets a failure of the dictionaries tells it.
  if (backend.options.isBrief !== true)
    setTimeout(() => void warmUp(backend, project).catch(() => undefined), afterFirstScreenMs).unref();
  setTimeout(() => {
    if (backend.findProject() === project) void backUpDaily(backend, project, new Date());
  }, 3000).unref();
  return description;
}

/** Makes the day's backup when it is due. A failure is logged: the user's own work goes on. */
export async function backUpDaily(backend: BackendContext, project: OpenedProject, now: Date): Promise<void> {
  const folder = backupFolder(backend, project);
  if (project.file.readOnlyReason !== null || project.getVersion() <= 1) return;
  try {
    if (!isDailyBackupDue(folder, now)) return;
    await backUpAside({ projectPath: project.path, folder, occasion: 'daily' });
    thinOutBackups(folder, now);
  } catch (error) {
    // Closed meanwhile, and perhaps gone: the next opening makes it.
    if (backend.findProject() === project) console.error('The daily backup failed', error);
  }
}

function openPath(backend: BackendContext, path: string): OpenProject {
  const project = backend.openPath(path, join(backend.options.dataFolder, 'backups', 'migrations'));
  return announce(backend, project);
}

/** Makes a project and fills it; what cannot be filled leaves neither a file nor an open project. */
function createAt(backend: BackendContext, path: string, fill: (project: OpenedProject) => void): OpenProject {
  const project = backend.adopt(createProjectFile(path));
  try {
    fill(project);
  } catch (error) {
    backend.closeProject();
    removeProjectFiles(path);
    throw error;
  }
  return announce(backend, project);
}

function toHistoryEntry({ version, method, author, at, changeCount }: JournalEntry) {
  return { version, method, author, at, changeCount };
}

export const projectHandlers = {
  recent: implementer.projects.recent.handler(({ context: { backend } }) => ({
    projects: backend.settings.listRecent().map((project) => ({ ...project, isMissing: !existsSync(project.path) })),
  })),
  forgetRecent: implementer.projects.forgetRecent.handler(({ input, context: { backend } }) => {
    backend.settings.forget(input.path);
    return {};
  }),
  suggestPath: implementer.projects.suggestPath.handler(({ input, context: { backend } }) => {
    const samples = join(backend.options.dataFolder, 'samples');
    const last = backend.settings
      .listRecent()
      .find(({ path }) => dirname(path) !== samples && existsSync(dirname(path)));
    return { path: findFreePath(last === undefined ? homedir() : dirname(last.path), input.name) };
  }),
  listFolder: implementer.projects.listFolder.handler(({ input }) => listFolder(input.path, input.files)),
  create: implementer.projects.create.handler(({ input, context: { backend } }) => {
    const author = backend.settings.get().author;
    return createAt(backend, toProjectPath(input.path), (project) =>
      project.change({ method: 'projects.create', author, isUndoable: false }, (writer) =>
        startProject(writer, { ...input, author }),
      ),
    );
  }),
  open: implementer.projects.open.handler(({ input, context: { backend } }) =>
    openPath(backend, toProjectPath(input.path)),
  ),
  openSample: implementer.projects.openSample.handler(async ({ input, context: { backend } }) => {
    await backend.getLemmatizer();
    const name = input.language === 'ru' ? 'Пример' : 'Sample';
    const path =
      input.path === undefined
        ? findFreePath(join(backend.options.dataFolder, 'samples'), name)
        : toProjectPath(input.path);
    const author = backend.settings.get().author;
    return createAt(backend, path, (project) => installSample(project, input.language, author));
  }),
  close: implementer.projects.close.handler(({ context: { backend } }) => {
    backend.closeProject();
    return {};
  }),
  current: implementer.projects.current.handler(({ context: { backend } }) => ({
    open: backend.findProject()?.describe() ?? null,
  })),
  records: implementer.projects.records.handler(({ context: { backend } }) => {
    const project = backend.getProject();
    const records = Object.fromEntries(lightEntityNames.map((name) => [name, listRecords(project.db, name)]));
    return { version: project.getVersion(), records: records as unknown as LightRecords };
  }),
  update: implementer.projects.update.handler(({ input, context: { backend } }) =>
    backend.change('projects.update', (writer) =>
      writer.update('project', backend.getProject().getProject().id, input),
    ),
  ),
  undo: implementer.projects.undo.handler(async ({ context: { backend } }) => {
    await backend.getLemmatizer();
    return { changeSet: await reverseNext(backend.getProject(), 'undo', backend.settings.get().author) };
  }),
  redo: implementer.projects.redo.handler(async ({ context: { backend } }) => {
    await backend.getLemmatizer();
    return { changeSet: await reverseNext(backend.getProject(), 'redo', backend.settings.get().author) };
  }),
  history: implementer.projects.history.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    const { undo, redo } = project.findNextReversals();
    return {
      undoable: undo === null ? null : toHistoryEntry(undo),
      redoable: redo === null ? null : toHistoryEntry(redo),
      entries: listJournal(project.db, input.limit).map(toHistoryEntry),
    };
  }),
  check: implementer.projects.check.handler(({ context: { backend } }) => {
    const problems = listIntegrityProblems(backend.getProject().db);
    return { isSound: problems.length === 0, problems };
  }),
  backup: implementer.projects.backup.handler(async ({ context: { backend } }) => {
    const project = backend.getProject();
    const folder = backupFolder(backend, project);
    return { path: await backUpAside({ projectPath: project.path, folder, occasion: 'byHand' }) };
  }),
  backups: implementer.projects.backups.handler(({ context: { backend } }) => ({
    backups: listBackups(backupFolder(backend, backend.getProject())),
  })),
  restore: implementer.projects.restore.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    verifyBackup(input.backupPath);
    restoreProject(backend, project, input.backupPath);
    return openPath(backend, project.path);
  }),
};
