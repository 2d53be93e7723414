import { oc } from '@orpc/contract';
import * as v from 'valibot';
import { changeSetSchema } from '../domain/changeSet.ts';

/** Queries change nothing. Commands are one transaction each; undoable ones can be taken back. */
export interface MethodMeta {
  readonly kind: 'query' | 'command';
  readonly isUndoable: boolean;
}

const base = oc.$meta<MethodMeta>({ kind: 'query', isUndoable: false });

type Schema = v.GenericSchema;

export const nothing = v.object({});

export function query<Input extends Schema, Output extends Schema>(input: Input, output: Output) {
  return base.meta({ kind: 'query', isUndoable: false }).input(input).output(output);
}

/** A command outside the project's records: opening, closing, settings. */
export function command<Input extends Schema, Output extends Schema>(input: Input, output: Output) {
  return base.meta({ kind: 'command', isUndoable: false }).input(input).output(output);
}

export const changedSchema = v.object({ changeSet: changeSetSchema });

/** A command that changes records and can be undone; it answers with the change set, after it is on disk. */
export function undoable<Input extends Schema>(input: Input) {
  return base.meta({ kind: 'command', isUndoable: true }).input(input).output(changedSchema);
}

/** Like `undoable`, with more to say than the change set. */
export function undoableWith<Input extends Schema, Extra extends v.ObjectEntries>(input: Input, extra: Extra) {
  return base
    .meta({ kind: 'command', isUndoable: true })
    .input(input)
    .output(v.object({ ...changedSchema.entries, ...extra }));
}

/** A file on its way through the contract: the browser's and Node's `File` both are one. */
export interface TransferredFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const fileSchema = v.custom<TransferredFile>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'name' in value,
  'is not a file',
);

/** A long run reports its progress under the id that the caller chose; aborting the call's signal cancels it. */
export const jobIdSchema = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100)));
