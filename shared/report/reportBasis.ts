import type { Code } from '../domain/coding.ts';
import type { CodeId, RespondentId } from '../domain/ids.ts';
import type { PathEvent, RefutationSaving } from '../domain/pathEvent.ts';
import type { Language } from '../domain/language.ts';
import type { Pseudonym } from '../domain/pseudonym.ts';
import type { WorkflowFacts } from '../workflow/workflowFacts.ts';

/** What every report is made of, whatever it is about. */
export interface ReportBasis {
  readonly facts: WorkflowFacts;
  readonly codes: readonly Code[];
  /** Everything that happened on the path, in any order. */
  readonly pathEvents: readonly PathEvent[];
  readonly savings: readonly RefutationSaving[];
  /** What stands for names in an anonymous report; people and companies without one are numbered. */
  readonly pseudonyms: readonly Pseudonym[];
  /** The day for which the figures hold, ISO. */
  readonly date: string;
  readonly productVersion: string;
}

/** In what words, and whether names of people and companies are replaced everywhere, quotes and charts included. */
export interface ReportVoice {
  readonly language: Language;
  readonly isAnonymous: boolean;
}

/** A quote with the person who said it. */
export interface ReportQuote {
  readonly codeId: CodeId;
  readonly respondentId: RespondentId;
  readonly quote: string;
  /** Where it stands in the recording; absent or null when there are no times. */
  readonly startMs?: number | null;
  /** Day of the talk, ISO; absent or null when it is not known or goes without saying. */
  readonly heldOn?: string | null;
}

/** `[k, n]`: k people out of n. */
export type Share = readonly [k: number, n: number];
