import { goTo, parseRoute } from '../route.ts';
import { useSession } from '../session.ts';
import { reloadProject } from './loadSession.ts';
import { reportError } from './reportError.ts';

/** Puts pseudonyms in the place of names on every screen of this window, or names back. */
export async function setNamesHidden(isHidingNames: boolean): Promise<void> {
  useSession.setState({ isHidingNames });
  try {
    await reloadProject();
  } catch (error) {
    reportError(error);
  }
  if (isHidingNames && parseRoute(window.location.hash).screen === 'privacy') goTo('path');
}

export const toggleNames = (): Promise<void> => setNamesHidden(!useSession.getState().isHidingNames);
