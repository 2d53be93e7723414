import { entityNames, type EntityName, type EntityRecord, entitySchemas } from '#shared/domain/entities.ts';

type ColumnKind = 'plain' | 'boolean' | 'json';

interface EntityColumn {
  readonly property: string;
  readonly column: string;
  readonly kind: ColumnKind;
}

export interface EntityTable {
  readonly table: string;
  readonly columns: readonly EntityColumn[];
  /** `"id", "name", …`, quoted, for SELECT and INSERT. */
  readonly columnList: string;
}

const tableNames: Readonly<Record<EntityName, string>> = {
  project: 'projects',
  organization: 'organizations',
  respondent: 'respondents',
  interview: 'interviews',
  turn: 'turns',
  code: 'codes',
  quotation: 'quotations',
  codingPass: 'coding_passes',
  // What is set aside too; the view `codings` holds those that count.
  coding: 'stored_codings',
  codingSettlement: 'coding_settlements',
  memo: 'memos',
  hypothesis: 'hypotheses',
  hypothesisEvidence: 'hypothesis_evidence',
  hadiRow: 'hadi_rows',
  customerSegment: 'customer_segments',
  evidenceReview: 'evidence_reviews',
  segmentPicture: 'segment_pictures',
  segmentJudgement: 'segment_judgements',
  alternativeCorrection: 'alternative_corrections',
  firingStep: 'firing_steps',
  danger: 'dangers',
  mvp: 'mvps',
  economicsScenario: 'economics_scenarios',
  solutionVerdict: 'solution_verdicts',
  commitment: 'commitments',
  presale: 'presales',
  clientPromise: 'client_promises',
  risk: 'risks',
  journeyStage: 'journey_stages',
  wave: 'waves',
  gateOverride: 'gate_overrides',
  pathEvent: 'path_events',
  refutationSaving: 'refutation_savings',
  hintDismissal: 'hint_dismissals',
  reportExport: 'report_exports',
  reportChoice: 'report_choices',
  reportLogo: 'report_logos',
  affinityGroup: 'affinity_groups',
  savedSearch: 'saved_searches',
  pseudonym: 'pseudonyms',
  guide: 'guides',
  recording: 'recordings',
  recruit: 'recruits',
  plannedInterview: 'planned_interviews',
  liveNote: 'live_notes',
  trackerSession: 'tracker_sessions',
  trackerTask: 'tracker_tasks',
};

interface AnySchema {
  readonly type: string;
  readonly wrapped?: AnySchema;
}

function kindOf(schema: AnySchema): ColumnKind {
  if (schema.type === 'nullable' && schema.wrapped !== undefined) return kindOf(schema.wrapped);
  if (schema.type === 'boolean') return 'boolean';
  return ['array', 'object', 'record'].includes(schema.type) ? 'json' : 'plain';
}

function toSnakeCase(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function describeTable(name: EntityName): EntityTable {
  const columns = Object.entries(entitySchemas[name].entries).map(([property, schema]) => ({
    property,
    column: toSnakeCase(property),
    kind: kindOf(schema as AnySchema),
  }));
  return { table: tableNames[name], columns, columnList: columns.map(({ column }) => `"${column}"`).join(', ') };
}

const entityTables = Object.fromEntries(entityNames.map((name) => [name, describeTable(name)])) as Record<
  EntityName,
  EntityTable
>;

/** How an entity lies in the database: one column a property, in snake case. */
export function tableOf(name: EntityName): EntityTable {
  return entityTables[name];
}

/** The same record with its properties as they are read back, so that two records compare as text. */
export function inColumnOrder<Name extends EntityName>(name: Name, record: EntityRecord<Name>): EntityRecord<Name> {
  const properties = record as Record<string, unknown>;
  const ordered = tableOf(name).columns.map(({ property }) => [property, properties[property] ?? null]);
  return Object.fromEntries(ordered) as EntityRecord<Name>;
}

type Row = Record<string, unknown>;

export function recordFromRow<Name extends EntityName>(name: Name, row: Row): EntityRecord<Name> {
  const record: Record<string, unknown> = {};
  for (const { property, column, kind } of tableOf(name).columns) {
    const value = row[column];
    if (kind === 'boolean') record[property] = value === 1;
    else if (kind === 'json' && typeof value === 'string') record[property] = JSON.parse(value);
    else record[property] = value;
  }
  return record as EntityRecord<Name>;
}

/** Values in the order of the table's columns. */
export function valuesFromRecord<Name extends EntityName>(name: Name, record: EntityRecord<Name>): unknown[] {
  const properties = record as Record<string, unknown>;
  return tableOf(name).columns.map(({ property, kind }) => {
    const value = properties[property];
    if (value === null || value === undefined) return null;
    if (kind === 'boolean') return value === true ? 1 : 0;
    return kind === 'json' ? JSON.stringify(value) : value;
  });
}
