import { averageLinkage, type Dendrogram } from '#shared/analysis/averageLinkage.ts';
import { chao2OfIncidence } from '#shared/analysis/chao2.ts';
import { classicalScaling } from '#shared/analysis/classicalScaling.ts';
import { closedItemsets, type ClosedItemsetResult } from '#shared/analysis/closedItemsets.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { type PresenceMatrix, selectPresence } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import {
  saturation,
  saturationOverOrders,
  type SaturationOverOrders,
  type SaturationResult,
} from '#shared/analysis/saturation.ts';
import type { SegmentProposal } from '#shared/analysis/segmentProposal.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import { lintTalks, type LintTalksInput } from './lintTask.ts';
import { findNames, type FoundNamesInput } from '../language/findNames.ts';
import { findPhrases, type PhrasesInput } from './phrasesTask.ts';
import { judgeSuggestions, suggestForTexts } from './suggestionTasks.ts';

type Progress = (done: number, total: number) => void;

export interface MapPlaces {
  /** Row indexes of the people placed, and their coordinates in the same order. */
  readonly rows: readonly number[];
  readonly points: readonly (readonly number[])[];
  readonly varianceShown: number;
}

function peopleWithCodes(matrix: PresenceMatrix): number[] {
  const rows: number[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    if (matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns).includes(1)) rows.push(row);
  }
  return rows;
}

function allColumns(matrix: PresenceMatrix): number[] {
  return Array.from({ length: matrix.columns }, (_, column) => column);
}

/** Everything heavy, by name. Each runs in the worker: input and output must survive being copied between threads. */
export const analysisTasks = {
  dendrogram: ({ matrix }: { matrix: PresenceMatrix }): Dendrogram => averageLinkage(jaccardDistances(matrix)),

  patterns: ({ matrix, minSupport }: { matrix: PresenceMatrix; minSupport: number }): ClosedItemsetResult =>
    closedItemsets(matrix, { minimumSupport: minSupport, maximumPatterns: 500 }),

  segments: (
    input: {
      respondents: readonly string[];
      codes: readonly { readonly id: string }[];
      matrix: PresenceMatrix;
      heldOutCodeIndexes: readonly number[];
      seed: number;
    },
    onProgress: Progress,
  ): { proposal: SegmentProposal; map: MapPlaces } => {
    const { respondents, codes, matrix, heldOutCodeIndexes, seed } = input;
    const proposal = segmentRespondents(
      { respondents, codes, presence: matrix, heldOutCodeIndexes },
      { onProgress },
      createRandomSource(seed),
    );
    const building = allColumns(matrix).filter((column) => !heldOutCodeIndexes.includes(column));
    const builtFrom = selectPresence(matrix, allRows(matrix), building);
    const rows = peopleWithCodes(builtFrom);
    const scaling = classicalScaling(jaccardDistances(selectPresence(builtFrom, rows, allColumns(builtFrom))));
    return {
      proposal,
      map: { rows, points: scaling.points, varianceShown: scaling.varianceShown ?? scaling.squaredVarianceShown },
    };
  },

  phrases: (input: PhrasesInput, onProgress: Progress) => findPhrases(input, onProgress),

  names: (input: FoundNamesInput, onProgress: Progress) => findNames(input, onProgress),

  suggestions: suggestForTexts,
  suggestionEvaluation: judgeSuggestions,

  lint: (input: LintTalksInput, onProgress: Progress) => lintTalks(input, onProgress),

  saturation: ({
    codesByInterview,
    seed,
  }: {
    codesByInterview: readonly (readonly string[])[];
    seed: number;
  }): { inOrder: SaturationResult; overOrders: SaturationOverOrders; observed: number; estimated: number } => {
    const counts = new Map<string, number>();
    for (const codes of codesByInterview)
      for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
    return {
      inOrder: saturation(codesByInterview),
      overOrders: saturationOverOrders(codesByInterview, {}, createRandomSource(seed)),
      observed: counts.size,
      estimated: chao2OfIncidence([...counts.values()], codesByInterview.length).estimate,
    };
  },
};

function allRows(matrix: PresenceMatrix): number[] {
  return Array.from({ length: matrix.rows }, (_, row) => row);
}

export type AnalysisTask = keyof typeof analysisTasks;
export type AnalysisInput<Task extends AnalysisTask> = Parameters<(typeof analysisTasks)[Task]>[0];
export type AnalysisOutput<Task extends AnalysisTask> = Awaited<ReturnType<(typeof analysisTasks)[Task]>>;
