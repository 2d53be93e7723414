import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { answerOnce } from '../jobs/answerOnce.ts';
import { withProjectBeside } from '../project/withProjectBeside.ts';
import { keepSource } from './keepSource.ts';
import { type KeepRequest, keepStates } from './keepStates.ts';

await answerOnce<KeepRequest>(({ projectPath, state, ...toKeep }, tell) =>
  withProjectBeside(projectPath, (project): ImportedSource => {
    const options = { method: 'imports.commit', author: toKeep.author };
    const { result } = project.changeWith(options, (writer, db) => {
      const kept = keepSource(writer, db, toKeep, (done, total) => {
        if (Atomics.load(state, 0) === keepStates.stopped) throw new AppError('jobCancelled');
        tell(done, total);
      });
      const before = Atomics.compareExchange(state, 0, keepStates.running, keepStates.kept);
      if (before === keepStates.stopped) throw new AppError('jobCancelled');
      return kept;
    });
    return result;
  }),
);
