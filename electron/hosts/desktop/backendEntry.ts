import type { MessageEvent, ParentPort } from 'electron';
import { openBackend } from '../openBackend.ts';
import { toAppError } from '../toAppError.ts';
import type { BackendMessage, BackendNotice } from './backendProcess.ts';

/** The backend's own process on the desktop: serves the window over the port that the main process hands over. */
async function serveDesktop(parent: ParentPort): Promise<void> {
  const backendPromise = openBackend('desktop');
  let isClosing = false;

  async function receive(event: MessageEvent): Promise<void> {
    const message = event.data as BackendMessage;
    const backend = await backendPromise;
    if (message.type === 'serve') {
      for (const port of event.ports) backend.serveMessagePort(port);
    } else if (message.type === 'open') {
      await backend.client.projects.open({ path: message.path });
    } else if (!isClosing) {
      isClosing = true;
      await backend.close();
      process.exit(0);
    }
  }

  parent.on('message', (event) => {
    receive(event).catch((error: unknown) => {
      // Only opening a file from outside can fail here; the window cannot be told by a call that it did not make.
      const { code, details } = toAppError(error);
      parent.postMessage({ type: 'failed', code, details } satisfies BackendNotice);
    });
  });
  await backendPromise;
}

await serveDesktop(process.parentPort);
