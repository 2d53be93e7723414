import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { homedir } from 'node:os';
import { lightEntityNames, type LightRecords, type OpenProject } from '#shared/contract/projectsContract.ts';
import type { JournalEntry } from '../db/journalQueries.ts';
import { listJournal } from '../db/journalQueries.ts';
import { isDailyBackupDue, listBackups, makeBackup, thinOutBackups, verifyBackup } from '../db/backups.ts';
import { listIntegrityProblems } from '../db/integrityQueries.ts';
import { createProjectFile } from '../db/projectFile.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { BackendContext } from '../backendContext.ts';
import { exportProject } from '../interchange/exportProject.ts';
import { installSample } from '../project/installSample.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';
import { findFreePath, listFolder, toProjectPath } from '../project/projectPaths.ts';
import { startProject } from '../project/startProject.ts';
import { implementer } from './implementer.ts';

function backupFolder(backend: BackendContext, project: OpenedProject): string {
  return backupFolderOf(backend.options.dataFolder, project.getProject().id);
}

/** Remembers the project, tells the windows, and makes the day's backup once the answer is out. */
function announce(backend: BackendContext, project: OpenedProject): OpenProject {
  const description = project.describe();
  backend.settings.remember({ path: project.path, name: description.project.name, openedAt: nowTimestamp() });
  backend.events.publish({ type: 'projectOpened' });
  void backend.getLemmatizer();
  const folder = backupFolder(backend, project);
  if (!description.isReadOnly && description.version > 1 && isDailyBackupDue(folder, new Date())) {
    setTimeout(() => {
      if (backend.findProject() !== project) return;
      makeBackup(project.file.connection, project.path, folder, 'daily');
      thinOutBackups(folder, new Date());
    }, 3000).unref();
  }
  return description;
}

function openPath(backend: BackendContext, path: string): OpenProject {
  const project = backend.openPath(path, join(backend.options.dataFolder, 'backups', 'migrations'));
  return announce(backend, project);
}

function createAt(backend: BackendContext, path: string): OpenedProject {
  mkdirSync(dirname(path), { recursive: true });
  return backend.adopt(createProjectFile(path));
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
  listFolder: implementer.projects.listFolder.handler(({ input }) => listFolder(input.path)),
  create: implementer.projects.create.handler(({ input, context: { backend } }) => {
    const project = createAt(backend, toProjectPath(input.path));
    const author = backend.settings.get().author;
    project.change({ method: 'projects.create', author, isUndoable: false }, (writer) =>
      startProject(writer, { ...input, author }),
    );
    return announce(backend, project);
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
    const project = createAt(backend, path);
    installSample(project, input.language, backend.settings.get().author);
    return announce(backend, project);
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
    return { changeSet: backend.getProject().undo(backend.settings.get().author) };
  }),
  redo: implementer.projects.redo.handler(async ({ context: { backend } }) => {
    await backend.getLemmatizer();
    return { changeSet: backend.getProject().redo(backend.settings.get().author) };
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
  backup: implementer.projects.backup.handler(({ context: { backend } }) => {
    const project = backend.getProject();
    return { path: makeBackup(project.file.connection, project.path, backupFolder(backend, project), 'byHand') };
  }),
  backups: implementer.projects.backups.handler(({ context: { backend } }) => ({
    backups: listBackups(backupFolder(backend, backend.getProject())),
  })),
  restore: implementer.projects.restore.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    verifyBackup(input.backupPath);
    makeBackup(project.file.connection, project.path, backupFolder(backend, project), 'beforeRestore');
    backend.closeProject();
    copyFileSync(input.backupPath, project.path);
    for (const suffix of ['-wal', '-shm']) rmSync(project.path + suffix, { force: true });
    return openPath(backend, project.path);
  }),
  exportFile: implementer.projects.exportFile.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    return { file: exportProject(project, input.format, basename(project.path, '.custdev')) };
  }),
};
