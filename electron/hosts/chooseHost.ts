/** What `npm start` knows about the machine. */
export interface MachineFacts {
  readonly hasDisplay: boolean;
  readonly isRootOnLinux: boolean;
  /** Null when Electron's runtime is not installed. */
  readonly electronPath: string | null;
}

export type HostChoice =
  | { readonly host: 'desktop'; readonly electronPath: string; readonly why: string }
  | { readonly host: 'browser'; readonly doesOpen: boolean; readonly why: string };

/** The desktop where it can run, else the browser; `why` is the reason in words. */
export function chooseHost(facts: MachineFacts): HostChoice {
  if (!facts.hasDisplay)
    return { host: 'browser', doesOpen: false, why: 'there is no display here, so open the address yourself' };
  if (facts.electronPath === null)
    return {
      host: 'browser',
      doesOpen: true,
      why: 'the runtime of Electron is not installed ("npx install-electron" fetches it)',
    };
  if (facts.isRootOnLinux)
    return { host: 'browser', doesOpen: true, why: 'Electron does not run its sandbox for the root user' };
  return { host: 'desktop', electronPath: facts.electronPath, why: 'the runtime of Electron is installed' };
}
