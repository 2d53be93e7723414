import { expect, type Locator } from '@playwright/test';
import type { UserFile } from '../../support/userFiles.ts';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

/** The dialog in which talks are looked at and corrected before they come in. */
export class ImportPage extends AppWindow {
  override get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.importing.title });
  }

  /** Opens the dialog from anywhere and chooses files in the system's chooser. */
  async choose(files: readonly UserFile[]): Promise<void> {
    await this.press('ControlOrMeta+i');
    const chooser = this.page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: this.words.importing.chooseFiles }).click();
    await (await chooser).setFiles([...files]);
  }

  /** Opens one of several files. */
  async look(fileName: string): Promise<void> {
    const list = this.dialog.getByRole('list', { name: this.words.importing.files });
    await list.getByRole('button', { name: fileName }).click();
    await expect(list.getByRole('button', { name: fileName })).toHaveAttribute('aria-current', 'true');
  }

  /** The checkbox that takes a file in. */
  included(fileName: string): Locator {
    const { isIncluded } = this.words.importing;
    return this.dialog.getByRole('checkbox', { name: pattern(isIncluded, { name: fileName }) });
  }

  role(speaker: string): Locator {
    return this.dialog.getByRole('combobox', { name: pattern(this.words.importing.roleOf, { speaker }) });
  }

  async correctRole(speaker: string, role: 'roleInterviewer' | 'roleRespondent' | 'roleOther'): Promise<void> {
    const option = this.page.getByRole('option', { name: this.words.importing[role], exact: true });
    // The list closes when the preview under it is drawn anew; the arrow opens it, however often it is pressed.
    await expect(async () => {
      await this.role(speaker).press('ArrowDown');
      await expect(option).toBeVisible({ timeout: 2000 });
    }).toPass();
    await option.click();
    await expect(this.role(speaker)).toHaveValue(this.words.importing[role]);
  }

  async chooseKind(kind: 'kindProblem' | 'kindSolution'): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.words.importing.fieldKind }).click();
    await this.page.getByRole('option', { name: this.words.common[kind], exact: true }).click();
  }

  async add(): Promise<void> {
    const { add_one: addOne, add_other: addMore } = this.words.importing;
    const one = this.dialog.getByRole('button', { name: pattern(addOne) });
    await one.or(this.dialog.getByRole('button', { name: pattern(addMore) })).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
