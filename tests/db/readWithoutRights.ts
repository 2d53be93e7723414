/** Uses a project as somebody who may not write to it, and prints what came of it. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { copyPresent } from '../../electron/backend/db/presentCopy.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import { backUpAside } from '../../electron/backend/jobs/backUpAside.ts';
import { openCopy } from '../../electron/backend/merge/openCopy.ts';
import { codeOf, openTestProject } from './testProject.ts';

/** `folder` is its own, and may be written. */
const uses: Readonly<Record<string, (path: string, folder: string) => unknown>> = {
  open: (path) => {
    const project = openTestProject(path);
    const name = project.getProject().name;
    const change = codeOf(() => project.change({ method: 'people.save', author: '' }, () => undefined));
    project.close();
    return { reason: project.file.readOnlyReason, name, change };
  },
  write: (path) => {
    const project = openTestProject(path);
    try {
      project.file.connection.database.exec('DELETE FROM projects');
      return 'written';
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  },
  merge: (path, folder) => {
    const own = join(folder, 'own.custdev');
    mkdirSync(own);
    try {
      const copy = openCopy(path, own);
      const names = listRecords(copy.file.connection, 'project').map(({ name }) => name);
      copy.close();
      return names;
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  },
  copy: async (path, folder) => {
    const project = openTestProject(path);
    const copy = await copyPresent(project.file.connection, join(folder, 'copy.custdev'));
    const names = listRecords(copy, 'project').map(({ name }) => name);
    copy.close();
    project.close();
    return names;
  },
  backUp: async (path, folder) => {
    const projectPath = await backUpAside({ projectPath: path, folder, occasion: 'byHand' });
    const project = openTestProject(projectPath);
    const name = project.getProject().name;
    project.close();
    return name;
  },
};

const [, , use = '', path = '', mode = ''] = process.argv;
const folder = join(dirname(dirname(path)), 'own');
mkdirSync(folder);
chmodSync(folder, 0o777);
chmodSync(path, 0o444);
if (mode === 'folder') chmodSync(dirname(path), 0o555);
// The administrator may write everywhere: only another user shows what a file without rights does.
if (process.getuid?.() === 0) process.setuid?.(65_534);
console.log(JSON.stringify(await uses[use]?.(path, folder)));
