import { ensureBuilt } from '../../electron/hosts/ensureBuilt.ts';

/** The end-to-end tests drive what users get: the build of the sources as they stand. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes what a file exports by default
export default async function buildFirst(): Promise<void> {
  await ensureBuilt((line) => console.log(line));
}
