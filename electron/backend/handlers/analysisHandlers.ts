import { setImmediate } from 'node:timers/promises';
import type { BackendEvent } from '#shared/contract/appContract.ts';
import type { RepeatedPhrase } from '#shared/contract/searchContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { readCodesTogether } from '../facts/codesTogether.ts';
import { readHeardCodings } from '../facts/heardCodings.ts';
import { hashOfPresence, readHeardPresence } from '../facts/heardPresence.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { toQuestion } from '../facts/segmentBasis.ts';
import { describeInfluence, listPains } from '../facts/segmentInfluence.ts';
import { previewSegments, proposeSegments } from '../facts/segmentsAnalysis.ts';
import { readToldStories } from '../facts/toldStories.ts';
import { readSpokenTurns, type SpokenTalk } from '../facts/readSpokenTurns.ts';
import type { FoundPhrase } from '../jobs/phrasesTask.ts';
import { implementer } from './implementer.ts';

type JobKind = Extract<BackendEvent, { type: 'jobProgress' }>['kind'];

/** Progress goes out as events under the id that the caller chose; his signal cancels. */
export function jobOptions(
  backend: BackendContext,
  kind: JobKind,
  jobId: string | undefined,
  signal: AbortSignal | undefined,
): RunOptions {
  if (jobId === undefined) return { signal };
  return {
    signal,
    onProgress: (done, total) => backend.events.publish({ type: 'jobProgress', jobId, kind, done, total }),
  };
}

function idsAt<Id>(ids: readonly Id[], indexes: readonly number[]): Id[] {
  return indexes.flatMap((index) => ids[index] ?? []);
}

/** Rarer ones are not read by anybody. */
const mostSequences = 200;

/** χ² of one degree of freedom at .05: below it a segment's phrase is not shown as its own. */
const segmentKeyness = 3.84;

function toRepeatedPhrase(phrase: FoundPhrase, { turns, places, people }: SpokenTalk): RepeatedPhrase {
  const { text, occurrences, comparedOccurrences, keyness, logRatio } = phrase;
  return {
    text,
    respondents: phrase.people.length,
    respondentIds: idsAt(people, phrase.people),
    occurrences,
    comparedOccurrences,
    keyness,
    logRatio,
    quotes: phrase.quotes.flatMap(({ turn, person, start, end, sentence }) =>
      idsAt(places, [turn]).map(({ interviewId, turnId, position }) => ({
        interviewId,
        turnId,
        turn: position,
        respondentId: people[person]!,
        start: start - sentence.start,
        end: end - sentence.start,
        quote: turns[turn]!.text.slice(sentence.start, sentence.end),
      })),
    ),
  };
}

