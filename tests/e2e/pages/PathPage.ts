import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

/** Where the project is, and what its gates ask for. */
export class PathPage extends AppWindow {
  gatesOf(step: number): Locator {
    return this.main.getByRole('region', { name: pattern(this.words.path.gatesOf, { step }) });
  }

  async passFirstGate(step: number, reason: string): Promise<void> {
    const { path, common } = this.words;
    await this.gatesOf(step).getByRole('button', { name: path.passWithReason }).first().click();
    await this.dialog.getByRole('textbox', { name: common.reason }).fill(reason);
    await this.dialog.getByRole('button', { name: path.passWithReason }).click();
    await expect(this.notice(path.overrideDone)).toBeVisible();
  }
}
