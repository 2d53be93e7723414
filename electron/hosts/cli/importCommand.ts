import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { refusedSource } from '#shared/contract/refusedSource.ts';
import type { BackendClient } from '#shared/contract/client.ts';
import type { ImportPreview, ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError, type ErrorDetails } from '#shared/domain/appError.ts';
import { codeTypes } from '#shared/domain/codeType.ts';
import { type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { groupSources, sourceByteLimit } from '#shared/domain/sourceLimits.ts';
import { toAppError } from '../toAppError.ts';
import { lossLines } from './lossLines.ts';
import { type OutputOptions, runOnProject, sentenceOf } from './runCommand.ts';
import { tableLine } from './tableLine.ts';

interface ImportOptions extends OutputOptions {
  readonly kind?: InterviewKind;
  readonly whole?: boolean;
  readonly codeType?: string;
}

interface SourceError {
  readonly code: string;
  readonly details: ErrorDetails;
  readonly message: string;
}

type ReportedSource = Omit<ImportedSource, 'error'> & { readonly error: SourceError | null };

/** Files are read and sent in groups, so that a thousand transcripts do not fill the memory. */
const groupCount = 40;
const groupBytes = 128 * 1024 * 1024;

/** A file to be read, with the size that is known before. */
interface FoundSource {
  readonly path: string;
  readonly size: number;
}

/** The files meant by a path: itself, or everything visible in the folder and below, in the order of names. */
async function listSources(path: string): Promise<FoundSource[]> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return [{ path, size: found?.size ?? 0 }];
  const entries = await readdir(path, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => left.name.localeCompare(right.name));
  return (await Promise.all(visible.map(({ name }) => listSources(join(path, name))))).flat();
}

function refused(path: string, error: AppError, language: Language): ReportedSource {
  const { code, details } = error;
  return refusedSource(path, { code, details, message: sentenceOf(error, language) });
}

async function readSource({ path, size }: FoundSource): Promise<File | AppError> {
  const limitBytes = sourceByteLimit(path);
  if (size > limitBytes) return new AppError('sourceTooLarge', { file: basename(path), bytes: size, limitBytes });
  try {
    return new File([new Uint8Array(await readFile(path))], basename(path));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return new AppError(isMissing ? 'sourceNotFound' : 'unreadableSource', { file: path });
  }
}

function describe(path: string, source: ImportedSource, language: Language): ReportedSource {
  if (source.error === null) return { ...source, path, error: null };
  const fault = toAppError(
    Object.assign(new Error(source.error.code), { code: source.error.code, data: source.error.details }),
  );
  return { ...source, path, error: { ...source.error, message: sentenceOf(fault, language) } };
}

async function importGroup(
  client: BackendClient,
  found: readonly FoundSource[],
  { kind, codeType, whole }: ImportOptions,
  language: Language,
  signal: AbortSignal,
): Promise<ReportedSource[]> {
  const read = await Promise.all(found.map(async (source) => ({ path: source.path, file: await readSource(source) })));
  const files = read.flatMap(({ file }) => (file instanceof AppError ? [] : [file]));
  const previews: ImportPreview[] =
    files.length === 0 ? [] : (await client.imports.preview({ files }, { signal })).previews;
  const accepted = previews.flatMap((preview) => (preview.kind === 'refused' ? [] : [preview]));
  const items = accepted.map((preview) => ({
    previewId: preview.previewId,
    ...(kind !== undefined && (preview.kind === 'transcript' || preview.kind === 'table') ? { kind } : {}),
    ...(codeType !== undefined && (preview.kind === 'qda' || preview.kind === 'table') ? { codeTypeId: codeType } : {}),
    ...(whole === true && preview.kind === 'transcript' && preview.parts.length > 1
      ? { parts: [preview.parts.map((_, place) => place)] }
      : {}),
  }));
  const imported = items.length === 0 ? [] : (await client.imports.commit({ items }, { signal })).sources;
  const nextPreview = previews[Symbol.iterator]();
  const nextImported = imported[Symbol.iterator]();
  return read.map(({ path, file }) => {
    if (file instanceof AppError) return refused(path, file, language);
    const preview = nextPreview.next().value;
    if (preview === undefined) return refused(path, new AppError('unreadableSource', { file: path }), language);
    if (preview.kind === 'refused') {
      const { code, details } = preview.error;
      return refused(path, toAppError(Object.assign(new Error(code), { code, data: details })), language);
    }
    const source = nextImported.next().value;
    if (source === undefined) return refused(path, new AppError('jobCancelled'), language);
    return describe(path, source, language);
  });
}

function lineOf(source: ReportedSource, language: Language): string {
  if (source.error !== null) return `✗ ${source.path}: ${source.error.message}`;
  if (source.table !== undefined) return `✓ ${source.path}: ${tableLine(source.table, language)}`;
  if (source.project !== undefined) {
    const { interviews, respondents, codes, codings, coders } = source.project;
    return language === 'ru'
      ? `✓ ${source.path}: интервью ${interviews}, людей ${respondents}, кодов ${codes}, пометок ${codings}, кодировщиков ${coders}`
      : `✓ ${source.path}: ${interviews} interviews, ${respondents} people, ${codes} codes, ${codings} codings, ${coders} coders`;
  }
  const speakers = source.speakers.map(({ label, role }) => `${label || '—'} (${role})`).join(', ');
  if (source.interviewId === null) return `✓ ${source.path}`;
  const several = source.interviewIds?.length;
  if (language === 'ru') {
    const interviews = several === undefined ? '' : `интервью ${several}, `;
    return `✓ ${source.path}: ${interviews}реплик ${source.turns}, ${speakers}`;
  }
  const interviews = several === undefined ? '' : `${several} interviews, `;
  return `✓ ${source.path}: ${interviews}${source.turns} turns, ${speakers}`;
}

export function addImportCommand(program: Command): void {
  program
    .command('import <file> <sources...>')
    .description(
      'bring in transcripts, tables, folders of them, a project as JSON, or a .qdpx or .qdc of another program',
    )
    .addOption(new Option('--kind <kind>', 'kind of the interviews').choices(interviewKinds))
    .addOption(
      new Option('--code-type <id>', 'type of codes of another program whose type nothing tells').choices(
        codeTypes.map(({ id }) => id),
      ),
    )
    .option('--whole', 'keep each file as one interview, even if it seems to hold several')
    .option('--json', 'print one JSON document')
    .action((file: string, paths: string[], options: ImportOptions) =>
      runOnProject(file, options, async ({ client, language, signal }) => {
        const all = (await Promise.all(paths.map(listSources))).flat();
        const sources: ReportedSource[] = [];
        for (const group of groupSources(all, groupBytes, groupCount)) {
          sources.push(...(await importGroup(client, group, options, language, signal)));
        }
        const came = sources.filter(({ ok }) => ok).length;
        const total =
          language === 'ru' ? `Добавлено ${came} из ${sources.length}.` : `${came} of ${sources.length} added.`;
        const known = sources.filter(({ error }) => error?.code === 'alreadyImported').length;
        return {
          json: { sources },
          lines: [
            ...sources.flatMap((source) => [lineOf(source, language), ...lossLines(source.losses ?? [], language)]),
            total,
          ],
          isRefusal: came + known === 0,
        };
      }),
    );
}
