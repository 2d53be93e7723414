import type { Page } from '@playwright/test';
import { textFile } from '../../support/userFiles.ts';
import { ImportPage } from './ImportPage.ts';
import { MarkingPage } from './MarkingPage.ts';
import { StartPage } from './StartPage.ts';

/** Begins a project with one talk, as a person does; answers the talk, open. */
export async function bringInTalk(app: Page, lines: readonly string[]): Promise<MarkingPage> {
  await new StartPage(app, 'ru').createProject('Мышь');
  const files = new ImportPage(app, 'ru');
  await files.choose([textFile('вера.txt', lines.join('\n'))]);
  await files.add();
  return new MarkingPage(app, 'ru');
}
