/** What the desktop's preload gives to the window; absent in a browser. Paths are null when the user cancelled. */
export interface DesktopHost {
  readonly kind: 'desktop';
  pickProjectToOpen(): Promise<string | null>;
  pickProjectToCreate(suggested: string): Promise<string | null>;
  pickRecording(): Promise<string | null>;
  /** Where a chosen or dropped file lies; empty for one that lies nowhere. */
  pathOfFile(file: File): string;
}

declare global {
  interface Window {
    custdevHost?: DesktopHost;
  }
}

/** Null in a browser, where the app shows its own file chooser. */
export function findDesktopHost(): DesktopHost | null {
  return window.custdevHost?.kind === 'desktop' ? window.custdevHost : null;
}
