import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { settingsSchema, type Settings } from '#shared/contract/appContract.ts';
import { isoTimestampSchema } from '#shared/domain/fields.ts';

const recentSchema = v.object({ path: v.string(), name: v.string(), openedAt: isoTimestampSchema });
export type RecentProject = v.InferOutput<typeof recentSchema>;

const storedSchema = v.object({
  settings: v.fallback(v.partial(settingsSchema), {}),
  recent: v.fallback(v.array(recentSchema), []),
});

const longestRecentList = 12;

/** What the app remembers on this machine. A file that cannot be read counts as empty: it holds nothing of value. */
export interface SettingsFile {
  get(): Settings;
  update(patch: Partial<Settings>): Settings;
  listRecent(): readonly RecentProject[];
  remember(project: RecentProject): void;
  forget(path: string): void;
}

function languageOfSystem(): Settings['language'] {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') || (process.env['LANG'] ?? '').startsWith('ru')
    ? 'ru'
    : 'en';
}

function readStored(path: string): v.InferOutput<typeof storedSchema> {
  try {
    return v.parse(storedSchema, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
  } catch {
    return { settings: {}, recent: [] };
  }
}

export function openSettingsFile(dataFolder: string): SettingsFile {
  const path = join(dataFolder, 'settings.json');
  const stored = readStored(path);
  let settings: Settings = {
    language: languageOfSystem(),
    theme: 'auto',
    author: userInfo().username,
    hasSeenTour: false,
    areCuesShown: false,
    ...stored.settings,
  };
  let recent: readonly RecentProject[] = stored.recent;

  function save(): void {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.unfinished`;
    writeFileSync(unfinished, JSON.stringify({ settings, recent }, null, 2));
    renameSync(unfinished, path);
  }

  return {
    get: () => settings,
    update: (patch) => {
      settings = { ...settings, ...patch };
      save();
      return settings;
    },
    listRecent: () => recent,
    remember: (project) => {
      recent = [project, ...recent.filter(({ path: known }) => known !== project.path)].slice(0, longestRecentList);
      save();
    },
    forget: (forgotten) => {
      recent = recent.filter(({ path: known }) => known !== forgotten);
      save();
    },
  };
}
