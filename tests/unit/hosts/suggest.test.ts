import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SuggestionEvaluation } from '#shared/contract/suggestionsContract.ts';
import { type CommandResult, runInProcess } from '../../support/runCommandLine.ts';

let folder = '';
let project = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-suggest-'));
  project = join(folder, 'пример.custdev');
  await custdev('new', project, '--sample', '--language', 'ru');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function custdev(...programArguments: string[]): Promise<CommandResult> {
  return runInProcess(join(folder, 'data'), programArguments);
}

async function ask<Shape>(...programArguments: string[]): Promise<Shape> {
  const { json, exitCode, stderr } = await custdev(...programArguments, '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return json as Shape;
}

interface Suggested {
  suggestions: { interviewId: string; turn: number; codeId: string; because: { codingId: string; quote: string } }[];
}

describe('custdev suggest', () => {
  test('prints exactly the promised document, each reason a coding of that code', async () => {
    const { suggestions } = await ask<Suggested>('suggest', project);
    expect(suggestions.length).toBeGreaterThan(10);
    const { codings } = await ask<{ codings: { id: string; quote: string; codeIds: string[] }[] }>('codings', project);
    const byId = new Map(codings.map((coding) => [coding.id, coding]));
    const keys = ['because', 'codeId', 'end', 'interviewId', 'score', 'start', 'turn'];
    for (const suggestion of suggestions) {
      expect(Object.keys(suggestion).toSorted()).toEqual(keys);
      expect(Object.keys(suggestion.because).toSorted()).toEqual(['codingId', 'quote']);
      const reason = byId.get(suggestion.because.codingId);
      expect(reason?.codeIds).toContain(suggestion.codeId);
      expect(reason?.quote).toBe(suggestion.because.quote);
    }
  });

  test('takes one interview, and prints it for people', async () => {
    const { interviews } = await ask<{ interviews: { id: string }[] }>('interviews', project);
    const [first] = interviews;
    const { suggestions } = await ask<Suggested>('suggest', project, first!.id);
    expect(new Set(suggestions.map(({ interviewId }) => interviewId))).toEqual(new Set([first!.id]));
    const { stdout } = await custdev('suggest', project, first!.id);
    expect(stdout).toContain(suggestions[0]!.because.quote.slice(0, 20));
  });

  test('tells how good it is', async () => {
    const { methods } = await ask<SuggestionEvaluation>('suggest', project, '--evaluate');
    expect(methods.map(({ method }) => method)).toContain('majority');
  }, 60_000);

  test('prints how good it is, a line for each method', async () => {
    const { stdout } = await custdev('suggest', project, '--evaluate');
    expect(stdout.trim().split('\n').length).toBeGreaterThan(6);
  }, 60_000);

  test('says what is missing while nothing is coded', async () => {
    const empty = join(folder, 'пусто.custdev');
    await custdev('new', empty, '--language', 'ru');
    expect(await ask('suggest', empty)).toEqual({ suggestions: [] });
    expect((await custdev('suggest', empty)).stdout).toMatch(/5 цитат/u);
  });
});
