import { resolve } from 'node:path';
import type { BackendClient } from '#shared/contract/client.ts';
import { errorText } from '#shared/contract/errorTexts.ts';
import type { LightRecords, OpenProject } from '#shared/contract/projectsContract.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Backend } from '../../backend/backendTypes.ts';
import { openBackend } from '../openBackend.ts';
import { systemLanguage } from '../systemLanguage.ts';
import { toAppError } from '../toAppError.ts';
import { Refusal } from './refusal.ts';

/** What every command prints: one document for `--json`, lines for people. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** True when the command did its work and the answer is "no": exit code 1 all the same. */
  readonly isRefusal?: boolean;
}

/** What a command works with while its project is open. */
export interface Session {
  readonly client: BackendClient;
  /** Language of texts: the project's, or the user's where no project is open. */
  readonly language: Language;
  /** Aborted by Ctrl+C: long runs stop and change nothing. */
  readonly signal: AbortSignal;
}

export interface ProjectSession extends Session {
  readonly project: OpenProject;
  /** Every record except turns, quotations and codings, as they are now. */
  getRecords(): Promise<LightRecords>;
}

export interface OutputOptions {
  readonly json?: boolean;
}

function print(answer: Answer, options: OutputOptions): void {
  const text = options.json === true ? JSON.stringify(answer.json, null, 2) : answer.lines.join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
  if (answer.isRefusal === true) process.exitCode = 1;
}

/** One clear sentence: what happened, and what to do. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof Refusal) return error.texts[language];
  const { code, details } = toAppError(error);
  const { happened, action } = errorText(code, details, language);
  return [happened, action].filter((part) => part !== '').join(' ');
}

function refuse(error: unknown, language: Language): void {
  process.stderr.write(`${sentenceOf(error, language)}\n`);
  process.exitCode = 1;
}

async function runWith(
  backend: Backend,
  options: OutputOptions,
  work: (session: Session) => Promise<Answer>,
): Promise<void> {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const { client } = backend;
  const { language } = await client.app.settings({});
  try {
    print(await work({ client, language, signal: interruption.signal }), options);
  } catch (error) {
    refuse(error, (await client.projects.current({})).open?.project.language ?? language);
  } finally {
    await backend.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** Runs a command that needs no open project. Every failure is one sentence on stderr and exit code 1. */
export async function runCommand(options: OutputOptions, work: (session: Session) => Promise<Answer>): Promise<void> {
  let backend: Backend;
  try {
    backend = await openBackend('direct');
  } catch (error) {
    refuse(error, systemLanguage());
    return;
  }
  await runWith(backend, options, work);
}

/** Runs a command on a project file, which is open as long as the command runs. */
export function runOnProject(
  file: string,
  options: OutputOptions,
  work: (session: ProjectSession) => Promise<Answer>,
): Promise<void> {
  return runCommand(options, async ({ client, signal }) => {
    const project = await client.projects.open({ path: resolve(file) });
    const getRecords = async (): Promise<LightRecords> => (await client.projects.records({})).records;
    return work({ client, language: project.project.language, signal, project, getRecords });
  });
}
