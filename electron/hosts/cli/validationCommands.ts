import { type Command, Option } from 'commander';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { commitmentKinds, journeyStageKeys, missReasons, presaleStages } from '#shared/domain/validation.ts';
import type { Commitment, JourneyStage, Presale, SolutionVerdict } from '#shared/domain/validation.ts';
import { parseCount } from './analysisCommands.ts';
import { formatTable } from './formatTable.ts';
import { findRecord, listedBy, pickRecord } from './pickRecord.ts';
import { type Answer, type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

interface MvpOptions extends OutputOptions {
  readonly name: string;
  readonly promise: string;
  readonly price: string;
  readonly segment?: string;
  readonly pains: string[];
  readonly tested: string;
}

interface VerdictOptions extends OutputOptions {
  readonly delight?: boolean;
  readonly fit?: boolean;
  readonly praise?: boolean;
  readonly priceBlocks?: boolean;
  readonly miss?: NonNullable<SolutionVerdict['missReason']>;
  readonly interview?: string;
  readonly note: string;
  readonly on: string;
}

interface PresaleOptions extends OutputOptions {
  readonly price: string;
  readonly stage: Presale['stage'];
  readonly amount?: string;
  readonly artefact?: string;
  readonly on: string;
}

interface CommitmentOptions extends OutputOptions {
  readonly kind: Commitment['kind'];
  readonly description: string;
  readonly amount?: string;
  readonly artefact?: string;
  readonly on: string;
}

interface RiskOptions extends OutputOptions {
  readonly likelihood: number;
  readonly damage: number;
  readonly mitigation?: string;
}

function saved({ language }: ProjectSession, json: unknown): Answer {
  return { json, lines: [language === 'ru' ? 'Сохранено.' : 'Saved.'] };
}

async function pickPerson({ getRecords }: ProjectSession, file: string, wanted: string) {
  return pickRecord((await getRecords()).respondent, wanted, ({ name }) => name, listedBy(`respondents ${file}`));
}

/** The latest prototype, which verdicts and presales are about. */
async function findLatestMvp({ getRecords }: ProjectSession) {
  return (await getRecords()).mvp.toSorted((left, right) => right.version - left.version)[0] ?? null;
}

async function findMainSegment({ getRecords }: ProjectSession) {
  return (await getRecords()).customerSegment.find(({ decision }) => decision === 'main') ?? null;
}

function addMvp(program: Command): void {
  const mvp = program.command('mvp').description('prototypes: save, list');
  mvp
    .command('save <file>')
    .description('a new version of what is offered to the main segment')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--promise <text>', 'what it promises')
    .requiredOption('--price <amount>', 'the price that is asked')
    .option('--segment <segment>', 'for whom, by default the main segment')
    .option('--pains <codes...>', 'codes of the pains that it answers', [])
    .option('--tested <text>', 'what is tested with it', '')
    .option('--json', 'print one JSON document')
    .action((file: string, options: MvpOptions) =>
      runOnProject(file, options, async (session) => {
        const { customerSegment, code } = await session.getRecords();
        const segment =
          options.segment === undefined
            ? await findMainSegment(session)
            : pickRecord(customerSegment, options.segment, ({ name }) => name, listedBy(`segment list ${file}`));
        const { mvpId } = await session.client.validation.saveMvp({
          id: null,
          name: options.name,
          promise: options.promise,
          price: Number(options.price),
          currency: session.project.project.currency,
          customerSegmentId: segment?.id ?? null,
          painCodeIds: options.pains.map(
            (wanted) =>
              pickRecord(code, wanted, (item) => nameOfCode(item, session.language), listedBy(`codes ${file}`)).id,
          ),
          tested: options.tested,
        });
        return saved(session, { mvpId });
      }),
    );
  mvp
    .command('list <file>')
    .description('prototypes so far')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) =>
      runOnProject(file, options, async ({ getRecords, language }) => {
        const mvps = (await getRecords()).mvp.map(
          ({ id, name, version, price, currency, promise, customerSegmentId }) => ({
            id,
            name,
            version,
            price,
            currency,
            promise,
            customerSegmentId,
          }),
        );
        const titles =
          language === 'ru' ? ['Прототип', 'Версия', 'Цена', 'Идентификатор'] : ['Prototype', 'Version', 'Price', 'Id'];
        const rows = mvps.map(({ name, version, price, id }) => [name, version, price, id]);
        return { json: { mvps }, lines: formatTable([titles, ...rows]) };
      }),
    );
}

