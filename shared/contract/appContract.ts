import { eventIterator, oc } from '@orpc/contract';
import * as v from 'valibot';
import { changeSetSchema } from '../domain/changeSet.ts';
import { languageSchema } from '../domain/language.ts';
import { command, nothing, query } from './method.ts';

export const themes = ['auto', 'light', 'dark'] as const;

/** What the app remembers on this machine about its user; no part of any project. */
export const settingsSchema = v.object({
  language: languageSchema,
  theme: v.picklist(themes),
  /** The coder's and decision maker's name in journals and reports. */
  author: v.string(),
  hasSeenTour: v.boolean(),
  /** Words of pain and feeling are underlined in transcripts. */
  areCuesShown: v.boolean(),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const jobKinds = [
  'importPreview',
  'import',
  'patterns',
  'segments',
  'saturation',
  'phrases',
  'affinity',
  'quality',
  'suggestions',
  'report',
  'export',
  'names',
  'recording',
  'merge',
] as const;

/** What the backend tells every window without being asked. */
export const backendEventSchema = v.variant('type', [
  v.object({ type: v.literal('changed'), changeSet: changeSetSchema }),
  /** Too much changed to list: fetch again. */
  v.object({ type: v.literal('reload'), version: v.number() }),
  v.object({ type: v.literal('projectOpened') }),
  v.object({ type: v.literal('projectClosed') }),
  v.object({ type: v.literal('settingsChanged'), settings: settingsSchema }),
  v.object({
    type: v.literal('jobProgress'),
    jobId: v.string(),
    kind: v.picklist(jobKinds),
    done: v.number(),
    total: v.number(),
  }),
]);
export type BackendEvent = v.InferOutput<typeof backendEventSchema>;

export const appContract = {
  /** The program's version and where it runs. */
  info: query(
    nothing,
    v.object({ version: v.string(), host: v.picklist(['desktop', 'browser', 'direct']), platform: v.string() }),
  ),
  settings: query(nothing, settingsSchema),
  updateSettings: command(v.partial(settingsSchema), settingsSchema),
  /** Events from now on, until the caller stops listening. */
  events: oc
    .$meta({ kind: 'query', isUndoable: false } as const)
    .input(nothing)
    .output(eventIterator(backendEventSchema)),
};
