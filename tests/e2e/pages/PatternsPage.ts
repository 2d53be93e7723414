import type { Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** What repeats in several people, and the quotes behind it. */
export class PatternsPage extends AppWindow {
  private get list(): Locator {
    return this.main.getByRole('region', { name: this.words.patterns.together });
  }

  /** A set of codes that come together, in any order. */
  combination(codes: readonly string[]): Locator {
    return codes.reduce(
      (found, code) => found.filter({ hasText: code }),
      this.list.getByRole('button', { pressed: true }).or(this.list.getByRole('button', { pressed: false })),
    );
  }

  /** Opens the quotes behind a combination, all of them. */
  async readQuotesOf(codes: readonly string[]): Promise<void> {
    await this.combination(codes).first().click();
    await this.main.getByRole('button', { name: this.words.patterns.readAll }).click();
  }

  /** Walks to the first mark of the forces by keys and opens what stands behind it. */
  async openFirstForceByKeys(): Promise<void> {
    await this.main.getByRole('link', { name: this.words.patterns.viewSwitching }).click();
    await this.main.getByRole('application', { name: this.words.pictures.forcesLabel }).focus();
    await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('Enter');
  }

  quote(text: string): Locator {
    return this.page.getByRole('blockquote').filter({ hasText: text });
  }
}
