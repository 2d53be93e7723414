import { type BrowserWindow, dialog, ipcMain } from 'electron';
import { recordingExtensions } from '#shared/domain/recording.ts';
import type { DesktopTexts } from './desktopTexts.ts';
import { isOwnPage } from './pageAddress.ts';

const extension = 'custdev';

/** Asks for an existing project; null when the user cancelled. */
export async function pickProjectToOpen(window: BrowserWindow, texts: DesktopTexts): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: texts.openTitle,
    properties: ['openFile'],
    filters: [{ name: texts.projects, extensions: [extension] }],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function pickProjectToCreate(
  window: BrowserWindow,
  texts: DesktopTexts,
  suggested: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: texts.createTitle,
    defaultPath: suggested,
    filters: [{ name: texts.projects, extensions: [extension] }],
  });
  if (answer.canceled || answer.filePath === '') return null;
  return answer.filePath.endsWith(`.${extension}`) ? answer.filePath : `${answer.filePath}.${extension}`;
}

async function pickRecording(window: BrowserWindow, texts: DesktopTexts): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: texts.recordingTitle,
    properties: ['openFile'],
    filters: [{ name: texts.recordings, extensions: [...recordingExtensions] }],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Answers the preload's questions, when our own page asks them. */
export function serveDialogs(findWindow: () => BrowserWindow | null, texts: DesktopTexts): void {
  const serve = (channel: string, ask: (window: BrowserWindow, argument: unknown) => Promise<string | null>): void => {
    ipcMain.handle(channel, async (event, argument: unknown) => {
      const window = findWindow();
      if (window === null || event.senderFrame === null || !isOwnPage(event.senderFrame.url)) return null;
      return ask(window, argument);
    });
  };
  serve('pick-project-to-open', (window) => pickProjectToOpen(window, texts));
  serve('pick-recording', (window) => pickRecording(window, texts));
  serve('pick-project-to-create', (window, suggested) =>
    pickProjectToCreate(window, texts, typeof suggested === 'string' ? suggested : ''),
  );
}
