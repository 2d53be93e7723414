import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../electron/hosts/cli/createProgram.ts';
import { contract } from '../../../shared/contract/methods.ts';
import { architecturePath, withCurrentRooms } from '../../support/drawRooms.ts';

const architecture = readFileSync(architecturePath, 'utf8');
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

describe('the documents', () => {
  it('name every method of the contract', () => {
    const undocumented = Object.entries(contract).flatMap(([topic, methods]) => {
      const line = architecture.split('\n').find((candidate) => candidate.startsWith(`| \`${topic}\``)) ?? '';
      return Object.keys(methods)
        .filter((method) => !line.includes(`\`${method}\``))
        .map((method) => `${topic}.${method}`);
    });
    expect(undocumented).toEqual([]);
  });

  it('name every command of the command line', () => {
    const commands = createProgram()
      .commands.map((command) => command.name())
      .filter((name) => name !== 'help');
    expect(commands.filter((name) => !new RegExp(`\`[^\`]*\\b${name}\\b`).test(readme))).toEqual([]);
  });

  it('draw the rooms as they import each other', () => {
    expect(withCurrentRooms(architecture)).toBe(architecture);
  });
});
