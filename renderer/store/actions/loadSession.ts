import { backend } from '../../api/backend.ts';
import { emptyTables, replaceRecords, tablesOf } from '../records.ts';
import { useSession } from '../session.ts';

/** Fetches every light record of the open project again. */
export async function reloadProject(): Promise<void> {
  const { version, records } = await backend().projects.records({});
  replaceRecords(version, tablesOf(records));
}

/** Asks which project is open, if any, and fetches its records. */
export async function loadOpenProject(): Promise<void> {
  const { open } = await backend().projects.current({});
  if (open === null) {
    replaceRecords(0, emptyTables);
    useSession.setState({ open: null, savedAt: null });
    return;
  }
  await reloadProject();
  useSession.setState({ open });
}

/** Everything the first screen needs. Called after each connection. */
export async function loadSession(): Promise<void> {
  const [info, settings] = await Promise.all([backend().app.info({}), backend().app.settings({})]);
  useSession.setState({ info, settings });
  await loadOpenProject();
  useSession.setState({ isReady: true });
}