export const analysisHandlers = {
  matrix: implementer.analysis.matrix.handler(async ({ context: { backend }, signal }) => {
    const project = backend.getProject();
    const { respondentIds, codes, matrix, quotations } = readHeardPresence(project);
    const key = `${project.path} ${hashOfPresence(matrix)}`;
    const tree = await backend.analysis.run('dendrogram', key, () => ({ matrix }), { signal });
    const leafToColumn = new Map(tree.leafOrder.map((leaf, column) => [leaf, column]));
    const node = (index: number) => (index < tree.size ? (leafToColumn.get(index) ?? index) : index);
    return {
      respondentIds: idsAt(respondentIds, tree.leafOrder),
      codeIds: codes.map(({ id }) => id),
      cells: tree.leafOrder.flatMap((person, column) =>
        codes.flatMap((_code, row): [number, number, number][] => {
          const count = quotations[person * codes.length + row] ?? 0;
          return count === 0 ? [] : [[row, column, count]];
        }),
      ),
      merges: tree.merges.map(({ left, right, height }) => ({ left: node(left), right: node(right), height })),
    };
  }),
  cooccurrence: implementer.analysis.cooccurrence.handler(({ context: { backend } }) =>
    readCodesTogether(backend.getProject()),
  ),
  patterns: implementer.analysis.patterns.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    const { respondentIds, codes, matrix } = readHeardPresence(project);
    const key = `${project.path} ${hashOfPresence(matrix)} ${input.minSupport}`;
    const result = await backend.analysis.run(
      'patterns',
      key,
      () => ({ matrix, minSupport: input.minSupport }),
      jobOptions(backend, 'patterns', input.jobId, signal),
    );
    const codeIds = codes.map(({ id }) => id);
    return {
      n: result.n,
      minSupport: result.minimumSupport,
      isTruncated: result.isTruncated,
      patterns: result.patterns.map(({ items, rows, support, lift, p, q }) => ({
        codeIds: idsAt(codeIds, items),
        respondentIds: idsAt(respondentIds, rows),
        support,
        lift,
        p: p ?? 1,
        q: q ?? 1,
      })),
    };
  }),
  sequences: implementer.analysis.sequences.handler(async ({ input, context: { backend }, signal }) => {
    const { minSupport } = input;
    const project = backend.getProject();
    const stories = readToldStories(project.db, readHeardCodings(project));
    const codeIds = [...new Set(stories.flatMap((story) => story.codeIds))];
    const itemOf = new Map(codeIds.map((id, item) => [id, item]));
    const result = await backend.analysis.run(
      'sequences',
      `${project.path} ${project.getVersion()} ${minSupport}`,
      () => ({ stories: stories.map((story) => story.codeIds.map((id) => itemOf.get(id) ?? 0)), minSupport }),
      jobOptions(backend, 'patterns', input.jobId, signal),
    );
    const people = stories.map(({ respondentId }) => respondentId);
    const sequences = result.sequences.filter(({ items }) => items.length > 1);
    return {
      n: people.length,
      minSupport,
      isTruncated: result.isTruncated || sequences.length > mostSequences,
      sequences: sequences
        .slice(0, mostSequences)
        .map(({ items, rows }) => ({ codeIds: idsAt(codeIds, items), respondentIds: idsAt(people, rows) })),
    };
  }),
  segments: implementer.analysis.segments.handler(async ({ input, context: { backend }, signal }) => {
    const options = jobOptions(backend, 'segments', input.jobId, signal);
    return (await proposeSegments(backend.getProject(), backend.analysis, toQuestion(input), options)).result;
  }),
  segmentsPreview: implementer.analysis.segmentsPreview.handler(({ input, context: { backend }, signal }) =>
    previewSegments(backend.getProject(), backend.analysis, toQuestion(input), { signal }),
  ),
  segmentInfluence: implementer.analysis.segmentInfluence.handler(({ input, context: { backend }, signal }) =>
    describeInfluence(backend.getProject(), backend.analysis, toQuestion(input), { signal }),
  ),
  pains: implementer.analysis.pains.handler(({ context: { backend } }) => listPains(backend.getProject())),
  phrases: implementer.analysis.phrases.handler(async ({ input, context: { backend }, signal }) => {
    const { minRespondents, customerSegmentId } = input;
    const project = backend.getProject();
    const version = project.getVersion();
    const talk = await readSpokenTurns(project.db, customerSegmentId, async () => {
      await setImmediate();
      if (signal?.aborted === true || backend.findProject() !== project) throw new AppError('jobCancelled');
    });
    const minimumKeyness = customerSegmentId === undefined ? 0 : segmentKeyness;
    const result = await backend.analysis.run(
      'phrases',
      `${project.path} ${version} ${minRespondents} ${customerSegmentId ?? ''}`,
      () => ({ turns: talk.turns, minimumPeople: minRespondents, minimumKeyness }),
      jobOptions(backend, 'phrases', input.jobId, signal),
    );
    const { words, comparedWords, isTruncated } = result;
    return {
      n: talk.n,
      minRespondents,
      words,
      comparedWords,
      isTruncated,
      phrases: result.phrases.map((phrase) => toRepeatedPhrase(phrase, talk)),
    };
  }),
};
