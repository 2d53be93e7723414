import type { InterviewId } from '#shared/domain/ids.ts';
import { backend } from '../api/backend.ts';
import { AskedAhead } from './AskedAhead.ts';
import { useRecords } from './records.ts';
import { parseRoute, type Route } from './route.ts';
import { useSession } from './session.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof backend>['interviews']['get']>>;

const ahead = new AskedAhead<Answer>();

/** Everything that the answer depends on: what was asked for before a change is asked for again. */
function keyOf(id: string): string {
  const { open, isHidingNames, settings } = useSession.getState();
  return JSON.stringify([open?.path, useRecords.getState().version, isHidingNames, settings.author, id]);
}

function askAhead(from: Route, to: Route): void {
  const { screen, id } = to;
  const isOpen = from.screen === 'interviews' && from.id === id;
  if (screen !== 'interviews' || id === null || isOpen) return;
  if (useRecords.getState().tables.interview[id] === undefined) return;
  ahead.ask(keyOf(id), (signal) => backend().interviews.get({ id: id as InterviewId }, { signal }));
}

/** Records of a talk: those on their way already, or asked for now. */
export function getInterview(id: InterviewId, signal: AbortSignal): Promise<Answer> {
  return ahead.take(keyOf(id), signal) ?? backend().interviews.get({ id }, { signal });
}

/**
 * From now on a talk is asked for while the pointer is still down on its link, or the address has just changed: its
 * screen is drawn while the answer is on its way.
 */
export function askForInterviewsAhead(): void {
  document.addEventListener('pointerdown', ({ target, button }) => {
    const link = target instanceof Element && button === 0 ? target.closest('a[href^="#/interviews/"]') : null;
    if (link === null) return;
    askAhead(parseRoute(window.location.hash), parseRoute(link.getAttribute('href') ?? ''));
  });
  window.addEventListener('hashchange', ({ oldURL, newURL }) =>
    askAhead(parseRoute(new URL(oldURL).hash), parseRoute(new URL(newURL).hash)),
  );
}
