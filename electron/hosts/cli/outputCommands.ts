import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { TransferredFile } from '#shared/contract/method.ts';
import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import { AppError } from '#shared/domain/appError.ts';
import { reportFormats } from '#shared/domain/reportDocument.ts';
import { lossLines } from './lossLines.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface FileOptions extends OutputOptions {
  readonly output: string;
}

interface ExportOptions extends FileOptions {
  readonly table?: ProjectTableName;
  readonly bom?: boolean;
  readonly anonymous?: boolean;
}

const exportFormats = ['json', 'csv', 'xlsx', 'qdpx', 'qdc'] as const;

/** The format that the name of the output file asks for. Refuses any other, and names those there are. */
function formatOf<Format extends string>(output: string, formats: readonly Format[]): Format {
  const extension = extname(output).slice(1).toLowerCase();
  const format = formats.find((known) => known === extension);
  if (format !== undefined) return format;
  const names = formats.map((known) => `.${known}`).join(', ');
  throw new Refusal({
    ru: `Формат «.${extension}» пока не поддерживается. Выберите один из них: ${names}.`,
    en: `The format ".${extension}" is not supported yet. Choose one of ${names}.`,
  });
}

/** Writes beside the target and renames, so that a full disk never leaves half a file under its name. */
async function save(file: TransferredFile, output: string): Promise<string> {
  const path = resolve(output);
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, new Uint8Array(await file.arrayBuffer()));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new AppError(isFull ? 'diskFull' : 'folderNotWritable', { file: path });
  }
  return path;
}

export function addOutputCommands(program: Command): void {
  program
    .command('report <file>')
    .description('the validated-segment report as .pdf, .docx, .xlsx, .html or .md')
    .requiredOption('-o, --output <path>', 'where to')
    .option('--anonymous', 'without names of people and companies')
    .option('--json', 'print one JSON document')
    .action((file: string, options: FileOptions & { readonly anonymous?: boolean }) =>
      runOnProject(file, options, async ({ client, signal, language }) => {
        const format = formatOf(options.output, reportFormats);
        const rendered = await client.reports.render({ format, isAnonymous: options.anonymous ?? false }, { signal });
        const path = await save(rendered.file, options.output);
        return {
          json: { path, format },
          lines: [language === 'ru' ? `Отчёт сохранён: ${path}` : `Report saved: ${path}`],
        };
      }),
    );
  program
    .command('export <file>')
    .description(
      'exchange: the whole project as .json or for other analysis programs as .qdpx, its codes as .qdc, its tables as .xlsx or one table as .csv',
    )
    .requiredOption('-o, --output <path>', 'where to')
    .addOption(
      new Option('--table <name>', 'one table: codings in .csv, all of them in .xlsx unless you choose').choices(
        projectTableNames,
      ),
    )
    .option('--bom', 'begin a .csv with a byte order mark, so that Excel reads Cyrillic')
    .option('--anonymous', 'without names of people and companies')
    .option('--json', 'print one JSON document')
    .action((file: string, options: ExportOptions) =>
      runOnProject(file, options, async ({ client, signal, language }) => {
        const format = formatOf(options.output, exportFormats);
        const { table, anonymous: isAnonymous = false } = options;
        // The plain export of codings always had the mark.
        const hasByteOrderMark = options.bom ?? table === undefined;
        const exported = await client.projects.exportFile({ format, table, hasByteOrderMark, isAnonymous }, { signal });
        const path = await save(exported.file, options.output);
        const saved = language === 'ru' ? `Выгружено: ${path}` : `Exported: ${path}`;
        if (format !== 'qdpx' && format !== 'qdc') return { json: { path, format }, lines: [saved] };
        const left = await client.projects.leftBehind({ format }, { signal });
        // Examples are words and names of the project itself.
        const losses = left.losses.map((loss) => (isAnonymous ? { ...loss, examples: [] } : loss));
        return { json: { path, format, losses }, lines: [saved, ...lossLines(losses, language)] };
      }),
    );
}
