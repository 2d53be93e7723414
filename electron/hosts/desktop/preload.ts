import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The page's window, as far as the preload touches it: this room has no types of the page. */
declare const window: {
  postMessage(message: unknown, targetOrigin: string, ports: readonly unknown[]): void;
};

ipcRenderer.on('backend-port', (event) => {
  window.postMessage({ type: 'backend-port' }, '*', event.ports);
});

contextBridge.exposeInMainWorld('custdevHost', {
  kind: 'desktop',
  pickProjectToOpen: (): Promise<string | null> => ipcRenderer.invoke('pick-project-to-open'),
  pickProjectToCreate: (suggested: string): Promise<string | null> =>
    ipcRenderer.invoke('pick-project-to-create', String(suggested)),
  pickRecording: (): Promise<string | null> => ipcRenderer.invoke('pick-recording'),
  pathOfFile: (file: File): string => webUtils.getPathForFile(file),
});
