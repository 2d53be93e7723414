import type { BackendClient } from '#shared/contract/client.ts';
import type { ChangeSet } from '#shared/domain/changeSet.ts';
import { backend } from '../../api/backend.ts';
import { privacyStrings } from '../../strings/privacy.ts';
import { frameShown } from '../awaitedFrame.ts';
import { addNotice } from '../notices.ts';
import { applyChanges } from '../records.ts';
import { useSession } from '../session.ts';
import { reloadProject } from './loadSession.ts';
import { reportError } from './reportError.ts';

/** Takes a change set into the cache, or fetches everything when one before it was missed. */
export async function takeChangeSet(changeSet: ChangeSet): Promise<void> {
  const result = applyChanges(changeSet);
  if (result === 'missed') await reloadProject();
  if (result !== 'seen') useSession.setState({ savedAt: changeSet.at });
}

/**
 * Runs a command that changes records. Its answer comes after the change is on disk; then the cache follows.
 * `done` is the line to show, with «Undo» beside it. Null when the command was refused, which the user has been told
 * unless the caller `expects` the failure and deals with it. `follow` is called in the same moment as the cache follows, so
 * that both are drawn at once.
 */
export async function runCommand<Answer extends { readonly changeSet: unknown }>(
  call: (client: BackendClient) => Promise<Answer>,
  done?: string,
  expects: (error: unknown) => boolean = () => false,
  follow: (answer: Answer) => void = () => undefined,
): Promise<Answer | null> {
  const { isHidingNames, settings } = useSession.getState();
  if (isHidingNames) {
    // What stands on the screen are other words than the project's: saving them would put them in its place.
    addNotice({ tone: 'error', text: privacyStrings[settings.language].refusedWhileHidden, undoVersion: null });
    return null;
  }
  try {
    const answer = await call(backend());
    const changeSet = answer.changeSet as ChangeSet;
    await frameShown();
    const taken = takeChangeSet(changeSet);
    follow(answer);
    await taken;
    if (done !== undefined) addNotice({ tone: 'done', text: done, undoVersion: changeSet.version });
    return answer;
  } catch (error) {
    if (!expects(error)) reportError(error);
    return null;
  }
}

/** Runs any other call; null when it failed, which the user has been told. */
export async function perform<Answer>(call: (client: BackendClient) => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call(backend());
  } catch (error) {
    reportError(error);
    return null;
  }
}
