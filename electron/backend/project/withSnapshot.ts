import { existsSync } from 'node:fs';
import { connectForReading } from '../db/connectForReading.ts';
import { createOpenedProject, type OpenedProject } from './openedProject.ts';

/**
 * The project as it stands now, for work that lets others be answered meanwhile: it sees nothing of what they change, and goes
 * on when they close the project. It may only be read, and only until the work has ended.
 */
export async function withSnapshot<Result>(
  project: OpenedProject,
  work: (snapshot: OpenedProject) => Promise<Result>,
): Promise<Result> {
  // A copy in memory stands for a file that may not be written: nothing changes it. A file that was moved or deleted while it
  // is open is still there for who holds it, and an export may be the way to save it.
  if (project.file.connection.database.memory || !existsSync(project.path)) return work(project);
  const connection = connectForReading(project.path);
  const close = (): void => connection.close();
  try {
    // A transaction goes on seeing what was there at its first look.
    connection.database.exec('BEGIN');
    const file = { path: project.path, connection, readOnlyReason: 'inUse', close } as const;
    return await work(createOpenedProject(file, null, () => undefined));
  } finally {
    close();
  }
}
