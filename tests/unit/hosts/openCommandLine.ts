import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CommandResult, runInProcess } from '../../support/runCommandLine.ts';
import { plantedProject } from './plantedProject.ts';

/** `custdev` with a data folder of its own, in a folder that goes when the tests end. */
export interface CommandLine {
  readonly folder: string;
  custdev(...programArguments: string[]): Promise<CommandResult>;
  /** Runs with `--json`, expects it to be done, and gives the document. */
  ask<Document>(...programArguments: string[]): Promise<Document>;
  /** What people see of a command that is done; no-break spaces as plain ones. */
  read(...programArguments: string[]): Promise<string>;
  /** The sentence with which a command is refused. */
  refused(...programArguments: string[]): Promise<string>;
  close(): void;
}

export function openCommandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-line-'));
  const custdev = (...programArguments: string[]): Promise<CommandResult> =>
    runInProcess(join(folder, 'data'), programArguments);
  return {
    folder,
    custdev,
    ask: async <Document>(...programArguments: string[]) => {
      const { exitCode, stderr, json } = await custdev(...programArguments, '--json');
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      return json as Document;
    },
    read: async (...programArguments) => {
      const { stdout, stderr, exitCode } = await custdev(...programArguments);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      return stdout.replaceAll('\u00a0', ' ');
    },
    refused: async (...programArguments) => {
      const { exitCode, stderr, stdout } = await custdev(...programArguments);
      expect([exitCode, stdout]).toEqual([1, '']);
      return stderr.trim();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes what is imported: `planted.json`, and `talks` with one interview and one empty file. */
export function plantSources({ folder }: CommandLine): void {
  writeFileSync(join(folder, 'planted.json'), JSON.stringify(plantedProject()));
  mkdirSync(join(folder, 'talks'));
  writeFileSync(
    join(folder, 'talks/Нина.txt'),
    'Ася: Что было потом?\n\nНина: Касса не сошлась, и я пересчитала всё дважды.\n',
  );
  writeFileSync(join(folder, 'talks/пусто.txt'), '');
}
