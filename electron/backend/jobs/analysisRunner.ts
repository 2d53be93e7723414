import { type ResourceLimits, Worker } from 'node:worker_threads';
import { AppError } from '#shared/domain/appError.ts';
import type { AnalysisInput, AnalysisOutput, AnalysisTask } from './analysisTasks.ts';
import type { WorkerReply } from './analysisWorker.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(done: number, total: number): void;
}

/**
 * Runs analyses away from the thread that answers the windows, one after another.
 * The same question about the same data is computed once.
 */
export interface AnalysisRunner {
  /** `key` names the data and options; equal keys share one result. Throws `jobCancelled`. */
  run<Task extends AnalysisTask>(
    task: Task,
    key: string,
    makeInput: () => AnalysisInput<Task>,
    options?: RunOptions,
  ): Promise<AnalysisOutput<Task>>;
  /** Drops every kept result and cancels what runs: the data that it was asked about are gone. */
  forget(): void;
  close(): Promise<void>;
}

/** A runner among others, which gives its memory back when another one needs much. */
interface YieldingRunner extends AnalysisRunner {
  /** Ends a worker that only waits for the next question. */
  endIdle(): void;
}

const mostKept = 40;

/** A hundred thousand hints need not be held twice. */
const keptByThoseWhoAsk: ReadonlySet<AnalysisTask> = new Set(['lint']);

/** A thread takes 100 MB and more with its dictionaries and models; starting the next takes a tenth of a second. */
const idleMinute = 60_000;

/**
 * A report of 50,000 quotes needs 160 MB of it; beyond all of it, the thread ends before the program does. A small nursery
 * takes the garbage of letters and lines away while they are set.
 */
const limitsOfFiles: ResourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** The nursery would grow to 100 MB in each thread, and the garbage of an analysis dies young in a small one too. */
const limitsOfAnalyses: ResourceLimits = { maxYoungGenerationSizeMb: 24 };

interface RunnerOptions {
  /** How long a worker waits for the next question; with 0 it ends with the last one asked. */
  readonly idleMs?: number;
  /** A worker that has grown beyond it ends with the last one asked. */
  readonly mostIdleHeapBytes?: number;
  readonly keptResults?: number;
  readonly limits?: ResourceLimits;
}

function readFailure(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('jobTooLarge') : error;
}

function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './analysisWorker.ts' : './analysisWorker.js', import.meta.url);
}

/**
 * The worker ends when nobody has asked for a while, with all that it has learned; the next question starts another.
 * What does not fit into the limits throws `jobTooLarge`.
 */
