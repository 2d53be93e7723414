import { answerOnce } from '../jobs/answerOnce.ts';
import type { ReverseRequest } from './reverseNext.ts';
import { withProjectBeside } from './withProjectBeside.ts';

await answerOnce<ReverseRequest>(({ projectPath, direction, author }) =>
  withProjectBeside(projectPath, (project) => {
    const { version, method, at } = project[direction](author);
    return { version, method, author, at, changes: [] };
  }),
);
