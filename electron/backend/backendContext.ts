import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { openProjectFile, type ProjectFile } from './db/projectFile.ts';
import type { TurnIndexer } from './db/recordWriter.ts';
import { WritesHeldError } from './db/sqlite.ts';
import type { BackendOptions } from './backendTypes.ts';
import { createEventHub, type EventHub } from './eventHub.ts';
import { createAnalysisRunner, createAnalysisRunners, type AnalysisRunner } from './jobs/analysisRunner.ts';
import { indexedText } from './language/indexedText.ts';
import { createLemmatizer, type Lemmatizer } from './language/lemmatize.ts';
import { type Changed, createOpenedProject, type OpenedProject, type ToldChange } from './project/openedProject.ts';
import type { RecordWriter } from './db/recordWriter.ts';
import { keepOpeningAnswers } from './facts/openingAnswers.ts';
import { noteState, type StateCause } from './upkeep/noteState.ts';
import { rememberSummary } from './upkeep/rememberSummary.ts';
import { openSettingsFile, type SettingsFile } from './settingsFile.ts';

/** What every handler works with. */
export interface BackendContext {
  readonly options: BackendOptions;
  readonly settings: SettingsFile;
  readonly events: EventHub;
  readonly analysis: AnalysisRunner;
  /** A worker of its own, which keeps what it has learned: a selection never waits for a long analysis. */
  readonly suggestions: AnalysisRunner;
  /** Loads the dictionaries at the first call; everything that writes or searches turns waits for it. */
  getLemmatizer(): Promise<Lemmatizer>;
  findProject(): OpenedProject | null;
  /** Throws `noProjectOpen`. */
  getProject(): OpenedProject;
  /** Changes the open project in the name of the user of this machine. */
  change<Result>(method: string, work: (writer: RecordWriter) => Result): Changed<Result>;
  /** Closes the project that was open and makes the file the open one. */
  adopt(file: ProjectFile): OpenedProject;
  openPath(path: string, backupFolder: string): OpenedProject;
  closeProject(): void;
  /** Does it once, when the open project closes: for what only makes sense beside it. */
  whenProjectCloses(work: () => void): void;
  close(): Promise<void>;
}

/** Who codes comes back to the suggestions after reading a while: learning again would take seconds. */
const keepsLearnedMs = 10 * 60_000;

/** Somebody who codes pauses so long between one coding and the next. */
const summaryDelayMs = 10_000;

const stateDelayMs = 2000;

/** Above this, windows are told to fetch again instead of being sent every record. */
const largestBroadcast = 2000;

function isSameFile(left: string, right: string): boolean {
  return left === right || (existsSync(left) && existsSync(right) && realpathSync(left) === realpathSync(right));
}

export function createBackendContext(options: BackendOptions): BackendContext {
  const settings = openSettingsFile(options.dataFolder);
  const events = createEventHub();
  const analysis = createAnalysisRunners();
  const suggestions = createAnalysisRunner({ idleMs: keepsLearnedMs });
  let lemmatizerPromise: Promise<Lemmatizer> | null = null;
  let lemmatizer: Lemmatizer | null = null;
  let project: OpenedProject | null = null;
  let summaryTimer: NodeJS.Timeout | undefined;
  const workAtClosing = new Set<() => void>();
  let stateTimer: NodeJS.Timeout | undefined;
  let unnoted: StateCause | null = null;

  async function getLemmatizer(): Promise<Lemmatizer> {
    lemmatizerPromise ??= createLemmatizer();
    try {
      lemmatizer = await lemmatizerPromise;
      return lemmatizer;
    } catch (error) {
      lemmatizerPromise = null;
      throw error;
    }
  }

  const indexTurn: TurnIndexer = (turn: Turn) => {
    if (lemmatizer === null) throw new Error('Turns are written only after the dictionaries are loaded');
    return indexedText(turn.text, lemmatizer);
  };

  /** The list of projects tells the state even of one that was never closed properly. */
  function summarizeSoon(): void {
    clearTimeout(summaryTimer);
    const changed = project;
    summaryTimer = setTimeout(() => {
      if (changed === null || changed !== project) return;
      rememberSummary(settings, changed);
      keepOpeningAnswers(changed);
    }, summaryDelayMs).unref();
  }

  function noteStateNow(): void {
    clearTimeout(stateTimer);
    if (project?.file.connection.areWritesHeld === true) {
      stateTimer = setTimeout(noteStateNow, stateDelayMs).unref();
      return;
    }
    const cause = unnoted;
    unnoted = null;
    if (project !== null && cause !== null) noteState(project, cause);
  }

  /** The path is computed when the hands rest: a burst of changes is one step of the history. */
  function noteStateSoon(change: ToldChange): void {
    if (change.method === 'workflow.noteState') return;
    unnoted = change;
    clearTimeout(stateTimer);
    stateTimer = setTimeout(noteStateNow, stateDelayMs).unref();
  }

  function publishChange(change: ToldChange): void {
    summarizeSoon();
    noteStateSoon(change);
    const { changes, version } = change;
    if (changes === null || changes.length > largestBroadcast) events.publish({ type: 'reload', version });
    else events.publish({ type: 'changed', changeSet: { ...change, changes } });
  }

  function closeProject(): void {
    if (project === null) return;
    if (project.file.connection.areWritesHeld) throw new WritesHeldError('Something is changed aside');
    clearTimeout(summaryTimer);
    noteStateNow();
    rememberSummary(settings, project);
    keepOpeningAnswers(project);
    for (const work of workAtClosing) work();
    workAtClosing.clear();
    project.close();
    project = null;
    analysis.forget();
    suggestions.forget();
    events.publish({ type: 'projectClosed' });
  }

  function adopt(file: ProjectFile): OpenedProject {
    closeProject();
    project = createOpenedProject(file, indexTurn, publishChange);
    return project;
  }

  /** Who cannot open a project is told where its copies are. */
  function openFile(path: string, backupFolder: string): ProjectFile {
    try {
      return openProjectFile(path, backupFolder);
    } catch (error) {
      const isPastReading = error instanceof AppError && /^project(?:Damaged|Incomplete)$/.test(error.code);
      if (!isPastReading) throw error;
      throw new AppError(error.code, { ...error.details, copies: join(options.dataFolder, 'backups') });
    }
  }

  const getProject = (): OpenedProject => {
    if (project === null) throw new AppError('noProjectOpen');
    return project;
  };

  return {
    options,
    settings,
    events,
    analysis,
    suggestions,
    getLemmatizer,
    findProject: () => project,
    getProject,
    change: (method, work) => getProject().change({ method, author: settings.get().author }, work),
    adopt,
    openPath: (path, backupFolder) => {
      if (project !== null && isSameFile(project.path, path)) return project;
      return adopt(openFile(path, backupFolder));
    },
    closeProject,
    whenProjectCloses: (work) => void workAtClosing.add(work),
    close: async () => {
      project?.abandonAside();
      await project?.whenFree();
      closeProject();
      events.close();
      await Promise.all([analysis.close(), suggestions.close()]);
    },
  };
}
