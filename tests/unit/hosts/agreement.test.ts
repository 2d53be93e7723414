import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgreementResult } from '#shared/contract/agreementContract.ts';
import { runInProcess } from '../../support/runCommandLine.ts';

const sentences = Array.from({ length: 30 }, (_, at) => `Сверяю накладную ${at + 10}.`);
const sentenceLength = sentences[0]!.length + 1;

/** Both coders put the code on the first ten sentences, each once more alone. */
const twiceCoded = {
  format: 'custdev-json',
  version: 1,
  project: { name: 'Вдвоём', language: 'ru' },
  codes: [{ id: 'c', group: 'pain', name: 'сверка вручную', parentId: null, description: '' }],
  organizations: [],
  respondents: [{ id: 'r', name: 'Вера', organizationId: null }],
  interviews: [
    {
      id: 'i',
      kind: 'problem',
      respondentIds: ['r'],
      date: '2026-10-01',
      language: 'ru',
      turns: [{ speaker: 'Вера', role: 'respondent', text: sentences.join(' ') }],
    },
  ],
  codings: ['Ася', 'Борис'].flatMap((coder, index) =>
    [...Array.from({ length: 10 }, (_, at) => at), 20 + index].map((at) => ({
      interviewId: 'i',
      turn: 0,
      start: at * sentenceLength,
      end: at * sentenceLength + sentenceLength - 1,
      codeIds: ['c'],
      coder,
      origin: 'blind',
    })),
  ),
};

let folder = '';
let project = '';
const custdev = (...given: string[]) => runInProcess(join(folder, 'data'), given);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-agreement-'));
  project = join(folder, 'вдвоём.custdev');
  writeFileSync(join(folder, 'twice.json'), JSON.stringify(twiceCoded));
  await custdev('new', project, '--language', 'ru');
  await custdev('import', project, join(folder, 'twice.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('compares the two who coded together, with the counts and intervals of each code', async () => {
  const { exitCode, stderr, json } = await custdev('agreement', project, '--seed', '4', '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const result = json as AgreementResult;
  expect(result).toMatchObject({
    first: { coder: 'Ася', isSecondPass: false },
    second: { coder: 'Борис', isSecondPass: false },
    unit: 'sentence',
    seed: 4,
    units: 30,
    openDifferences: 2,
  });
  const [code] = result.codes;
  expect(code).toMatchObject({ both: 10, onlyFirst: 1, onlySecond: 1, neither: 18, verdict: 'accept' });
  // po 28/30, pe (11² + 19²)/30²
  expect(code!.kappa!.value).toBeCloseTo((28 / 30 - 482 / 900) / (1 - 482 / 900), 12);
});

test('prints a table for people', async () => {
  const { exitCode, stdout } = await custdev('agreement', project, '--first', 'Борис', '--second', 'Ася');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1: Борис, 2: Ася.');
  expect(stdout).toMatch(/сверка вручную\s+10\s+1\s+1\s+18\s+0,86/u);
});

test('refuses a coder who is not there with 1, and a wrong unit with 2', async () => {
  const unknown = await custdev('agreement', project, '--first', 'Вадим');
  expect({ exitCode: unknown.exitCode, stdout: unknown.stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(unknown.stderr).toContain('Вадим');
  expect((await custdev('agreement', project, '--unit', 'word')).exitCode).toBe(2);
});
