import { type Command, Option } from 'commander';
import type { LightRecords } from '#shared/contract/projectsContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { languages } from '#shared/domain/language.ts';
import { reportFormats } from '#shared/domain/reportDocument.ts';
import {
  quoteGroupings,
  type QuoteGrouping,
  type ReportKind,
  reportKinds,
  type ReportSection,
  sectionsOfKind,
} from '#shared/domain/reportKind.ts';
import { formatOf, saveOutput } from './outputFile.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { Refusal } from './refusal.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface ReportCommandOptions extends OutputOptions {
  readonly output: string;
  readonly kind: ReportKind;
  readonly segment?: string;
  readonly session?: string;
  readonly codes: string[];
  readonly by: QuoteGrouping;
  readonly sections?: string;
  readonly language?: (typeof languages)[number];
  readonly anonymous?: boolean;
  readonly logo: boolean;
}

/** The sections named by commas, in that order. Refuses those that the kind has not. */
function sectionsOf(kind: ReportKind, asked: string): ReportSection[] {
  const known: readonly ReportSection[] = sectionsOfKind[kind];
  return asked
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const section = known.find((one) => one === name);
      if (section !== undefined) return section;
      throw new Refusal({
        ru: `В отчёте «${kind}» нет раздела «${name}». Есть: ${known.join(', ')}.`,
        en: `The report "${kind}" has no section "${name}". There are: ${known.join(', ')}.`,
      });
    });
}

/** By its place in the list, counted from 1, else as `pickRecord` finds it. */
function pickByNumber<Item extends { readonly id: string }>(
  items: readonly Item[],
  wanted: string,
  nameOf: (item: Item) => string,
  command: string,
): Item {
  const place = /^\d{1,3}$/u.test(wanted) ? items[Number(wanted) - 1] : undefined;
  return place ?? pickRecord(items, wanted, nameOf, listedBy(command));
}

function subjectOf(options: ReportCommandOptions, file: string, records: LightRecords) {
  const segments = records.customerSegment.filter(({ decision }) => decision !== 'dropped');
  const sessions = records.trackerSession.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const { segment, session } = options;
  return {
    ...(segment === undefined
      ? {}
      : { customerSegmentId: pickByNumber(segments, segment, ({ name }) => name, `segment list ${file}`).id }),
    ...(session === undefined
      ? {}
      : { sessionId: pickByNumber(sessions, session, ({ heldOn }) => heldOn, `status ${file}`).id }),
    codeIds: options.codes.map(
      (code) =>
        pickRecord(
          records.code,
          code,
          (one) => nameOfCode(one, records.project[0]?.language ?? 'ru'),
          listedBy(`codes ${file}`),
        ).id,
    ),
  };
}

export function addReportCommand(program: Command): void {
  program
    .command('report <file>')
    .description('a report as .pdf, .docx, .xlsx, .html or .md')
    .requiredOption('-o, --output <path>', 'where to')
    .addOption(new Option('--kind <kind>', 'what it is about').choices([...reportKinds]).default('segment'))
    .option('--segment <segment>', 'number, name or id of a kept segment, by default the main one')
    .option('--session <session>', 'number, day or id of a session, by default the last one')
    .option('--codes <codes...>', 'for quotes: only these codes', [])
    .addOption(
      new Option('--by <grouping>', 'for quotes: how they are gathered').choices([...quoteGroupings]).default('code'),
    )
    .option('--sections <names>', 'sections in their order, by commas; by default all')
    .addOption(new Option('--language <language>', 'by default the language of the project').choices([...languages]))
    .option('--anonymous', 'without names of people and companies')
    .option('--no-logo', "without the project's logo")
    .option('--json', 'print one JSON document')
    .action((file: string, options: ReportCommandOptions) =>
      runOnProject(file, options, async ({ client, signal, language, getRecords }) => {
        const format = formatOf(options.output, reportFormats);
        const { kind, by: groupBy } = options;
        const rendered = await client.reports.render(
          {
            format,
            kind,
            groupBy,
            isAnonymous: options.anonymous ?? false,
            hasLogo: options.logo,
            ...subjectOf(options, file, await getRecords()),
            ...(options.language === undefined ? {} : { language: options.language }),
            ...(options.sections === undefined ? {} : { sections: sectionsOf(kind, options.sections) }),
          },
          { signal },
        );
        const path = await saveOutput(rendered.file, options.output);
        return {
          json: { path, format, kind },
          lines: [language === 'ru' ? `Отчёт сохранён: ${path}` : `Report saved: ${path}`],
        };
      }),
    );
}
