import i18next from 'i18next';
import { runCommand } from '../../store/actions/runCommand.ts';
import { goTo } from '../../store/route.ts';
import { today } from './today.ts';

/** Begins a session of today and opens it. */
export async function startSession(): Promise<void> {
  const text = i18next.t('started', { ns: 'sessions' });
  const answer = await runCommand((client) => client.sessions.start({ heldOn: today() }), text);
  if (answer !== null) goTo('sessions', answer.sessionId);
}
