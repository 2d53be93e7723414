import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Rooms by the folder that holds them; deeper folders win. */
const roomFolders = [
  'shared/domain',
  'shared/contract',
  'shared/text',
  'shared/analysis',
  'shared/workflow',
  'shared/charts',
  'shared/report',
  'electron/backend',
  'electron/hosts',
  'renderer/app',
  'renderer/screens',
  'renderer/components',
  'renderer/editor',
  'renderer/store',
  'renderer/commands',
  'renderer/api',
  'renderer/strings',
];

function roomOf(path: string): string | null {
  return roomFolders.find((folder) => path.startsWith(`${folder}/`)) ?? null;
}

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function targetOf(source: string, specifier: string): string | null {
  if (specifier.startsWith('#shared/')) return `shared/${specifier.slice('#shared/'.length)}`;
  if (!specifier.startsWith('.')) return null;
  return relative(root, resolve(root, dirname(source), specifier)).replaceAll('\\', '/');
}

/** A mermaid graph of which room imports which, from the imports as they stand. */
export function drawRooms(): string {
  const edges = new Set<string>();
  for (const folder of roomFolders) {
    for (const source of listSources(folder)) {
      const text = readFileSync(join(root, source), 'utf8');
      for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
        const target = specifier === undefined ? null : targetOf(source, specifier);
        const to = target === null ? null : roomOf(target);
        if (to !== null && to !== folder) edges.add(`  ${folder} --> ${to}`);
      }
    }
  }
  return ['```mermaid', 'graph TD', ...[...edges].toSorted(), '```'].join('\n');
}

const begin = '<!-- rooms: written by `npm run rooms` -->';
const end = '<!-- end of rooms -->';

/** The text with the graph between its markers brought up to date. */
export function withCurrentRooms(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < 0) throw new Error('ARCHITECTURE.md lacks the markers of the room graph');
  return `${text.slice(0, from)}${begin}\n\n${drawRooms()}\n\n${text.slice(to)}`;
}

export const architecturePath = join(root, 'ARCHITECTURE.md');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(architecturePath, withCurrentRooms(readFileSync(architecturePath, 'utf8')));
}
