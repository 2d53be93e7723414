import { type Command, Option } from 'commander';
import { type Hypothesis, hypothesisStatuses } from '#shared/domain/hypothesis.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatTable, shorten } from './formatTable.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { listedAnswer, savedAnswer } from './savedAnswer.ts';

interface HypothesisOptions extends OutputOptions {
  readonly who: string;
  readonly job: string;
  readonly problem: string;
  readonly alternative: string;
  readonly refutation: string;
}

interface ConcludeOptions extends OutputOptions {
  readonly status: Hypothesis['status'];
  readonly because: string;
}

const statusNames: Readonly<Record<Language, Readonly<Record<Hypothesis['status'], string>>>> = {
  ru: { open: 'проверяется', supported: 'подтверждается', refuted: 'опровергнута' },
  en: { open: 'open', supported: 'supported', refuted: 'refuted' },
};

function addWriting(program: Command): void {
  program
    .command('hypothesis <file>')
    .description('write down a guess before the talks, with what would refute it')
    .requiredOption('--who <text>', 'whose problem')
    .option('--job <text>', 'what they want to get done', '')
    .requiredOption('--problem <text>', 'the problem')
    .option('--alternative <text>', 'what they do today', '')
    .requiredOption('--refutation <text>', 'what would refute it')
    .option('--json', 'print one JSON document')
    .action((file: string, options: HypothesisOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const { who, job, problem, alternative, refutation } = options;
        const guess = { id: null, who, job, problem, alternative, refutation, status: 'open' as const };
        const { hypothesisId } = await client.hypotheses.save(guess);
        const line = language === 'ru' ? 'Гипотеза записана.' : 'The hypothesis is saved.';
        return { json: { hypothesisId }, lines: [line] };
      }),
    );
  program
    .command('conclude <file> <hypothesis>')
    .description('say what came of a hypothesis, and what decided it')
    .addOption(new Option('--status <status>', 'what came of it').choices(hypothesisStatuses).makeOptionMandatory())
    .requiredOption('--because <text>', 'what decided it')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, { status, because, ...options }: ConcludeOptions) =>
      runOnProject(file, options, async (session) => {
        const known = pickRecord(
          (await session.getRecords()).hypothesis,
          wanted,
          ({ who, problem }) => `${who}: ${problem}`,
          listedBy(`hypotheses ${file}`),
        );
        const { id, who, job, problem, alternative, refutation } = known;
        const told = { id, who, job, problem, alternative, refutation, status, conclusion: because };
        await session.client.hypotheses.save(told);
        return savedAnswer(session, { hypothesisId: id, status });
      }),
    );
}

/** Guesses, and what came of them. */
export function addHypothesisCommands(program: Command): void {
  addWriting(program);
  program
    .command('hypotheses <file>')
    .description('guesses so far, with the quotes for and against each')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const { hypothesis, hypothesisEvidence } = await getRecords();
        const hypotheses = hypothesis.map((one) => {
          const own = hypothesisEvidence.filter(({ hypothesisId }) => hypothesisId === one.id);
          const evidenceFor = own.filter(({ stance }) => stance === 'for').length;
          return { ...one, evidenceFor, evidenceAgainst: own.length - evidenceFor };
        });
        const titles =
          language === 'ru'
            ? ['Кто', 'Что болит', 'За', 'Против', 'Что вышло', 'Что это решило']
            : ['Who', 'What hurts', 'For', 'Against', 'What came of it', 'What decided it'];
        const rows = hypotheses.map(({ who, job, problem, status, conclusion, evidenceFor, evidenceAgainst }) => [
          shorten(who, 40),
          shorten(problem || job, 50),
          evidenceFor,
          evidenceAgainst,
          statusNames[language][status],
          shorten(conclusion, 50) || '—',
        ]);
        const empty = language === 'ru' ? 'Гипотез ещё нет.' : 'No hypotheses yet.';
        return listedAnswer({ hypotheses }, formatTable([titles, ...rows]), empty);
      }),
    );
}
