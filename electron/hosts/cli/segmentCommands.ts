import { type Command, Option } from 'commander';
import { type CustomerSegment, segmentDecisions } from '#shared/domain/customerSegment.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { formatTable, shorten } from './formatTable.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { addSegmentCardCommands } from './segmentCardCommands.ts';
import { addQuestionOptions, askedOf, type SegmentsOptions } from './segmentsCommand.ts';

interface KeepOptions extends SegmentsOptions {
  readonly name?: string;
  readonly summary: string;
}

interface CreateOptions extends OutputOptions {
  readonly name: string;
  readonly summary: string;
  readonly members: string[];
  readonly codes: string[];
}

interface DecideOptions extends OutputOptions {
  readonly as: CustomerSegment['decision'];
  readonly reason: string;
}

interface ReviewOptions extends OutputOptions {
  readonly coding: string;
  readonly note: string;
}

const nameOf = ({ name }: CustomerSegment): string => name;

function addKeep(segment: Command): void {
  const command = segment
    .command('keep <file> <proposal>')
    .description('keep a proposed segment of "custdev segments" as a hypothesis, by its number')
    .option('--name <name>', 'its name, by default the proposed one')
    .option('--summary <text>', 'what it is about', '');
  addQuestionOptions(command)
    .option('--json', 'print one JSON document')
    .action((file: string, proposalId: string, options: KeepOptions) =>
      runOnProject(file, options, async (session) => {
        const { client, signal, language } = session;
        const asked = await askedOf(file, options, session);
        const { segments } = await client.analysis.segments(asked, { signal });
        const proposal = pickRecord(segments, proposalId, ({ name }) => name, listedBy(`segments ${file}`));
        const name = options.name ?? proposal.name;
        const { customerSegmentId } = await client.segments.keepProposed(
          { ...asked, proposalId: proposal.id, name, summary: options.summary },
          { signal },
        );
        const line = language === 'ru' ? `Гипотеза о сегменте сохранена: ${name}` : `Segment hypothesis kept: ${name}`;
        return { json: { customerSegmentId, name }, lines: [line] };
      }),
    );
  const remember = segment
    .command('remember <file>')
    .description('look at the proposed segments: later ones keep their numbers and are compared with these');
  addQuestionOptions(remember)
    .option('--json', 'print one JSON document')
    .action((file: string, options: SegmentsOptions) =>
      runOnProject(file, options, async (session) => {
        const asked = await askedOf(file, options, session);
        const { changeSet } = await session.client.segments.rememberPicture(asked, { signal: session.signal });
        const hasChanged = changeSet.changes.length > 0;
        const lines = {
          ru: hasChanged ? 'Картина сегментов запомнена.' : 'Запоминать нечего: сегментов нет или они те же.',
          en: hasChanged
            ? 'The picture of the segments is remembered.'
            : 'Nothing to remember: no segments, or the same.',
        };
        return { json: { isRemembered: hasChanged }, lines: [lines[session.language]] };
      }),
    );
}

function addCreate(segment: Command): void {
  segment
    .command('create <file>')
    .description('make a segment by hand')
    .requiredOption('--name <name>', 'its name')
    .option('--summary <text>', 'what it is about', '')
    .requiredOption('--members <people...>', 'names or ids of its people')
    .option('--codes <codes...>', 'names or ids of its defining codes', [])
    .option('--json', 'print one JSON document')
    .action((file: string, options: CreateOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { respondent, code } = await getRecords();
        const { customerSegmentId } = await client.segments.create({
          name: options.name,
          summary: options.summary,
          memberIds: options.members.map(
            (wanted) => pickRecord(respondent, wanted, ({ name }) => name, listedBy(`respondents ${file}`)).id,
          ),
          definingCodeIds: options.codes.map(
            (wanted) => pickRecord(code, wanted, (item) => nameOfCode(item, language), listedBy(`codes ${file}`)).id,
          ),
        });
        const line =
          language === 'ru' ? `Сегмент собран вручную: ${options.name}` : `Segment made by hand: ${options.name}`;
        return { json: { customerSegmentId, name: options.name }, lines: [line] };
      }),
    );
}

function addDecide(segment: Command): void {
  segment
    .command('decide <file> <segment>')
    .description('choose the main segment, put one off or drop it, or take the decision back')
    .addOption(new Option('--as <decision>', 'the decision').choices(segmentDecisions).makeOptionMandatory())
    .option('--reason <text>', 'why; needed for main, later and dropped', '')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: DecideOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment } = await getRecords();
        const { id, name } = pickRecord(customerSegment, wanted, nameOf, listedBy(`segment list ${file}`));
        await client.segments.decide({ id, decision: options.as, reason: options.reason });
        const line =
          language === 'ru'
            ? `Решение записано: ${name} — ${options.as}`
            : `Decision recorded: ${name} — ${options.as}`;
        return { json: { customerSegmentId: id, decision: options.as }, lines: [line] };
      }),
    );
  segment
    .command('review <file> <segment>')
    .description('note that a quote against the segment was read')
    .requiredOption('--coding <id>', 'id of the contradicting coding, from "custdev segment list"')
    .option('--note <text>', 'what follows from it', '')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: ReviewOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment } = await getRecords();
        const { id } = pickRecord(customerSegment, wanted, nameOf, listedBy(`segment list ${file}`));
        await client.segments.reviewCounterEvidence({ id, codingId: options.coding, note: options.note });
        const line = language === 'ru' ? 'Цитата против разобрана.' : 'The quote against is reviewed.';
        return { json: { customerSegmentId: id, codingId: options.coding }, lines: [line] };
      }),
    );
}

function addList(segment: Command): void {
  segment
    .command('list <file>')
    .description('kept segments with their people and the quotes against them')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment, respondent } = await getRecords();
        const people = new Map(respondent.map(({ id, name }) => [id, name]));
        const details = await Promise.all(customerSegment.map(({ id }) => client.segments.detail({ id })));
        const segments = details.map(({ customerSegment: kept, pain, companies, evidence, counterEvidence }) => ({
          id: kept.id,
          name: kept.name,
          decision: kept.decision,
          reason: kept.decisionReason,
          isManual: kept.isManual,
          respondentIds: kept.memberIds,
          companies,
          pain,
          evidence: evidence.map(({ codingId, respondentId, quote }) => ({ codingId, respondentId, quote })),
          counterEvidence: counterEvidence.map(({ codingId, respondentId, quote, review }) => ({
            codingId,
            respondentId,
            quote,
            isReviewed: review !== null,
          })),
        }));
        const titles =
          language === 'ru' ? ['Сегмент', 'Решение', 'Кто', 'Идентификатор'] : ['Segment', 'Decision', 'Who', 'Id'];
        const rows = segments.map(({ name, decision, respondentIds, id }) => [
          name,
          decision,
          shorten(respondentIds.map((personId) => people.get(personId) ?? '').join(', '), 60),
          id,
        ]);
        const none =
          language === 'ru'
            ? 'Сегментов ещё нет: сохраните найденный командой «custdev segment keep».'
            : 'No segments yet: keep one with "custdev segment keep".';
        return { json: { segments }, lines: rows.length === 0 ? [none] : formatTable([titles, ...rows]) };
      }),
    );
}

export function addSegmentCommands(program: Command): void {
  const segment = program
    .command('segment')
    .description('kept segments: keep, remember, create, list, cards, judge, fire, review, decide');
  addKeep(segment);
  addCreate(segment);
  addList(segment);
  addSegmentCardCommands(segment);
  addDecide(segment);
}
