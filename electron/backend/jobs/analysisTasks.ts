import type { Dendrogram } from '#shared/analysis/averageLinkage.ts';
import { closedItemsets, type ClosedItemsetResult } from '#shared/analysis/closedItemsets.ts';
import { closedSequences } from '#shared/analysis/closedSequences.ts';
import type { PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { treeOfPeople } from '#shared/analysis/treeOfPeople.ts';
import { judgeAgreement } from './agreementTask.ts';
import { arrangeBoard } from './affinityTask.ts';
import { findInfluence } from './influenceTask.ts';
import { associateCodes, measureSaturation, rankRatedPains } from './evidenceTasks.ts';
import { lintTalks, type LintTalksInput } from './lintTask.ts';
import { findNames, type FoundNamesInput } from '../language/findNames.ts';
import { drawReportCharts, makeReportFile } from './reportTask.ts';
import { findPhrases, type PhrasesInput } from './phrasesTask.ts';
import { readProjectFile, readTableFile, readTranscriptFile } from './sourceTasks.ts';
import { groupUnchecked, proposeFromCodes } from './segmentTasks.ts';
import { judgeSuggestions, suggestForTexts } from './suggestionTasks.ts';

type Progress = (done: number, total: number) => void;

/** Everything heavy, by name. Each runs in the worker: input and output must survive being copied between threads. */
export const analysisTasks = {
  dendrogram: ({ matrix }: { matrix: PresenceMatrix }): Dendrogram => treeOfPeople(matrix),

  patterns: ({ matrix, minSupport }: { matrix: PresenceMatrix; minSupport: number }): ClosedItemsetResult =>
    closedItemsets(matrix, { minimumSupport: minSupport, maximumPatterns: 500 }),

  sequences: ({ stories, minSupport }: { stories: readonly (readonly number[])[]; minSupport: number }) =>
    closedSequences(stories, { minimumSupport: minSupport }),

  segments: proposeFromCodes,
  segmentsPreview: groupUnchecked,
  segmentInfluence: findInfluence,

  affinity: arrangeBoard,

  agreement: judgeAgreement,

  phrases: (input: PhrasesInput, onProgress: Progress) => findPhrases(input, onProgress),

  names: (input: FoundNamesInput, onProgress: Progress) => findNames(input, onProgress),

  suggestions: suggestForTexts,
  suggestionEvaluation: judgeSuggestions,

  lint: (input: LintTalksInput, onProgress: Progress) => lintTalks(input, onProgress),

  saturation: measureSaturation,
  painRanking: rankRatedPains,
  associations: associateCodes,

  report: makeReportFile,
  reportCharts: drawReportCharts,

  transcriptSource: readTranscriptFile,
  tableSource: readTableFile,
  projectSource: readProjectFile,
};

export type AnalysisTask = keyof typeof analysisTasks;
export type AnalysisInput<Task extends AnalysisTask> = Parameters<(typeof analysisTasks)[Task]>[0];
export type AnalysisOutput<Task extends AnalysisTask> = Awaited<ReturnType<(typeof analysisTasks)[Task]>>;
