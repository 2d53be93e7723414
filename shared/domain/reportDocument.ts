import * as v from 'valibot';
import { languageSchema } from './language.ts';

/** Forms that a report can take as a file, by the ending of its name. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'html', 'md'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const quotationEntrySchema = v.object({ text: v.string(), source: v.string() });

const tableCellSchema = v.object({
  text: v.string(),
  /** A share with its 95 % interval, each 0–1: drawn as a bar with a tick. */
  interval: v.optional(v.object({ low: v.number(), high: v.number(), value: v.number() })),
  isStrong: v.optional(v.boolean()),
  /** Colour family of the code that the row is about. */
  codeFamily: v.optional(v.string()),
});

/** One block of a report. Every renderer must know every kind. */
export const reportBlockSchema = v.variant('kind', [
  v.object({ kind: v.literal('heading'), level: v.picklist([1, 2, 3]), text: v.string() }),
  v.object({ kind: v.literal('lead'), text: v.string() }),
  v.object({ kind: v.literal('paragraph'), text: v.string() }),
  v.object({ kind: v.literal('note'), text: v.string(), tone: v.picklist(['plain', 'warning']) }),
  v.object({ kind: v.literal('list'), items: v.array(v.string()) }),
  v.object({
    kind: v.literal('table'),
    columns: v.array(v.object({ title: v.string(), align: v.picklist(['left', 'right']) })),
    rows: v.array(v.array(tableCellSchema)),
  }),
  /** Quotes for and against, of equal weight; an empty side carries its own sentence. */
  v.object({
    kind: v.literal('forAndAgainst'),
    forTitle: v.string(),
    againstTitle: v.string(),
    forQuotations: v.array(quotationEntrySchema),
    againstQuotations: v.array(quotationEntrySchema),
    emptyText: v.string(),
  }),
  v.object({ kind: v.literal('quotations'), quotations: v.array(quotationEntrySchema) }),
  /** An ECharts option with its text equivalent. `chart` is drawn by the same builder on screen and on paper. */
  v.object({
    kind: v.literal('chart'),
    title: v.string(),
    option: v.record(v.string(), v.unknown()),
    widthPx: v.number(),
    heightPx: v.number(),
    inWords: v.string(),
  }),
  v.object({
    kind: v.literal('path'),
    steps: v.array(
      v.object({
        number: v.number(),
        name: v.string(),
        mark: v.picklist(['met', 'override', 'current', 'ahead']),
        text: v.string(),
      }),
    ),
  }),
  v.object({ kind: v.literal('pageBreak') }),
]);
export type ReportBlock = v.InferOutput<typeof reportBlockSchema>;

/** The sign of whoever gives the report: redrawn, so that nothing but its picture is left of the file it came from. */
export const reportLogoSchema = v.object({
  pngBase64: v.pipe(v.string(), v.base64()),
  widthPx: v.number(),
  heightPx: v.number(),
});
export type ReportLogo = v.InferOutput<typeof reportLogoSchema>;

/** A report before it takes any form: the one model that screen and every file are made of. */
export const reportDocumentSchema = v.object({
  language: languageSchema,
  title: v.string(),
  /** Above the title: what kind of report this is, and which wave. */
  kicker: v.string(),
  projectName: v.string(),
  /** ISO date for which the figures hold. */
  date: v.string(),
  footer: v.string(),
  /** Beside the title; absent when the project has none. */
  logo: v.optional(reportLogoSchema),
  blocks: v.array(reportBlockSchema),
});
export type ReportDocument = v.InferOutput<typeof reportDocumentSchema>;
