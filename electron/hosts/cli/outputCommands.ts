import { type Command, Option } from 'commander';
import { type ProjectTableName, projectTableNames } from '#shared/contract/projectTables.ts';
import { lossLines } from './lossLines.ts';
import { formatOf, saveOutput } from './outputFile.ts';
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

export function addOutputCommands(program: Command): void {
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
        const asked = { format, table, hasByteOrderMark, isAnonymous };
        const { file: exported, losses } = await client.projects.exportFile(asked, { signal });
        const path = await saveOutput(exported, options.output);
        const saved = language === 'ru' ? `Выгружено: ${path}` : `Exported: ${path}`;
        if (format !== 'qdpx' && format !== 'qdc') return { json: { path, format }, lines: [saved] };
        return { json: { path, format, losses }, lines: [saved, ...lossLines(losses, language)] };
      }),
    );
}
