import { switchingKeys, type SwitchingKey } from '../domain/switchingCost.ts';
import { effect, type LoopEffect, type LoopSurroundings } from './loopDeed.ts';
import { findHeldByTheOldWay, reasonsToBeFired } from './loopTriggers.ts';
import { workflowText } from './workflowTexts.ts';
import type { WorkflowView } from './workflowView.ts';

/** Rivals that are worth a card of their own. */
const mostRivals = 3;

function costsNamedBy({ facts }: WorkflowView, respondentIds: Iterable<string>): SwitchingKey[] {
  const wanted = new Set<string>(respondentIds);
  const own = facts.computed.respondents.filter(({ respondentId }) => wanted.has(respondentId));
  return switchingKeys.filter((key) => own.some(({ switching }) => switching[key] > 0));
}

function namesOf({ facts }: WorkflowView, respondentIds: readonly string[]): string {
  const names = new Map<string, string>(facts.respondents.map(({ id, name }) => [id, name]));
  return respondentIds.flatMap((id) => names.get(id) ?? []).join(', ');
}

/** Costs that somebody of the segment named and nobody answers for yet. */
export function planFiring(view: WorkflowView, { ownedCosts, author }: LoopSurroundings): LoopEffect[] {
  const { focus } = view;
  if (focus === null || author.trim() === '') return [];
  const costs = costsNamedBy(view, focus.memberIds).filter((key) => !ownedCosts.has(key));
  if (costs.length === 0) return [];
  const values = { costs: costs.join(' '), owner: author, segment: focus.name };
  return [effect({ kind: 'planFiring', customerSegmentId: focus.id, costs }, focus.id, values)];
}

/** What the wave is to prove: those who were delighted pay once the old way has nothing to hold on to. */
export function testSwitch(view: WorkflowView, { weeklyGuesses }: LoopSurroundings): LoopEffect[] {
  const held = [...new Set(findHeldByTheOldWay(view).map(({ respondentId }) => respondentId))];
  const [people, costs] = [namesOf(view, held), costsNamedBy(view, held)];
  if (people === '' || costs.length === 0) return [];
  const values = { people, costs: costs.join(' ') };
  const guess = workflowText('loop.switchGuess', values, view.facts.project.language);
  return weeklyGuesses.has(guess) ? [] : [effect({ kind: 'testSwitch', people, costs }, 'row', values)];
}

/** One card with every reason that the data give and none has a card for: the end of a contract is known from its own. */
export function noteDangers(view: WorkflowView, { dangers }: LoopSurroundings): LoopEffect[] {
  const who = view.focus?.name ?? view.facts.project.name;
  const why = reasonsToBeFired(view).filter(({ key }) => key !== 'L8.contractEnds');
  const isNoted = dangers.some((danger) => danger.who === who && danger.source === 'people');
  if (why.length === 0 || isNoted) return [];
  return [effect({ kind: 'noteDanger', who, source: 'people', why }, 'people', { who })];
}

/** What does the job today is who would do it again. On the list while no rival of its kind is written down. */
export function noteRivals(_view: WorkflowView, { dangers, rivals }: LoopSurroundings): LoopEffect[] {
  const isKnown = (name: string): boolean => dangers.some(({ who }) => who.toLowerCase() === name.toLowerCase());
  return rivals
    .slice(0, mostRivals)
    .filter(({ name }) => !isKnown(name))
    .map(({ name, kind, people, of }) => {
      const source = kind ?? 'indirect';
      const why = [{ key: 'loop.rivalWhy' as const, values: { people, of } }];
      const { id, isProposed, deed } = effect(
        { kind: 'noteDanger', who: name, source, why },
        `${source} ${name}`,
        {},
        !dangers.some((danger) => danger.source === source),
      );
      return { id, isProposed, deed, text: { key: 'effect.noteRival', values: { who: name, people, of } } };
    });
}

/** Those who paid, whom nobody has asked about loyalty and nobody means to call. */
export function keepInTouch(view: WorkflowView): LoopEffect[] {
  const { facts, asked } = view;
  const payers = new Set(asked.filter(({ hasPaid }) => hasPaid).map(({ key }) => key));
  const tested = new Set<string>(
    facts.interviews.filter(({ kind }) => kind === 'loyalty').flatMap(({ respondentIds }) => respondentIds),
  );
  const waiting = facts.respondents.filter(
    ({ id, nextContactOn }) => payers.has(id) && !tested.has(id) && nextContactOn === null,
  );
  if (waiting.length === 0) return [];
  const respondentIds = waiting.map(({ id }) => id);
  return [effect({ kind: 'keepInTouch', respondentIds }, 'people', { people: namesOf(view, respondentIds) })];
}
