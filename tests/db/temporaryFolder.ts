import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder for each test, gone afterwards. */
export function useTemporaryFolder(): { pathOf(name: string): string } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'custdev-db-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { pathOf: (name) => join(folder, name) };
}
