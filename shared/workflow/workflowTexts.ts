import type { Language } from '../domain/language.ts';
import { gateReasons, gateTitles } from './gateTexts.ts';
import { effectTexts, loopNotes } from './loopTexts.ts';
import { evidenceTexts, loopReasons, nextSteps, warningTexts } from './pathTexts.ts';
import { createSpeech, type Phrase } from './speech.ts';
import type { TextValues, WorkflowTextKey } from './workflowTextKeys.ts';

/** Every text of the path in both languages; a key without one does not compile. */
export const workflowTexts: Readonly<Record<WorkflowTextKey, Phrase>> = {
  ...gateTitles,
  ...gateReasons,
  ...loopReasons,
  ...effectTexts,
  ...loopNotes,
  ...evidenceTexts,
  ...nextSteps,
  ...warningTexts,
};

export function isWorkflowTextKey(key: string): key is WorkflowTextKey {
  return Object.hasOwn(workflowTexts, key);
}

/**
 * Says a key of the workflow with its values: gate titles (`gate.S2.1`), reasons, effects of ways back, evidence lines,
 * next steps, warnings. Keys come over the wire as plain strings; one that is not known throws.
 */
export function workflowText(key: string, values: TextValues, language: Language): string {
  if (!isWorkflowTextKey(key)) throw new Error(`No workflow text ${key}`);
  const phrase = workflowTexts[key][language];
  return typeof phrase === 'string' ? phrase : phrase(createSpeech(values, language));
}
