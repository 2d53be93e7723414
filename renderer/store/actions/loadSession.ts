import { backend } from '../../api/backend.ts';
import { emptyTables, replaceRecords, tablesOf, useRecords } from '../records.ts';
import { dismissDone } from '../notices.ts';
import { useSession } from '../session.ts';

/** Fetches every light record of the open project again. */
export async function reloadProject(): Promise<void> {
  const { version, records } = await backend().projects.records({});
  replaceRecords(version, tablesOf(records));
}

let queue: Promise<void> = Promise.resolve();

async function loadNow(isForced: boolean): Promise<void> {
  const { open } = await backend().projects.current({});
  const known = useSession.getState().open;
  if (known !== null && known.path !== open?.path) dismissDone();
  if (open === null) {
    replaceRecords(0, emptyTables);
    useSession.setState({ open: null, savedAt: null });
    return;
  }
  // What follows the data must not show one project's figures under another's name.
  if (known !== null && known.path !== open.path) replaceRecords(0, emptyTables);
  const isSame = known?.path === open.path && useRecords.getState().version === open.version;
  if (!isSame || isForced) await reloadProject();
  useSession.setState({ open });
}

/**
 * Asks which project is open, if any, and fetches its records unless they are here already: our own answer and the
 * backend's event both lead here. One after the other, so that two projects never mix. `isForced` fetches anyway.
 */
export function loadOpenProject(isForced = false): Promise<void> {
  const own = queue.then(() => loadNow(isForced));
  queue = own.catch(() => undefined);
  return own;
}

/** Everything the first screen needs. Called after each connection. */
export async function loadSession(): Promise<void> {
  const [info, settings] = await Promise.all([backend().app.info({}), backend().app.settings({})]);
  useSession.setState({ info, settings });
  await loadOpenProject(true);
  useSession.setState({ isReady: true });
}
