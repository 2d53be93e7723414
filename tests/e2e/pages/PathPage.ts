import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

type SavingField = 'fieldPlannedCost' | 'fieldPlannedMonths' | 'fieldSpentCost' | 'fieldSpentMonths';

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

  /** What happened on the path, the latest first. */
  get history(): Locator {
    return this.main.getByRole('list', { name: this.words.path.historyTitle });
  }

  /** The waves in columns. */
  get waves(): Locator {
    return this.main.getByRole('table', { name: this.words.path.wavesTitle });
  }

  /** Takes back the reason that a step of the past was passed with, so that its gate asks for evidence again. */
  async withdrawPassOf(step: number): Promise<void> {
    const { path } = this.words;
    const said = this.page.getByText(pattern(path.overrideBand, { step }));
    const band = this.main.locator('div[data-tone="warning"]').filter({ has: said });
    await band.getByRole('button', { name: path.withdraw }).click();
    await expect(this.notice(path.withdrawDone)).toBeVisible();
  }

  /** The wave and the step at which the project stands, and what the wave is to prove. */
  async expectWave(wave: number, step: number, goal: string): Promise<void> {
    await expect(this.main.getByText(pattern(this.words.path.goal, { wave, goal }))).toBeVisible();
    await expect(this.gatesOf(step)).toBeVisible();
  }

  /** Writes what the end of a wave saved: the plan, and what was spent of it. */
  async writeSaving(wave: number, figures: Readonly<Record<SavingField, string>>): Promise<void> {
    const { path, common } = this.words;
    await this.main.getByRole('button', { name: pattern(path.savingEditOf, { wave }) }).click();
    for (const [field, value] of Object.entries(figures)) {
      await this.dialog.getByRole('textbox', { name: path[field as SavingField], exact: true }).fill(value);
    }
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(path.savingSaved)).toBeVisible();
  }
}
