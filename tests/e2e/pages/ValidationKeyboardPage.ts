import { expect, type Locator } from '@playwright/test';
import { KeyboardPage } from './KeyboardPage.ts';

/** The validation for somebody who has no mouse. */
export class ValidationKeyboardPage extends KeyboardPage {
  /** Goes to a page of the validation by the address, as a link would. */
  async openPart(section?: 'hypotheses' | 'promises' | 'hadi'): Promise<void> {
    await this.page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/validation${section === undefined ? '' : `/${section}`}`,
    );
    await this.settle();
  }

  /** A button of the page by its whole name. */
  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys that all wait while the window does something else, and stays until they were answered. */
  async pressWhileBusy(...keys: readonly string[]): Promise<void> {
    await this.page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 300;
        while (performance.now() < end);
      });
    });
    await Promise.all(keys.map((key) => this.press(key)));
    await this.page.evaluate(() => new Promise((done) => setTimeout(done)));
  }

  /** Types one text after the other, from the named field on. */
  async fillFrom(first: string, texts: readonly string[]): Promise<void> {
    await this.tabTo(this.dialog.getByRole('textbox', { name: first, exact: true }));
    for (const [at, text] of texts.entries()) {
      if (at > 0) await this.press('Tab');
      await this.type(text);
    }
  }

  /** Takes one of the open list, to which the arrow leads. */
  async take(name: string, arrow: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    const option = this.page.getByRole('option', { name, exact: true });
    await expect(option).toBeVisible();
    // The list marks what is chosen already a moment after it stands, and would undo an arrow that came before.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
    await expect(async () => {
      await this.press(arrow);
      await expect(option).toHaveAttribute('data-combobox-selected', { timeout: 200 });
    }).toPass();
    await this.press('Enter');
    await expect(option).toHaveCount(0);
  }
}
