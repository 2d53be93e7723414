import { type Command, Option } from 'commander';
import type { EvidenceQuote, SegmentProposal, SegmentsResult } from '#shared/contract/analysisContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { type SegmentBasis, segmentBases } from '#shared/domain/customerSegment.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { segmentChangeInWords } from '#shared/text/segmentChangeInWords.ts';
import { codeNames, parseCount, type SeedOptions } from './analysisCommands.ts';
import { formatNumber, shorten } from './formatTable.ts';
import { listCodings, type ListedCodings } from './listCodings.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type ProjectSession, runOnProject } from './runCommand.ts';

/** What segments are asked by, as options of a command. */
export interface SegmentsOptions extends SeedOptions {
  readonly by?: SegmentBasis;
  readonly codes?: string[];
  readonly attributes?: string[];
}

export function addQuestionOptions(command: Command): Command {
  return command
    .addOption(new Option('--by <basis>', 'which codes build them').choices(segmentBases).conflicts('codes'))
    .option('--codes <codes...>', 'build them by these codes alone, by name or id')
    .option('--attributes <names...>', 'attributes of the people that take part; "roles" for buyer, user, influencer')
    .addOption(new Option('--seed <n>', 'seed of the computation').argParser(parseCount));
}

/** The question of the options as the contract takes it; names become ids. */
export async function askedOf(file: string, options: SegmentsOptions, { getRecords, language }: ProjectSession) {
  const { code } = options.codes === undefined ? { code: [] } : await getRecords();
  const codeIds = (options.codes ?? []).map(
    (wanted): CodeId => pickRecord(code, wanted, (item) => nameOfCode(item, language), listedBy(`codes ${file}`)).id,
  );
  return {
    ...(options.by === undefined ? {} : { by: options.by }),
    ...(options.codes === undefined ? {} : { by: 'codes' as const, codeIds }),
    ...(options.attributes === undefined ? {} : { attributes: options.attributes }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
}

/** With `p` and `q` for every code, as they were promised: `heldOut: false` says that they only describe. */
function toListedCode(code: DefiningCode) {
  const { codeId, inside, outside, lift, heldOut } = code;
  const { p, q } = code.heldOut ? code : code.circular;
  return { codeId, inside, outside, lift, p, q, heldOut };
}

function toListedSegment(segment: SegmentProposal, listed: ListedCodings) {
  const quote = ({ codingId, respondentId, quote: text }: EvidenceQuote) => ({
    codingId: listed.listedId(codingId),
    respondentId,
    quote: text,
  });
  const { id, name, respondentIds, stability, medoidRespondentId, pain } = segment;
  const { customerSegmentId, silhouette, memberConsensus, painContexts, attributes } = segment;
  return {
    id,
    name,
    respondentIds,
    stability,
    medoidRespondentId,
    definingCodes: segment.definingCodes.map(toListedCode),
    evidence: segment.evidence.map(quote),
    counterEvidence: segment.counterEvidence.map(quote),
    pain,
    customerSegmentId,
    silhouette,
    memberConsensus,
    heldOutTests: segment.heldOutTests.map(toListedCode),
    painContexts,
    attributes,
  };
}

/** The keys that were promised come first and stay; the others were added. */
function toListedResult(result: SegmentsResult, listed: ListedCodings) {
  const { n, by, seed, verdict, k, silhouette, nullTest, unassigned, warnings } = result;
  const { noStructureBecause, pickedCodeIds, attributes, agreement, consensus, since, changes } = result;
  return {
    n,
    by,
    seed,
    verdict,
    k,
    silhouette,
    nullTest,
    segments: result.segments.map((segment) => toListedSegment(segment, listed)),
    unassigned,
    warnings,
    noStructureBecause,
    pickedCodeIds,
    attributes,
    agreement,
    consensus,
    since,
    changes,
  };
}

const verdicts: Readonly<Record<Language, Readonly<Record<SegmentsResult['verdict'], string>>>> = {
  ru: {
    segments: 'Это гипотезы о сегментах: группы вряд ли случайны.',
    noStructure: 'Сегменты не видны. Это тоже результат: нужны ещё интервью или другие коды.',
    tooFewInterviews: 'Интервью пока слишком мало, чтобы искать сегменты.',
  },
  en: {
    segments: 'These are segment hypotheses: the groups are unlikely to be chance.',
    noStructure: 'No segments show. That is a finding too: more interviews or other codes are needed.',
    tooFewInterviews: 'There are too few interviews to look for segments.',
  },
};

/** What other methods say of the same people, when there was something to compare. */
function agreementLine({ agreement, consensus }: SegmentsResult, language: Language): string[] {
  if (agreement?.ari == null || consensus === null) return [];
  const print = (value: number | null): string => (value === null ? '—' : formatNumber(value, language));
  const [ari, ami, ambiguity] = [print(agreement.ari), print(agreement.ami), print(consensus.ambiguity)];
  return language === 'ru'
    ? [`Согласие со средней связью: ARI ${ari}, AMI ${ami}; неясных пар в повторных выборках: ${ambiguity}.`]
    : [`Agreement with average linkage: ARI ${ari}, AMI ${ami}; unclear pairs in resamples: ${ambiguity}.`];
}

function listChanges(result: SegmentsResult, language: Language): string[] {
  if (result.since === null) return [];
  const names = new Map(result.segments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const moved = result.changes.filter(({ status }) => status !== 'same');
  const heading = language === 'ru' ? `С ${result.since.slice(0, 10)}:` : `Since ${result.since.slice(0, 10)}:`;
  const lines = moved.map(
    (change) =>
      `   ${change.proposalId === null ? '—' : nameOf(change.proposalId)}: ${segmentChangeInWords(change, language, nameOf)}`,
  );
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

export function addSegmentsCommand(program: Command): void {
  const command = program
    .command('segments <file>')
    .description('segment hypotheses with the evidence for and against each');
  addQuestionOptions(command)
    .option('--json', 'print one JSON document')
    .action((file: string, options: SegmentsOptions) =>
      runOnProject(file, options, async (session) => {
        const { client, signal, language, getRecords } = session;
        const result = await client.analysis.segments(await askedOf(file, options, session), { signal });
        const { interview, respondent } = await getRecords();
        const listed = await listCodings(
          client,
          interview.map(({ id }) => id),
        );
        const nameOf = await codeNames(session);
        const people = new Map(respondent.map(({ id, name }) => [id, name]));
        const lines = result.segments.flatMap((segment) => [
          '',
          `${segment.id}. ${segment.name}`,
          `   ${segment.respondentIds.map((id) => people.get(id) ?? id).join(', ')}`,
          ...segment.definingCodes.map(
            ({ codeId, inside, outside }) => `   ${nameOf(codeId)}: ${inside.join('/')} — ${outside.join('/')}`,
          ),
          ...segment.evidence.slice(0, 3).map(({ quote }) => `   + «${shorten(quote)}»`),
          ...segment.counterEvidence.slice(0, 3).map(({ quote }) => `   − «${shorten(quote)}»`),
        ]);
        const figures = `n = ${result.n}, k = ${result.k ?? '—'}, p = ${result.nullTest.p ?? '—'}`;
        return {
          json: toListedResult(result, listed),
          lines: [
            verdicts[language][result.verdict],
            figures,
            ...agreementLine(result, language),
            ...lines,
            ...listChanges(result, language),
          ],
        };
      }),
    );
}
