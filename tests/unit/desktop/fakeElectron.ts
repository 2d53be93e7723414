import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Electron's runtime as far as the desktop host touches it; it cannot be installed everywhere that tests run. */

export class FakeContents extends EventEmitter {
  readonly messages: { channel: string; ports: readonly FakePort[] }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  postMessage(channel: string, _message: unknown, ports: readonly FakePort[]): void {
    this.messages.push({ channel, ports });
  }

  /** True when the page was kept from doing what the event says. */
  tryTo(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, { url, preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

export class FakePort {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export class FakeUtilityProcess extends EventEmitter {
  readonly sent: { message: { type: string; path?: string }; ports: readonly FakePort[] }[] = [];
  readonly entry: string;

  constructor(entry: string) {
    super();
    this.entry = entry;
  }

  postMessage(message: { type: string }, ports: readonly FakePort[] = []): void {
    this.sent.push({ message, ports });
  }
}

export const forked: FakeUtilityProcess[] = [];
export const handlers = new Map<string, (event: unknown, argument: unknown) => Promise<string | null>>();
let channels = 0;

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  readonly loaded: string[] = [];
  isShown = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }

  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    return Promise.resolve();
  }

  maximize(): void {
    this.options['wasMaximized'] = true;
  }

  show(): void {
    this.isShown = true;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 1, y: 2, width: 800, height: 600 };
  }

  isMaximized(): boolean {
    return false;
  }
}

export class MessageChannelMain {
  readonly port1: FakePort;
  readonly port2: FakePort;

  constructor() {
    channels += 1;
    this.port1 = new FakePort(`backend ${channels}`);
    this.port2 = new FakePort(`window ${channels}`);
  }
}

export const utilityProcess = {
  fork: (entry: string): FakeUtilityProcess => {
    const child = new FakeUtilityProcess(entry);
    forked.push(child);
    return child;
  },
};

export const shell = { openExternal: vi.fn(() => Promise.resolve()) };

export const dialog = {
  showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/projects/tea.custdev'] })),
  showSaveDialog: vi.fn(() => Promise.resolve({ canceled: false, filePath: '/projects/tea' })),
};

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, argument: unknown) => Promise<string | null>): void => {
    handlers.set(channel, handler);
  },
};

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn((channel: string, argument?: unknown) => Promise.resolve(`${channel}:${String(argument)}`)),
});

export const webUtils = { getPathForFile: ({ name }: File) => `/sounds/${name}` };
export const contextBridge = { exposeInMainWorld: vi.fn() };

export const Menu = { buildFromTemplate: (template: unknown) => template };
