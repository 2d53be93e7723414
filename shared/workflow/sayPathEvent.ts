import type { Language } from '../domain/language.ts';
import type { PathEvent } from '../domain/pathEvent.ts';
import { nameOfLoop, nameOfState, stateIds } from '../domain/workflow.ts';
import { workflowText } from './workflowTexts.ts';

/** What happened on the path, in one sentence without who and why. */
export function sayPathEvent(event: PathEvent, language: Language): string {
  const [from, to] = [stateIds.indexOf(event.fromStateId), stateIds.indexOf(event.toStateId)];
  const name = nameOfState(event.toStateId, language);
  const gate = event.gateId === null ? '' : workflowText(`gate.${event.gateId}`, {}, language);
  const loop = event.loopId === null ? '' : nameOfLoop(event.loopId, language);
  const isRussian = language === 'ru';
  if (event.kind === 'override') return isRussian ? `Пройдено с оговоркой: ${gate}.` : `Passed with a reason: ${gate}.`;
  if (event.kind === 'withdrawal')
    return isRussian ? `Оговорка отозвана: ${gate}.` : `The pass was withdrawn: ${gate}.`;
  if (event.kind === 'loop')
    return isRussian
      ? `${loop}: волна ${event.wave + 1} с шага ${to}.`
      : `${loop}: wave ${event.wave + 1} from step ${to}.`;
  if (to > from)
    return isRussian ? `С шага ${from} на шаг ${to}: ${name}.` : `From step ${from} to step ${to}: ${name}.`;
  return isRussian
    ? `С шага ${from} назад на ${to}, доказательства больше не держат: ${name}.`
    : `Back from step ${from} to ${to}, the evidence no longer holds: ${name}.`;
}
