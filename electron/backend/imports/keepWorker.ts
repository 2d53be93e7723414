import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { answerOnce } from '../jobs/answerOnce.ts';
import { withProjectBeside } from '../project/withProjectBeside.ts';
import type { SourceToKeep } from './keepSource.ts';
import { keepSources } from './keepSources.ts';
import { type KeepRequest, keepStates } from './keepStates.ts';
import { takeFromFeed } from './sourceFeed.ts';

await answerOnce<KeepRequest>(({ projectPath, author, feed, count, state }, tell) =>
  withProjectBeside(projectPath, (project): ImportedSource[] => {
    const onProgress = (done: number, total: number): void => {
      if (Atomics.load(state, 0) === keepStates.stopped) throw new AppError('jobCancelled');
      tell(done, total);
    };
    const { result } = project.changeWith({ method: 'imports.commit', author }, (writer, db) => {
      const kept = keepSources(writer, db, takeFromFeed<SourceToKeep>(feed, count), { author, count, onProgress });
      const before = Atomics.compareExchange(state, 0, keepStates.running, keepStates.kept);
      if (before === keepStates.stopped) throw new AppError('jobCancelled');
      return kept;
    });
    return result;
  }),
);
