import { resolve } from 'node:path';

/** The project file that the system or the user named when starting the app; null when none was named. */
export function findProjectArgument(programArguments: readonly string[], workingFolder: string): string | null {
  const named = programArguments.find((argument) => !argument.startsWith('-') && argument.endsWith('.custdev'));
  return named === undefined ? null : resolve(workingFolder, named);
}
