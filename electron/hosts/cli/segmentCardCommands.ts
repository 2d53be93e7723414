import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatNumber } from '#shared/domain/formatFigure.ts';
import { switchingKeys, type SwitchingKey } from '#shared/domain/switchingCost.ts';
import { attractivenessFactors, type AttractivenessFactor, factorNames } from '#shared/domain/segmentJudgement.ts';
import { formatTable } from './formatTable.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface JudgeOptions extends OutputOptions {
  readonly factor: AttractivenessFactor;
  readonly score: number | null;
  readonly reason: string;
}

interface StepOptions extends OutputOptions {
  readonly cost: SwitchingKey;
  readonly action: string;
  readonly owner: string;
  readonly due?: string;
  readonly done?: string;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

function parseScore(text: string): number | null {
  if (text === 'unknown') return null;
  if (!/^[0-5]$/u.test(text)) throw new InvalidArgumentError('0 to 5, or "unknown"');
  return Number(text);
}

function addCards(segment: Command): void {
  segment
    .command('cards <file>')
    .description('how attractive the kept segments are: seven factors side by side')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment } = await getRecords();
        const { cards } = await client.segments.cards({});
        const names = new Map(customerSegment.map(({ id, name }) => [id, name]));
        const unknown = language === 'ru' ? 'неизвестно' : 'not known';
        const print = (score: number | null) => (score === null ? unknown : formatNumber(score, language, 1));
        const titles = ['', ...cards.map(({ customerSegmentId }) => names.get(customerSegmentId) ?? '')];
        const rows = attractivenessFactors.map((factor) => [
          factorNames[language][factor],
          ...cards.map(({ factors }) => print(factors.find((one) => one.factor === factor)?.score ?? null)),
        ]);
        const totals = cards.map(({ score, blockedBy }) => print(blockedBy.length > 0 ? 0 : score));
        const total = language === 'ru' ? 'геометрическое среднее' : 'geometric mean';
        return { json: { cards }, lines: formatTable([titles, ...rows, [total, ...totals]]) };
      }),
    );
}

function addJudge(segment: Command): void {
  segment
    .command('judge <file> <segment>')
    .description('put a score of your own, with its reason, in the place of a factor')
    .addOption(new Option('--factor <factor>', 'which').choices(attractivenessFactors).makeOptionMandatory())
    .requiredOption('--score <score>', '0 to 5, or "unknown"', parseScore)
    .requiredOption('--reason <text>', 'why')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, { factor, score, reason, ...options }: JudgeOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment } = await getRecords();
        const { id, name } = pickRecord(customerSegment, wanted, nameOf, listedBy(`segment list ${file}`));
        await client.segments.judge({ customerSegmentId: id, factor, score, reason, quotationIds: [] });
        const line =
          language === 'ru'
            ? `Оценка записана: ${name}, ${factorNames.ru[factor]}.`
            : `Judgement recorded: ${name}, ${factorNames.en[factor]}.`;
        return { json: { customerSegmentId: id, factor, score }, lines: [line] };
      }),
    );
}

function addFire(segment: Command): void {
  segment
    .command('fire <file> <segment>')
    .description('what is done so that one cost of leaving the old way becomes less')
    .addOption(new Option('--cost <cost>', 'from where').choices(switchingKeys).makeOptionMandatory())
    .requiredOption('--action <text>', 'what is done')
    .option('--owner <name>', 'who', '')
    .option('--due <day>', 'by when, YYYY-MM-DD')
    .option('--done <day>', 'when it was done, YYYY-MM-DD')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: StepOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment } = await getRecords();
        const { id, name } = pickRecord(customerSegment, wanted, nameOf, listedBy(`segment list ${file}`));
        const { cost, action, owner, due = null, done = null } = options;
        await client.firing.saveStep({ customerSegmentId: id, cost, action, owner, dueOn: due, doneOn: done });
        const line = language === 'ru' ? `Шаг записан: ${name}.` : `Step recorded: ${name}.`;
        return { json: { customerSegmentId: id, cost, action }, lines: [line] };
      }),
    );
}

/** How a kept segment is weighed, and what it fires. */
export function addSegmentCardCommands(segment: Command): void {
  addCards(segment);
  addJudge(segment);
  addFire(segment);
}
