import { type Command, Option } from 'commander';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { loopIds, type LoopId } from '#shared/domain/workflow.ts';
import { commitmentKinds, missReasons, presaleStages } from '#shared/domain/validation.ts';
import type { Commitment, Presale, SolutionVerdict } from '#shared/domain/validation.ts';
import { parseCount } from './analysisCommands.ts';
import { formatTable } from './formatTable.ts';
import { parseAmount } from './parseAmount.ts';
import { parseDay, today } from './parseDay.ts';
import { findRecord, listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';
import { savedAnswer } from './savedAnswer.ts';

interface MvpOptions extends OutputOptions {
  readonly name: string;
  readonly promise: string;
  readonly price: number;
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
  readonly missed: string[];
  readonly wayBack?: LoopId;
  readonly interview?: string;
  readonly note: string;
  readonly on: string;
}

interface PresaleOptions extends OutputOptions {
  readonly price: number;
  readonly stage: Presale['stage'];
  readonly amount?: number;
  readonly artefact?: string;
  readonly on: string;
}

interface CommitmentOptions extends OutputOptions {
  readonly kind: Commitment['kind'];
  readonly description: string;
  readonly amount?: number;
  readonly artefact?: string;
  readonly on: string;
}

interface RiskOptions extends OutputOptions {
  readonly likelihood: number;
  readonly damage: number;
  readonly mitigation?: string;
}

async function pickPerson({ getRecords }: ProjectSession, file: string, wanted: string) {
  return pickRecord((await getRecords()).respondent, wanted, ({ name }) => name, listedBy(`respondents ${file}`));
}

function pickCodes({ language }: ProjectSession, file: string, codes: readonly Code[], wanted: readonly string[]) {
  const nameOf = (code: Code) => nameOfCode(code, language);
  return wanted.map((name) => pickRecord(codes, name, nameOf, listedBy(`codes ${file}`)).id);
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
    .requiredOption('--price <amount>', 'the price that is asked', parseAmount)
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
          price: options.price,
          currency: session.project.project.currency,
          customerSegmentId: segment?.id ?? null,
          painCodeIds: pickCodes(session, file, code, options.pains),
          tested: options.tested,
        });
        return savedAnswer(session, { mvpId });
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
    .option('--missed <codes...>', 'pains that were promised to end, and were not met', [])
    .addOption(new Option('--way-back <loop>', 'where it leads when nobody was delighted').choices(loopIds))
    .option('--interview <interview>', 'the interview it was seen in')
    .option('--note <text>', 'note', '')
    .option('--on <date>', 'day, YYYY-MM-DD', parseDay, today())
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string, options: VerdictOptions) =>
      runOnProject(file, options, async (session) => {
        const person = await pickPerson(session, file, wanted);
        const { interview, code } = await session.getRecords();
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
          missedPainCodeIds: pickCodes(session, file, code, options.missed),
          wayBack: options.wayBack ?? null,
          quotationId: null,
          note: options.note,
          decidedOn: options.on,
        });
        return savedAnswer(session, { respondentId: person.id });
      }),
    );
}

function addMoney(program: Command): void {
  program
    .command('presale <file> <person>')
    .description('somebody was asked for money before the product exists')
    .requiredOption('--price <amount>', 'the price that was asked', parseAmount)
    .addOption(new Option('--stage <stage>', 'how far it went').choices(presaleStages).default('asked'))
    .option('--amount <amount>', 'what was paid', parseAmount)
    .option('--artefact <text>', 'what shows it: a link, a file, a document number')
    .option('--on <date>', 'day, YYYY-MM-DD', parseDay, today())
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
          price: options.price,
          stage: options.stage,
          paidOn: options.stage === 'paid' ? options.on : null,
          amount: options.amount ?? null,
          artefact: options.artefact ?? earlier?.artefact ?? null,
        });
        return savedAnswer(session, { personName, stage: options.stage });
      }),
    );
  program
    .command('commitment <file> <person>')
    .description('what a person gave up for us; counts only with an artefact')
    .addOption(new Option('--kind <kind>', 'what').choices(commitmentKinds).makeOptionMandatory())
    .option('--description <text>', 'in words', '')
    .option('--amount <amount>', 'how much', parseAmount)
    .option('--artefact <text>', 'what shows it')
    .option('--on <date>', 'day, YYYY-MM-DD', parseDay, today())
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
          amount: options.amount ?? null,
          artefact: options.artefact ?? null,
          dueOn: null,
          givenOn: options.on,
        });
        return savedAnswer(session, { respondentId: person.id, kind: options.kind });
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
        return savedAnswer(session, { text: known?.text ?? text });
      }),
    );
}

export function addValidationCommands(program: Command): void {
  addMvp(program);
  addVerdict(program);
  addMoney(program);
  addCare(program);
}