export function createAnalysisRunner({
  idleMs = idleMinute,
  mostIdleHeapBytes = Number.POSITIVE_INFINITY,
  keptResults = mostKept,
  limits = limitsOfAnalyses,
}: RunnerOptions = {}): YieldingRunner {
  let idle: NodeJS.Timeout | undefined;
  let worker: Worker | null = null;
  let isAnswering = false;
  let cancelRunning: () => void = () => undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const results = new Map<string, unknown>();

  function getWorker(): Worker {
    clearTimeout(idle);
    if (worker === null) {
      worker = new Worker(workerUrl(), { resourceLimits: limits });
      worker.unref();
    }
    return worker;
  }

  function endWorker(): void {
    void worker?.terminate();
    worker = null;
  }

  function runInWorker<Task extends AnalysisTask>(
    task: Task,
    input: AnalysisInput<Task>,
    options: RunOptions,
  ): Promise<AnalysisOutput<Task>> {
    const { promise, resolve, reject } = Promise.withResolvers<AnalysisOutput<Task>>();
    const current = getWorker();
    let heapBytes = 0;
    const onMessage = (reply: WorkerReply) => {
      if (reply.kind === 'progress') options.onProgress?.(reply.done, reply.total);
      else if (reply.kind === 'result') {
        ({ heapBytes } = reply);
        resolve(reply.result as AnalysisOutput<Task>);
      } else if (reply.kind === 'refusal') reject(new AppError(reply.code, reply.details));
      else reject(new Error(reply.message));
    };
    const onAbort = () => {
      endWorker();
      reject(new AppError('jobCancelled'));
    };
    cancelRunning = onAbort;
    const onError = (error: Error) => {
      endWorker();
      reject(readFailure(error));
    };
    current.on('message', onMessage);
    current.once('error', onError);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    current.ref();
    isAnswering = true;
    current.postMessage({ task, input });
    return promise.finally(() => {
      isAnswering = false;
      cancelRunning = () => undefined;
      current.off('message', onMessage);
      current.off('error', onError);
      options.signal?.removeEventListener('abort', onAbort);
      current.unref();
      idle = setTimeout(endWorker, heapBytes > mostIdleHeapBytes ? 0 : idleMs).unref();
    });
  }

  function keep(key: string, result: unknown): void {
    results.set(key, result);
    const oldest = results.keys().next();
    if (results.size > keptResults && oldest.done !== true) results.delete(oldest.value);
  }

  return {
    run: async <Task extends AnalysisTask>(
      task: Task,
      key: string,
      makeInput: () => AnalysisInput<Task>,
      options: RunOptions = {},
    ) => {
      const fullKey = `${task} ${key}`;
      const turn = queue.then(async () => {
        if (options.signal?.aborted === true) throw new AppError('jobCancelled');
        if (results.has(fullKey)) return results.get(fullKey) as AnalysisOutput<Task>;
        const result = await runInWorker(task, makeInput(), options);
        if (!keptByThoseWhoAsk.has(task)) keep(fullKey, result);
        return result;
      });
      queue = turn.catch(() => undefined);
      return turn as Promise<AnalysisOutput<Task>>;
    },
    forget: () => {
      results.clear();
      cancelRunning();
    },
    endIdle: () => {
      if (isAnswering) return;
      clearTimeout(idle);
      endWorker();
    },
    close: async () => {
      cancelRunning();
      clearTimeout(idle);
      await worker?.terminate();
      worker = null;
    },
  };
}

/** What a screen shows at once, before anything is checked. */
const quickTasks: ReadonlySet<AnalysisTask> = new Set(['segmentsPreview', 'patterns', 'sequences', 'dendrogram']);

/** Libraries, faces and charts of the report that is looked at take 60 to 90 MB; after thousands of quotes it is more. */
const heapBetweenReportsBytes = 128e6;

const reportTasks: ReadonlySet<AnalysisTask> = new Set(['report', 'reportCharts']);

/** Files come together: their worker waits for the next one, and a thread of parsers is not kept for long. */
const idleBetweenFilesMs = 10_000;

const sourceTasks: ReadonlySet<AnalysisTask> = new Set(['transcriptSource', 'tableSource']);

/**
 * Five workers: quick answers neither wait behind a long check nor lose their warm worker when it is cancelled, as it is
 * with every change of the data; files of reports are not kept, and a worker that has grown ends with them, while those that
 * have answered what the report asked make room for it; what comes in is read beside all of them, and a whole project,
 * which may take more, in one that ends with it.
 */
export function createAnalysisRunners(): AnalysisRunner {
  const quick = createAnalysisRunner();
  const long = createAnalysisRunner();
  const files = createAnalysisRunner({
    mostIdleHeapBytes: heapBetweenReportsBytes,
    keptResults: 0,
    limits: limitsOfFiles,
  });
  const sources = createAnalysisRunner({ idleMs: idleBetweenFilesMs, keptResults: 0, limits: limitsOfFiles });
  const projects = createAnalysisRunner({ idleMs: 0, keptResults: 0 });
  const all = [quick, long, files, sources, projects];
  const runnerOf = (task: AnalysisTask): AnalysisRunner => {
    if (reportTasks.has(task)) return files;
    if (task === 'projectSource') return projects;
    if (sourceTasks.has(task)) return sources;
    return quickTasks.has(task) ? quick : long;
  };
  return {
    run: (task, ...rest) => {
      if (task === 'report') for (const runner of [quick, long]) runner.endIdle();
      return runnerOf(task).run(task, ...rest);
    },
    forget: () => {
      for (const runner of all) runner.forget();
    },
    close: async () => {
      await Promise.all(all.map((runner) => runner.close()));
    },
  };
}
