import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendClient } from '#shared/contract/client.ts';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import type { CodeId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { type Backend, createBackend } from '../../../electron/backend/createBackend.ts';
import { toAppError } from '../../../electron/hosts/toAppError.ts';

/** A backend of its own folder, which goes when the test ends. */
export interface TestBackend {
  readonly backend: Backend;
  readonly client: BackendClient;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openBackend(): Promise<TestBackend> {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-test-'));
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: '0.0.0', host: 'direct' });
  return {
    backend,
    client: backend.client,
    folder,
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openProject(): Promise<TestBackend> {
  const test = await openBackend();
  await test.client.projects.create({ path: join(test.folder, 'проект.custdev'), name: 'Проект', language: 'ru' });
  return test;
}

export async function failureOf(call: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> {
  const error: unknown = await call.then(
    () => new Error('The call succeeded'),
    (reason: unknown) => reason,
  );
  const { code, details, message } = toAppError(error);
  return { code: code === 'internal' ? `internal: ${message}` : code, details };
}

export async function codeOfFailure(call: Promise<unknown>): Promise<string> {
  return (await failureOf(call)).code;
}

export async function addPerson(client: BackendClient, name: string): Promise<RespondentId> {
  return (await client.people.saveRespondent({ ...unknownRespondent, id: null, name })).respondentId;
}

export interface AddedInterview {
  readonly interviewId: InterviewId;
  readonly turns: readonly Turn[];
  readonly respondentIds: readonly RespondentId[];
}

/** «Имя: слова» for every turn; «Я» interviews, everybody else is a respondent. */
export async function addInterview(
  client: BackendClient,
  lines: readonly string[],
  kind: 'problem' | 'solution' = 'problem',
): Promise<AddedInterview> {
  const turns = lines.map((line) => {
    const [speaker = '', ...words] = line.split(': ');
    return {
      speaker,
      role: speaker === 'Я' ? ('interviewer' as const) : ('respondent' as const),
      text: words.join(': '),
    };
  });
  const names = [...new Set(turns.filter(({ role }) => role === 'respondent').map(({ speaker }) => speaker))];
  const respondentIds: RespondentId[] = [];
  for (const name of names) respondentIds.push(await addPerson(client, name));
  const interview = { kind, title: 'Разговор', date: '2026-10-01', language: 'ru' as const, respondentIds };
  const { interviewId } = await client.interviews.create({ ...interview, turns });
  return { interviewId, turns: (await client.interviews.get({ id: interviewId })).turns, respondentIds };
}

export async function addCode(client: BackendClient, name: string, typeId = 'pain.problem'): Promise<CodeId> {
  return (await client.codes.create({ typeId, name })).codeId;
}

/** Codes the words where they first occur in the interview. */
export async function codeWords(
  client: BackendClient,
  { interviewId, turns }: AddedInterview,
  words: string,
  ...codeIds: CodeId[]
) {
  const turn = turns.find(({ text }) => text.includes(words));
  if (turn === undefined) throw new Error(`Nobody says «${words}»`);
  const start = turn.text.indexOf(words);
  return client.codings.create({ interviewId, turnId: turn.id, start, end: start + words.length, codeIds });
}

/** Everything that the project holds, for comparing before and after. */
export async function readEverything(client: BackendClient): Promise<unknown> {
  const { records } = await client.projects.records({});
  const talks = [];
  for (const { id } of records.interview) {
    const { turns, quotations, codings } = await client.interviews.get({ id });
    talks.push({ turns, quotations, codings });
  }
  return { records, talks };
}

export async function listRecords<Name extends keyof LightRecords>(
  client: BackendClient,
  name: Name,
): Promise<LightRecords[Name]> {
  return (await client.projects.records({})).records[name];
}
