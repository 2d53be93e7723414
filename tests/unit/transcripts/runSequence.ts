import { applyTranscriptStep, type MarkedTranscript } from '#shared/text/applyTranscriptStep.ts';
import { CharacterModel } from './characterModel.ts';
import { countedIds, type EditSequence, quotationOf, stepOf, talkOf } from './editSequence.ts';

/** Runs a sequence through the pure function beside the model; undo and redo mean nothing here. */
export function listFaultsOfSequence({ turns, actions }: EditSequence): string[] {
  const ids = countedIds('made');
  let transcript: MarkedTranscript = { turns: talkOf(turns), quotations: [] };
  const model = new CharacterModel(transcript.turns);
  for (const [index, action] of actions.entries()) {
    if (action.kind === 'code') {
      const quotation = quotationOf(transcript, action, ids);
      if (quotation === null) continue;
      model.cover(quotation);
      transcript = { ...transcript, quotations: [...transcript.quotations, quotation] };
      continue;
    }
    const step = stepOf(transcript, action, ids);
    if (step === null) continue;
    const result = applyTranscriptStep(transcript, step, ids);
    model.follow(step);
    transcript = result;
    const faults = model.listFaults(result, result.copies);
    if (faults.length > 0) return faults.map((fault) => `after action ${index} (${action.kind}): ${fault}`);
  }
  return [];
}
