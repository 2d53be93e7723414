import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { settingsSchema, type Settings } from '#shared/contract/appContract.ts';
import { type ProjectSummary, projectSummarySchema } from '#shared/contract/projectsContract.ts';
import { isoTimestampSchema } from '#shared/domain/fields.ts';
import { type TableMapping, tableMappingSchema } from '#shared/domain/tableMapping.ts';

const recentSchema = v.object({
  path: v.string(),
  name: v.string(),
  openedAt: isoTimestampSchema,
  summary: v.fallback(v.optional(v.nullable(projectSummarySchema), null), null),
});
export type RecentProject = v.InferOutput<typeof recentSchema>;

const storedSchema = v.object({
  settings: v.fallback(v.partial(settingsSchema), {}),
  recent: v.fallback(v.array(recentSchema), []),
  tableMappings: v.fallback(v.optional(v.array(v.tuple([v.string(), tableMappingSchema])), []), []),
});

/** A tracker leads several clients at once. */
const longestRecentList = 60;
const mostTableMappings = 60;

/** What the app remembers on this machine. A file that cannot be read counts as empty: it holds nothing of value. */
export interface SettingsFile {
  get(): Settings;
  update(patch: Partial<Settings>): Settings;
  listRecent(): readonly RecentProject[];
  /** Puts it on top; what was known of its state stays known. */
  remember(project: Omit<RecentProject, 'summary'>): void;
  /** Of a project that is not in the list, nothing is kept. */
  summarize(path: string, name: string, summary: ProjectSummary): void;
  forget(path: string): void;
  /** How a table with these columns was read last; null when none was. */
  findTableMapping(signature: string): TableMapping | null;
  rememberTableMapping(signature: string, mapping: TableMapping): void;
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
    return { settings: {}, recent: [], tableMappings: [] };
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
  let { tableMappings } = stored;

  function save(): void {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.unfinished`;
    writeFileSync(unfinished, JSON.stringify({ settings, recent, tableMappings }, null, 2));
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
      const known = recent.find(({ path: other }) => other === project.path);
      const others = recent.filter((other) => other !== known);
      recent = [{ ...project, summary: known?.summary ?? null }, ...others].slice(0, longestRecentList);
      save();
    },
    summarize: (summarized, name, summary) => {
      recent = recent.map((project) => (project.path === summarized ? { ...project, name, summary } : project));
      save();
    },
    findTableMapping: (signature) => tableMappings.find(([known]) => known === signature)?.[1] ?? null,
    rememberTableMapping: (signature, mapping) => {
      const others = tableMappings.filter(([known]) => known !== signature);
      tableMappings = [[signature, mapping] as [string, TableMapping], ...others].slice(0, mostTableMappings);
      save();
    },
    forget: (forgotten) => {
      recent = recent.filter(({ path: known }) => known !== forgotten);
      save();
    },
  };
}
