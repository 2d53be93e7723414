import * as v from 'valibot';
import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { type Interchange, interchangeSchema } from './interchangeSchema.ts';

export interface ReadInterchange {
  readonly interchange: Interchange;
  readonly warnings: readonly ImportWarning[];
}

function unknownKeys(value: object, known: object): string[] {
  return Object.keys(value).filter((key) => !(key in known));
}

/** Keys that are read nowhere, on the outer level and in each kind of record, each named once. */
function listUnknownKeys(document: object): string[] {
  const keys = unknownKeys(document, interchangeSchema.entries);
  for (const [section, records] of Object.entries(document)) {
    const schema: unknown = (interchangeSchema.entries as Record<string, unknown>)[section];
    const item = (schema as { wrapped?: { item?: { entries?: object } } } | undefined)?.wrapped?.item?.entries;
    if (!Array.isArray(records) || item === undefined) continue;
    const found = records.flatMap((record) =>
      typeof record === 'object' && record !== null ? unknownKeys(record as object, item) : [],
    );
    keys.push(...new Set(found.map((key) => `${section}.${key}`)));
  }
  return keys;
}

/** Throws `invalidInterchange` with the path of the first wrong value. */
export function readInterchange(document: unknown, fileName: string): ReadInterchange {
  const result = v.safeParse(interchangeSchema, document);
  if (!result.success) {
    const issue = result.issues[0];
    throw new AppError('invalidInterchange', { file: fileName, path: v.getDotPath(issue) ?? '', fault: issue.message });
  }
  const warnings = listUnknownKeys(document as object).map((key): ImportWarning => ({
    code: 'unknownKey',
    line: null,
    details: { key },
  }));
  return { interchange: result.output, warnings };
}
