import { expect } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

type Input =
  | 'inputAvP'
  | 'inputCogs'
  | 'inputApc'
  | 'inputFirstSale'
  | 'inputC1'
  | 'inputCpa'
  | 'inputUa'
  | 'inputFixed'
  | 'inputReachable';

interface Sale {
  readonly person: string;
  readonly amount: string;
  readonly artefact: string;
}

/** Whether people pay: promise, economics, verdicts, presales. */
export class ValidationPage extends AppWindow {
  async goTo(section: 'navOverview' | 'navScenarios' | 'navMvp' | 'navHypotheses'): Promise<void> {
    const { validation } = this.words;
    const sections = this.main.getByRole('navigation', { name: validation.navLabel });
    await sections.getByRole('link', { name: new RegExp(`^${validation[section]}`, 'u') }).click();
  }

  async writeMvp(name: string, promise: string, price: string): Promise<void> {
    const { validation, common } = this.words;
    await this.goTo('navMvp');
    await this.main.getByRole('button', { name: validation.writeMvp }).click();
    await this.dialog.getByRole('textbox', { name: validation.fieldMvpName, exact: true }).fill(name);
    await this.dialog.getByRole('textbox', { name: pattern(validation.fieldPrice) }).fill(price);
    await this.dialog.getByRole('textbox', { name: validation.fieldPromise, exact: true }).fill(promise);
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(validation.mvpSaved)).toBeVisible();
  }

  /** Makes another offer of the newest version of that name, at the price that stands. */
  async rewriteVersion(known: string, name: string, promise: string): Promise<void> {
    const { validation, common } = this.words;
    await this.goTo('navMvp');
    await this.main
      .getByRole('button', { name: pattern(validation.editNamed, { name: known }) })
      .first()
      .click();
    await this.dialog.getByRole('textbox', { name: validation.fieldMvpName, exact: true }).fill(name);
    await this.dialog.getByRole('textbox', { name: validation.fieldPromise, exact: true }).fill(promise);
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(validation.mvpSaved)).toBeVisible();
  }

  /** The guess about these people does not hold any more, for the reason written to it. */
  async expectRefuted(who: string, conclusion: string): Promise<void> {
    const { validation } = this.words;
    await this.goTo('navHypotheses');
    const entry = this.main.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: who }) });
    await expect(entry).toContainText(validation.statusRefuted);
    await expect(entry).toContainText(conclusion);
  }

  async writeScenario(name: string, inputs: Readonly<Record<Input, string>>): Promise<void> {
    const { validation, common } = this.words;
    await this.goTo('navOverview');
    await this.main.getByRole('button', { name: validation.writeInputs }).click();
    await this.dialog.getByRole('textbox', { name: validation.fieldScenarioName, exact: true }).fill(name);
    for (const [input, value] of Object.entries(inputs)) {
      const label = validation[input as Input];
      await this.dialog
        .getByRole('textbox', { name: new RegExp(`^${label}`, 'u') })
        .first()
        .fill(value);
    }
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(validation.scenarioSaved)).toBeVisible();
  }

  /** A person who was delighted and gave money with something that shows it. */
  async recordDelight({ person, amount, artefact }: Sale): Promise<void> {
    const { validation, common } = this.words;
    await this.goTo('navOverview');
    await this.main.getByRole('button', { name: validation.addVerdict }).click();
    await this.dialog.getByRole('combobox', { name: validation.fieldPerson }).click();
    await this.page.getByRole('option', { name: person }).click();
    await this.dialog.getByRole('checkbox', { name: validation.signDelight }).check();
    await this.dialog.getByRole('checkbox', { name: validation.signFit }).check();
    await this.dialog.getByRole('button', { name: validation.addCommitment }).click();
    await this.dialog.getByRole('combobox', { name: validation.fieldKind, exact: true }).click();
    await this.page.getByRole('option', { name: validation.kindMoney, exact: true }).click();
    await this.dialog.getByRole('textbox', { name: validation.fieldAmount, exact: true }).fill(amount);
    await this.dialog.getByRole('textbox', { name: validation.fieldArtefact }).fill(artefact);
    await expect(this.dialog.getByRole('status').getByText(validation.verdictDelight, { exact: true })).toBeVisible();
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async recordPayment({ person, amount, artefact }: Sale): Promise<void> {
    const { validation, common } = this.words;
    await this.goTo('navOverview');
    await this.main.getByRole('button', { name: validation.addPresale }).click();
    await this.dialog.getByRole('combobox', { name: validation.fieldPerson }).fill(person);
    await this.page.getByRole('option', { name: person }).click();
    await this.dialog.getByRole('textbox', { name: validation.fieldPriceAsked }).fill(amount);
    await this.dialog.getByText(validation.stepPaid, { exact: true }).click();
    await this.dialog.getByRole('textbox', { name: validation.fieldPaidAmount, exact: true }).fill(amount);
    await this.dialog.getByRole('textbox', { name: validation.fieldArtefact }).fill(artefact);
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(validation.presaleSaved)).toBeVisible();
  }
}
