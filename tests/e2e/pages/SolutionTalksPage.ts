import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

interface Disappointment {
  readonly person: string;
  readonly signs?: readonly ('signFit' | 'signPraise' | 'signPrice')[];
  readonly miss?: 'missDugTooShallow' | 'missNoProblem' | 'missOtherProblem' | 'missOtherProduct';
  /** Where the tracker says that it leads; a miss with a reason says so itself. */
  readonly wayBack?: string;
  readonly verdict: 'verdictMiss' | 'verdictPrice' | 'verdictPolite';
}

/** What people said to the solution, and the way back from where nobody was delighted. */
export class SolutionTalksPage extends AppWindow {
  override get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  get people(): Locator {
    return this.main.getByRole('table', { name: this.words.validation.ledger });
  }

  async recordDisappointment({ person, signs = [], miss, wayBack, verdict }: Disappointment): Promise<void> {
    const { validation, common } = this.words;
    await this.main.getByRole('button', { name: validation.addVerdict }).click();
    await this.choose(validation.fieldPerson, person);
    for (const sign of signs) await this.dialog.getByRole('checkbox', { name: validation[sign] }).check();
    if (miss !== undefined) await this.choose(validation.fieldMiss, validation[miss]);
    if (wayBack !== undefined) await this.choose(validation.fieldWayBack, wayBack);
    await expect(this.dialog.getByRole('status').getByText(validation[verdict], { exact: true })).toBeVisible();
    await expect(this.dialog.getByText(validation.loopAfterSaving)).toBeVisible();
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.people.getByRole('row', { name: pattern(person) })).toContainText(validation[verdict]);
  }

  /** Opens the next wave from somebody's verdict, which cannot be done without saying why. */
  async goBackFrom(person: string, wave: number, reason: string, goal: string): Promise<void> {
    const { validation, common, waysBack } = this.words;
    const verdict = this.page.getByRole('dialog', { name: validation.verdictTitle, exact: true });
    await this.main
      .getByRole('button', { name: pattern(validation.editVerdictOf, { name: person }) })
      .first()
      .click();
    await verdict.getByRole('button', { name: validation.openLoop }).click();
    const confirm = this.page.getByRole('button', { name: pattern(waysBack.confirm, { wave }) });
    await expect(confirm).toBeDisabled();
    await this.page.getByRole('textbox', { name: waysBack.reason }).fill(reason);
    await this.page.getByRole('textbox', { name: waysBack.goal }).fill(goal);
    await confirm.click();
    await expect(this.notice(pattern(waysBack.done, { wave }))).toBeVisible();
    await verdict.getByRole('button', { name: common.cancel }).click();
    await expect(verdict).toHaveCount(0);
  }

  private async choose(field: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
