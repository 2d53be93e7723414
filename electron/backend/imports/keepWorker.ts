import { parentPort, workerData } from 'node:worker_threads';
import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { openProjectBeside } from '../db/projectFile.ts';
import { indexedText } from '../language/indexedText.ts';
import { createLemmatizer } from '../language/lemmatize.ts';
import { createOpenedProject } from '../project/openedProject.ts';
import { keepSource } from './keepSource.ts';
import { type KeepReply, type KeepRequest, keepStates } from './keepStates.ts';

/** Progress is told at most this often. */
const progressEveryMs = 50;

function reply(message: KeepReply): void {
  parentPort?.postMessage(message);
}

function tellNowAndThen(): (done: number, total: number) => void {
  let toldAt = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs) return;
    toldAt = now;
    reply({ kind: 'progress', done, total });
  };
}

async function keep({ projectPath, state, ...toKeep }: KeepRequest): Promise<ImportedSource> {
  const lemmatizer = await createLemmatizer();
  const tell = tellNowAndThen();
  const file = openProjectBeside(projectPath);
  try {
    const project = createOpenedProject(
      file,
      ({ text }) => indexedText(text, lemmatizer),
      () => undefined,
    );
    const { author } = toKeep;
    const { result } = project.changeWith({ method: 'imports.commit', author }, (writer, db) => {
      const kept = keepSource(writer, db, toKeep, (done, total) => {
        if (Atomics.load(state, 0) === keepStates.stopped) throw new AppError('jobCancelled');
        tell(done, total);
      });
      const before = Atomics.compareExchange(state, 0, keepStates.running, keepStates.kept);
      if (before === keepStates.stopped) throw new AppError('jobCancelled');
      return kept;
    });
    return result;
  } finally {
    file.close();
  }
}

try {
  reply({ kind: 'result', source: await keep(workerData as KeepRequest) });
} catch (error) {
  // Anything else ends the thread, and is told as its error.
  if (!(error instanceof AppError)) throw error;
  reply({ kind: 'refusal', code: error.code, details: error.details });
}
