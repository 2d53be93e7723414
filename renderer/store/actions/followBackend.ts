import type { BackendEvent } from '#shared/contract/appContract.ts';
import type { ChangeSet } from '#shared/domain/changeSet.ts';
import { backend } from '../../api/backend.ts';
import { ConnectionLostError, isAbort } from '../../api/toAppError.ts';
import { frameShown } from '../awaitedFrame.ts';
import { noteProgress } from '../jobs.ts';
import { useSession } from '../session.ts';
import { loadOpenProject, loadSession, reloadProject } from './loadSession.ts';
import { reportError } from './reportError.ts';
import { takeChangeSet } from './runCommand.ts';

async function takeEvent(event: BackendEvent): Promise<void> {
  switch (event.type) {
    case 'changed':
      await frameShown();
      return await takeChangeSet(event.changeSet as ChangeSet);
    case 'reload':
      return await reloadProject();
    case 'projectOpened':
    case 'projectClosed':
      return await loadOpenProject();
    case 'settingsChanged':
      useSession.setState({ settings: event.settings });
      return undefined;
    case 'jobProgress':
      noteProgress(event);
      return undefined;
  }
}

/** Loads the session, then follows the backend's events until this connection ends. */
export async function followBackend(): Promise<void> {
  try {
    const events = await backend().app.events({});
    await loadSession();
    for await (const event of events) await takeEvent(event);
  } catch (error) {
    // A lost connection is shown by its banner, and the next connection calls this again.
    if (!(error instanceof ConnectionLostError) && !isAbort(error)) {
      if (useSession.getState().connection === 'connected') reportError(error);
    }
  }
}
