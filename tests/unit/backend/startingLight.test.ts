import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Packages that are loaded with the module, before anything is called. */
function listPackagesLoadedWith(entry: string): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !path.endsWith('.ts')) return;
    seen.add(path);
    for (const [statement, specifier] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from '([^']+)'/gmu,
    )) {
      if (/^(?:import|export) type /u.test(statement)) continue;
      if (specifier!.startsWith('.')) visit(resolve(dirname(path), specifier!));
      else if (specifier!.startsWith('#shared/')) visit(join(root, 'shared', specifier!.slice('#shared/'.length)));
      else packages.add(specifier!);
    }
  };
  visit(join(root, entry));
  return [...packages].filter((name) => !name.startsWith('node:'));
}

it('starts without the libraries that only reports and imports need', () => {
  const loaded = listPackagesLoadedWith('electron/backend/createBackend.ts');
  const heavy = [
    'echarts/dist/echarts.esm.min.mjs',
    'pdfmake',
    'docx',
    '@resvg/resvg-wasm',
    'exceljs',
    'papaparse',
    'unpdf',
    'mammoth',
    'fast-xml-parser',
    'tinyld',
    'jschardet',
    'wink-nlp',
    'az',
  ];

  expect(loaded).toContain('better-sqlite3');
  expect(loaded.filter((name) => heavy.includes(name))).toEqual([]);
});
