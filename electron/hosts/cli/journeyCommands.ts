import { type Command, Option } from 'commander';
import { formatNumber } from '#shared/domain/formatFigure.ts';
import { type JourneyGapKind, journeyGaps } from '#shared/domain/journeyGaps.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import type { Language } from '#shared/domain/language.ts';
import { type JourneyStage, journeyStageKeys } from '#shared/domain/validation.ts';
import { formatTable, shorten } from './formatTable.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';
import { savedAnswer } from './savedAnswer.ts';

interface StageOptions extends OutputOptions, Pick<JourneyStage, 'stage'> {
  readonly owner?: string;
  readonly step?: string;
  readonly touchpoints?: string;
}

const gapWords: Readonly<Record<Language, Readonly<Record<JourneyGapKind, string>>>> = {
  ru: { noEvidence: 'нет слов', noOwner: 'нет ответственного', badWithoutStep: 'плохо, а шага нет' },
  en: { noEvidence: 'nobody spoke of it', noOwner: 'no owner', badWithoutStep: 'bad, and no step' },
};

function addJourney(program: Command): void {
  program
    .command('journey <file>')
    .description("the client's journey by stages: who felt what, who answers for it, what is missing")
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { customerSegment, journeyStage } = await getRecords();
        const main = customerSegment.find(({ decision }) => decision === 'main') ?? null;
        const { groups } = await client.pictures.journey({ groups: [main?.memberIds ?? null] });
        const heard = groups[0]?.stages ?? [];
        const stages = journeyStageKeys.map((stage) => {
          const own = journeyStage.find((one) => one.stage === stage);
          const told = heard.find((one) => one.stage === stage);
          const people = told?.told.length ?? 0;
          const median = told?.median ?? null;
          const { owner = '', step = '', touchpoints = '' } = own ?? {};
          return { stage, people, median, owner, step, touchpoints, gaps: journeyGaps({ people, median }, own) };
        });
        const titles =
          language === 'ru'
            ? ['Этап', 'Людей', 'Чувство', 'Кто отвечает', 'Шаг', 'Не хватает']
            : ['Stage', 'People', 'Feeling', 'Owner', 'Step', 'Missing'];
        const rows = stages.map(({ stage, people, median, owner, step, gaps }) => [
          stageNames[language][stage],
          people,
          median === null ? '—' : formatNumber(median, language, 1),
          owner || '—',
          shorten(step, 40) || '—',
          gaps.map((gap) => gapWords[language][gap]).join(', ') || '—',
        ]);
        return {
          json: { customerSegmentId: main?.id ?? null, n: groups[0]?.n ?? 0, stages },
          lines: formatTable([titles, ...rows]),
        };
      }),
    );
}

function addStage(program: Command): void {
  program
    .command('stage <file>')
    .description("who answers for a stage of the client's journey; what is left out stays")
    .addOption(new Option('--stage <stage>', 'which').choices(journeyStageKeys).makeOptionMandatory())
    .option('--owner <name>', 'who')
    .option('--step <text>', 'what is done')
    .option('--touchpoints <text>', 'where clients meet us')
    .option('--json', 'print one JSON document')
    .action((file: string, options: StageOptions) =>
      runOnProject(file, options, async (session) => {
        const { stage, touchpoints } = options;
        const known = (await session.getRecords()).journeyStage.find((one) => one.stage === stage);
        const owner = options.owner ?? known?.owner ?? '';
        const step = options.step ?? known?.step ?? '';
        await session.client.validation.saveJourneyStage({ stage, owner, step, touchpoints });
        return savedAnswer(session, { stage, owner, step });
      }),
    );
}

/** The stages of the client's journey. */
export function addJourneyCommands(program: Command): void {
  addJourney(program);
  addStage(program);
}
