import { basename, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Language, languages } from '#shared/domain/language.ts';
import { type OutputOptions, runCommand, runOnProject } from './runCommand.ts';

interface NewOptions extends OutputOptions {
  readonly name?: string;
  readonly language?: Language;
  readonly sample?: boolean;
}

function addNew(program: Command): void {
  program
    .command('new <file>')
    .description('create a project; refuses to overwrite')
    .option('--name <name>', 'name of the project, by default the name of the file')
    .addOption(new Option('--language <language>', 'language of the interviews').choices(languages))
    .option('--sample', 'fill it with the sample interviews')
    .option('--json', 'print one JSON document')
    .action((file: string, options: NewOptions) =>
      runCommand(options, async ({ client, language: userLanguage }) => {
        const language = options.language ?? userLanguage;
        const path = resolve(file);
        const name = options.name ?? basename(file, extname(file));
        let created =
          options.sample === true
            ? await client.projects.openSample({ language, path })
            : await client.projects.create({ path, name, language });
        if (options.sample === true && options.name !== undefined) {
          await client.projects.update({ name });
          created = (await client.projects.current({})).open ?? created;
        }
        return {
          json: { path: created.path, name: created.project.name, language: created.project.language },
          lines: [language === 'ru' ? `Проект создан: ${created.path}` : `Project created: ${created.path}`],
        };
      }),
    );
}

function addSafety(program: Command): void {
  program
    .command('check <file>')
    .description('check the integrity of a project')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { isSound, problems } = await client.projects.check({});
        const sound = language === 'ru' ? 'Файл цел.' : 'The file is sound.';
        return { json: { isSound, problems }, lines: isSound ? [sound] : problems, isRefusal: !isSound };
      }),
    );
  program
    .command('backup <file>')
    .description('make a verified copy in the backup folder')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { path } = await client.projects.backup({});
        return { json: { path }, lines: [language === 'ru' ? `Копия сохранена: ${path}` : `Backup saved: ${path}`] };
      }),
    );
  program
    .command('restore <file> <backup>')
    .description('put a backup in the place of the project, which is backed up first')
    .option('--json', 'print one JSON document')
    .action((file: string, backup: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { path, project } = await client.projects.restore({ backupPath: resolve(backup) });
        return {
          json: { path, name: project.name },
          lines: [
            language === 'ru' ? `Проект восстановлен из копии: ${path}` : `Project restored from the backup: ${path}`,
          ],
        };
      }),
    );
  program
    .command('undo <file>')
    .description('take back the last change')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { changeSet } = await client.projects.undo({});
        // A large change is answered without its records.
        const changes = (await client.projects.history({ limit: 1 })).entries[0]?.changeCount ?? 0;
        return {
          json: { version: changeSet.version, changes },
          lines: [
            language === 'ru' ? `Отменено, изменено записей: ${changes}.` : `Undone, records changed: ${changes}.`,
          ],
        };
      }),
    );
}

export function addProjectCommands(program: Command): void {
  addNew(program);
  addSafety(program);
}
