import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import type { UserFile } from '../../support/userFiles.ts';
import { ImportPage } from './ImportPage.ts';
import { pattern } from './interfaceWords.ts';

type Counted = 'interviews' | 'people' | 'codes' | 'quotations' | 'codings' | 'coders';

/** Files of other analysis programs, coming in and going out. */
export class ExchangePage extends ImportPage {
  /** What of the file would not come in. */
  get losses(): Locator {
    return this.dialog.getByRole('list', { name: this.words.qda.staysBehind });
  }

  /** How much of one kind the file would bring. */
  count(kind: Counted): Locator {
    const name = this.page.getByRole('term').filter({ hasText: pattern(this.words.qda[kind]) });
    return this.dialog.locator('dl > div').filter({ has: name }).getByRole('definition');
  }

  /** Takes in a codebook that comes without talks, and reads what stayed behind. */
  async addCodes(): Promise<void> {
    const { qda } = this.words;
    const few = this.dialog.getByRole('button', { name: pattern(qda.addCodes_one) });
    await few.or(this.dialog.getByRole('button', { name: pattern(qda.addCodes_other) })).click();
    await expect(this.dialog.getByText(qda.isIn)).toBeVisible();
    await this.dialog.getByRole('button', { name: qda.toProject }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** How many things each screen has, as the list of screens says. */
  async sizes(): Promise<string[]> {
    const { interviews, codebook, people } = this.words.shell;
    const links = [interviews, codebook, people].map((name) =>
      this.sidebar.getByRole('link', { name: new RegExp(`^${name}`, 'u') }),
    );
    return Promise.all(links.map((link) => link.innerText()));
  }

  /** The whole project as other programs read it. */
  saveProject(): Promise<UserFile> {
    const { title, save } = this.words.qda;
    return this.#save(title, save, 'application/zip');
  }

  /** The whole project as data. */
  saveData(): Promise<UserFile> {
    const { dataTitle, saveData } = this.words.exporting;
    return this.#save(dataTitle, saveData, 'application/json');
  }

  async #save(title: string, button: string, mimeType: string): Promise<UserFile> {
    await this.command(title);
    const dialog = this.page.getByRole('dialog', { name: title });
    const downloading = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: button }).click();
    const download = await downloading;
    await expect(dialog).toHaveCount(0);
    return { name: download.suggestedFilename(), mimeType, buffer: readFileSync(await download.path()) };
  }
}
