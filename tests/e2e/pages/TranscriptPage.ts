import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

export type Scale = 'emotion' | 'frequency' | 'effort';

/** The interviews with the open transcript, its margin and the panel beside it. */
export class TranscriptPage extends AppWindow {
  get text(): Locator {
    return this.main.getByRole('region', { name: this.words.interviews.transcript }).getByRole('group').first();
  }

  get picker(): Locator {
    return this.page.getByRole('combobox', { name: this.words.editor.setCode });
  }

  /** The open quotation in the panel. */
  get quotation(): Locator {
    return this.main.getByRole('blockquote');
  }

  get memoOfQuotation(): Locator {
    return this.main.getByRole('textbox', { name: this.words.editor.memoOfQuotation });
  }

  interview(person: string): Locator {
    return this.main
      .getByRole('navigation', { name: this.words.interviews.title })
      .getByRole('link', { name: new RegExp(`^${person}`, 'u') });
  }

  async open(person: string): Promise<void> {
    await this.interview(person).click();
    await expect(this.main.getByRole('heading', { level: 2, name: person })).toBeVisible();
    await expect(this.text).not.toBeEmpty();
  }

  async chooseKind(kind: 'kinds_problem' | 'kinds_solution'): Promise<void> {
    await this.main.getByText(this.words.interviews[kind], { exact: true }).click();
  }

  /** A mark in the margin. */
  mark(code: string): Locator {
    return this.main
      .getByRole('group', { name: this.words.editor.margin })
      .getByRole('button', { name: code, exact: true });
  }

  /** The words in the transcript that carry all these codes, one over another. */
  striped(codes: readonly string[]): Locator {
    return this.text.getByText(/\S/u).and(this.page.locator(`[aria-description="${codes.join(', ')}"]`));
  }

  /** Walks by keys alone to the first sentence of a turn, counted from 0, from the top of an untouched transcript. */
  async chooseFirstSentence(turn: number): Promise<void> {
    await expect(this.text).toBeVisible();
    await expect(this.dialog).toHaveCount(0);
    await this.press(...Array.from({ length: turn + 1 }, () => 'ArrowDown'), 'ArrowRight');
  }

  /** Two actions: open the picker over the chosen words, and take what the letters find. */
  async setCode(letters: string): Promise<void> {
    await this.press('Enter');
    await expect(this.picker).toBeFocused();
    await this.page.keyboard.type(letters);
    await this.press('Enter');
    await expect(this.picker).toHaveCount(0);
  }

  /** Makes a new code under a type while coding the chosen words. */
  async setNewCode(name: string, type: string): Promise<void> {
    await this.press('Enter');
    await expect(this.picker).toBeFocused();
    await this.page.keyboard.type(name);
    await this.press('Tab');
    const types = this.page.getByRole('combobox', { name: pattern(this.words.editor.typeOfNew, { name }) });
    await expect(types).toBeFocused();
    await this.page.keyboard.type(type);
    await expect(this.page.getByRole('option', { name: type }).first()).toBeVisible();
    await this.press('Enter');
    await expect(this.mark(name)).toBeVisible();
  }

  scale(scale: Scale): Locator {
    return this.main.getByRole('slider', { name: this.words.editor[scale], exact: true });
  }

  /** A digit on the scale, as the keys do it. */
  async rate(scale: Scale, value: number): Promise<void> {
    await this.scale(scale).press(String(value));
    await expect(this.scale(scale)).toHaveAttribute('aria-valuenow', String(value));
  }
}
