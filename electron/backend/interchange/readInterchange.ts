import * as v from 'valibot';
import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { type Interchange, interchangeSchema } from './interchangeSchema.ts';

export interface ReadInterchange {
  readonly interchange: Interchange;
  readonly warnings: readonly ImportWarning[];
}

interface AnySchema {
  readonly type: string;
  readonly wrapped?: AnySchema;
  readonly item?: AnySchema;
  readonly entries?: Readonly<Record<string, AnySchema>>;
}

/** Adds the places of keys that are read nowhere, each kind once: `interviews.turns.mood`. */
function collectUnknownKeys(value: unknown, schema: AnySchema, place: string, found: Set<string>): void {
  if (schema.wrapped !== undefined) {
    collectUnknownKeys(value, schema.wrapped, place, found);
  } else if (Array.isArray(value)) {
    for (const element of value) if (schema.item !== undefined) collectUnknownKeys(element, schema.item, place, found);
  } else if (typeof value === 'object' && value !== null && schema.entries !== undefined) {
    for (const [key, inner] of Object.entries(value)) {
      const path = place === '' ? key : `${place}.${key}`;
      const known = Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined;
      if (known === undefined) found.add(path);
      else collectUnknownKeys(inner, known, path, found);
    }
  }
}

/** Throws `invalidInterchange` with the path of the first wrong value. */
export function readInterchange(document: unknown, fileName: string): ReadInterchange {
  const result = v.safeParse(interchangeSchema, document);
  if (!result.success) {
    const issue = result.issues[0];
    throw new AppError('invalidInterchange', { file: fileName, path: v.getDotPath(issue) ?? '', fault: issue.message });
  }
  const unknownKeys = new Set<string>();
  collectUnknownKeys(document, interchangeSchema as AnySchema, '', unknownKeys);
  const warnings = [...unknownKeys].map((key): ImportWarning => ({
    code: 'unknownKey',
    line: null,
    details: { key },
  }));
  return { interchange: result.output, warnings };
}
