import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Folder of settings, the recent list and backups: the same for every host, so that they agree.
 * `CUSTDEV_DATA_FOLDER` puts it elsewhere.
 */
export function findDataFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment['CUSTDEV_DATA_FOLDER'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'darwin') return join(home, 'Library/Application Support/Custdev Tracker');
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData/Roaming'), 'Custdev Tracker');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local/share'), 'custdev-tracker');
}
