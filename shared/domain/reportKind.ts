import * as v from 'valibot';
import { codeIdSchema, customerSegmentIdSchema, recordIdSchema, trackerSessionIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';
import { reportLogoSchema } from './reportDocument.ts';

/** What a report is about, in the order in which they are offered. */
export const reportKinds = ['segment', 'problems', 'card', 'quotes', 'quality', 'session'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The parts of each report that can be left out and put in another order; here in the order of the method. */
export const sectionsOfKind = {
  segment: [
    'evidence',
    'map',
    'economics',
    'scenarios',
    'validation',
    'path',
    'history',
    'savings',
    'unknown',
    'quotations',
    'method',
  ],
  problems: [
    'people',
    'questions',
    'pains',
    'jobs',
    'alternatives',
    'tried',
    'feelings',
    'pictures',
    'quality',
    'next',
    'unknown',
    'method',
  ],
  card: ['portrait', 'alternatives', 'feelings', 'money', 'numbers', 'quotations', 'decision'],
  quotes: ['counts', 'quotations', 'method'],
  quality: ['summary', 'trend', 'interviewers', 'rules', 'talks', 'method'],
  session: ['agenda', 'numbers', 'decisions', 'tasks', 'notes', 'history', 'savings'],
} as const satisfies Record<ReportKind, readonly string[]>;

export type SectionOf<Kind extends ReportKind> = (typeof sectionsOfKind)[Kind][number];
export type ReportSection = SectionOf<ReportKind>;

/** Every section of any kind, each once. */
export const reportSections: readonly ReportSection[] = [...new Set(Object.values(sectionsOfKind).flat())];

export const reportKindSchema = v.picklist(reportKinds);
export const reportSectionSchema = v.picklist(reportSections);

/** By what the quotes of the appendix are gathered. */
export const quoteGroupings = ['code', 'respondent'] as const;
export type QuoteGrouping = (typeof quoteGroupings)[number];

/** What was last chosen for a kind of report; one record for each kind at most. */
export const reportChoiceSchema = v.object({
  id: recordIdSchema,
  kind: reportKindSchema,
  /** In the order in which they are to stand, those left out as well. */
  sections: v.array(v.object({ section: reportSectionSchema, isIn: v.boolean() })),
  /** Null follows the language of the interface. */
  language: v.nullable(languageSchema),
  isAnonymous: v.boolean(),
  /** Whether the logo of the project stands on it, when there is one. */
  hasLogo: v.boolean(),
  /** Null leaves the choice to the report: the main segment, the last session. May name one that is gone. */
  customerSegmentId: v.nullable(customerSegmentIdSchema),
  sessionId: v.nullable(trackerSessionIdSchema),
  /** Codes whose quotes are wanted; empty for all. */
  codeIds: v.array(codeIdSchema),
  groupBy: v.picklist(quoteGroupings),
});
export type ReportChoice = v.InferOutput<typeof reportChoiceSchema>;
export type ReportChoiceFields = Omit<ReportChoice, 'id'>;

/** The sign that stands on the reports of a project; there is one at most. */
export const keptLogoSchema = v.object({ id: recordIdSchema, ...reportLogoSchema.entries });

/** Long ones wait until they are asked for. */
const leftOutAtFirst: readonly string[] = ['segment quotations'];

/** Everything but the appendix of the segment's report, with names replaced. */
export function firstChoice(kind: ReportKind): ReportChoiceFields {
  return {
    kind,
    sections: sectionsOfKind[kind].map((section) => ({
      section,
      isIn: !leftOutAtFirst.includes(`${kind} ${section}`),
    })),
    language: null,
    isAnonymous: true,
    hasLogo: true,
    customerSegmentId: null,
    sessionId: null,
    codeIds: [],
    groupBy: 'code',
  };
}

/** The choice with every section of its kind exactly once: those it does not know yet come last, others go. */
export function completeChoice(choice: ReportChoiceFields): ReportChoiceFields {
  const own: readonly ReportSection[] = sectionsOfKind[choice.kind];
  const known = choice.sections.filter(
    ({ section }, at, all) => own.includes(section) && all.findIndex((other) => other.section === section) === at,
  );
  const missing = firstChoice(choice.kind).sections.filter(
    ({ section }) => !known.some((other) => other.section === section),
  );
  return { ...choice, sections: [...known, ...missing] };
}

/** The sections asked for that the kind has, each once and in their order; all of the kind when nothing is asked. */
export function sectionsAsked<Kind extends ReportKind>(
  kind: Kind,
  asked: readonly ReportSection[] | undefined,
): readonly SectionOf<Kind>[] {
  const own: readonly ReportSection[] = sectionsOfKind[kind];
  return [...new Set(asked ?? own)].filter((section): section is SectionOf<Kind> => own.includes(section));
}