function addVerdict(program: Command): void {
  program
    .command('verdict <file> <person>')
    .description('what a solution interview showed; give only what was seen')
    .option('--delight', 'delight without being asked')
    .option('--fit', 'the person confirmed that it fits')
    .option('--praise', 'praise in words only')
    .option('--price-blocks', 'the price stands in the way')
    .addOption(new Option('--miss <reason>', 'why it missed').choices(missReasons))
    .option('--interview <interview>', 'the interview it was seen in')
    .option('--note <text>', 'note', '')
    .option('--on <date>', 'day, YYYY-MM-DD', today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: VerdictOptions) =>
      runOnProject(file, options, async (session) => {
        const person = await pickPerson(session, file, wanted);
        const { interview } = await session.getRecords();
        const held =
          options.interview === undefined
            ? null
            : pickRecord(interview, options.interview, ({ title }) => title, listedBy(`interviews ${file}`));
        await session.client.validation.saveVerdict({
          id: null,
          interviewId: held?.id ?? null,
          respondentId: person.id,
          mvpId: (await findLatestMvp(session))?.id ?? null,
          hasUnpromptedDelight: options.delight ?? false,
          isFitConfirmed: options.fit ?? false,
          hasPraise: options.praise ?? false,
          doesPriceBlock: options.priceBlocks ?? false,
          missReason: options.miss ?? null,
          quotationId: null,
          note: options.note,
          decidedOn: options.on,
        });
        return saved(session, { respondentId: person.id });
      }),
    );
}

function addMoney(program: Command): void {
  program
    .command('presale <file> <person>')
    .description('somebody was asked for money before the product exists')
    .requiredOption('--price <amount>', 'the price that was asked')
    .addOption(new Option('--stage <stage>', 'how far it went').choices(presaleStages).default('asked'))
    .option('--amount <amount>', 'what was paid')
    .option('--artefact <text>', 'what shows it: a link, a file, a document number')
    .option('--on <date>', 'day, YYYY-MM-DD', today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: PresaleOptions) =>
      runOnProject(file, options, async (session) => {
        const records = await session.getRecords();
        const known = findRecord(records.respondent, wanted, ({ name }) => name);
        const personName = known?.name ?? wanted;
        const earlier = records.presale.find((presale) => presale.personName === personName) ?? null;
        await session.client.validation.savePresale({
          id: earlier?.id ?? null,
          respondentId: known?.id ?? null,
          personName,
          customerSegmentId: earlier?.customerSegmentId ?? (await findMainSegment(session))?.id ?? null,
          mvpId: (await findLatestMvp(session))?.id ?? null,
          askedOn: earlier?.askedOn ?? options.on,
          price: Number(options.price),
          stage: options.stage,
          paidOn: options.stage === 'paid' ? options.on : null,
          amount: options.amount === undefined ? null : Number(options.amount),
          artefact: options.artefact ?? earlier?.artefact ?? null,
        });
        return saved(session, { personName, stage: options.stage });
      }),
    );
  program
    .command('commitment <file> <person>')
    .description('what a person gave up for us; counts only with an artefact')
    .addOption(new Option('--kind <kind>', 'what').choices(commitmentKinds).makeOptionMandatory())
    .option('--description <text>', 'in words', '')
    .option('--amount <amount>', 'how much')
    .option('--artefact <text>', 'what shows it')
    .option('--on <date>', 'day, YYYY-MM-DD', today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: CommitmentOptions) =>
      runOnProject(file, options, async (session) => {
        const person = await pickPerson(session, file, wanted);
        await session.client.validation.saveCommitment({
          id: null,
          respondentId: person.id,
          interviewId: null,
          kind: options.kind,
          description: options.description,
          amount: options.amount === undefined ? null : Number(options.amount),
          artefact: options.artefact ?? null,
          dueOn: null,
          givenOn: options.on,
        });
        return saved(session, { respondentId: person.id, kind: options.kind });
      }),
    );
}

function addCare(program: Command): void {
  program
    .command('risk <file> <text>')
    .description('a fear between the client and the purchase')
    .addOption(new Option('--likelihood <1-5>', 'how likely').argParser(parseCount).makeOptionMandatory())
    .addOption(new Option('--damage <1-5>', 'how bad').argParser(parseCount).makeOptionMandatory())
    .option('--mitigation <text>', 'the answer to it')
    .option('--json', 'print one JSON document')
    .action((file: string, text: string, options: RiskOptions) =>
      runOnProject(file, options, async (session) => {
        const known = findRecord((await session.getRecords()).risk, text, (risk) => risk.text);
        await session.client.validation.saveRisk({
          id: known?.id ?? null,
          text: known?.text ?? text,
          likelihood: options.likelihood,
          damage: options.damage,
          mitigation: options.mitigation ?? known?.mitigation ?? null,
        });
        return saved(session, { text: known?.text ?? text });
      }),
    );
  program
    .command('stage <file>')
    .description("who answers for a stage of the client's journey")
    .addOption(new Option('--stage <stage>', 'which').choices(journeyStageKeys).makeOptionMandatory())
    .requiredOption('--owner <name>', 'who')
    .option('--step <text>', 'what is done', '')
    .option('--touchpoints <text>', 'where clients meet us')
    .option('--json', 'print one JSON document')
    .action(
      (
        file: string,
        options: OutputOptions & Pick<JourneyStage, 'stage' | 'owner' | 'step'> & { touchpoints?: string },
      ) =>
        runOnProject(file, options, async (session) => {
          const { stage, owner, step, touchpoints } = options;
          await session.client.validation.saveJourneyStage({ stage, owner, step, touchpoints });
          return saved(session, { stage, owner });
        }),
    );
}

export function addValidationCommands(program: Command): void {
  addMvp(program);
  addVerdict(program);
  addMoney(program);
  addCare(program);
}
