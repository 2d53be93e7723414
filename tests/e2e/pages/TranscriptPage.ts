import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

export type Scale = 'emotion' | 'frequency' | 'effort';

/** The interviews with the open transcript, its margin and the panel beside it. */
export class TranscriptPage extends AppWindow {
  get text(): Locator {
    return this.main.getByRole('region', { name: this.words.interviews.transcript }).getByRole('group').first();
  }

  /** The transcript while its text is edited. */
  get editedText(): Locator {
    return this.main
      .getByRole('region', { name: this.words.interviews.transcript })
      .locator('[role="textbox"].transcript');
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

  /** Words in the transcript that carry codes. */
  striped(text: string): Locator {
    return this.text.getByText(text, { exact: true });
  }

  /** Walks by keys alone to the first sentence of a turn, counted from 0; short talks only. */
  async chooseFirstSentence(turn: number): Promise<void> {
    await expect(this.text).toBeVisible();
    await expect(this.dialog).toHaveCount(0);
    await this.text.focus();
    await this.press(...Array.from({ length: 8 }, () => 'ArrowUp'));
    await this.press(...Array.from({ length: turn }, () => 'ArrowDown'), 'ArrowRight');
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

  /** Sets a type now and leaves its name for later. */
  async setTypeOnly(type: string): Promise<void> {
    await this.press('Enter');
    await expect(this.picker).toBeFocused();
    await this.page.keyboard.type(type);
    await this.press('Shift+Enter');
    await expect(this.picker).toHaveCount(0);
  }

  /** Leads through what waits for a name. */
  toBeNamed(count: number): Locator {
    const { toBeNamed } = this.words.interviews;
    return this.main.getByRole('button', { name: pattern(toBeNamed, { number: count }) });
  }

  async nameNext(name: string): Promise<void> {
    await this.toBeNamed(1).click();
    const picker = this.page.getByRole('combobox', { name: this.words.editor.changeCode });
    await picker.fill(name);
    await this.press('Enter');
  }

  async writeMemo(text: string): Promise<void> {
    await this.memoOfQuotation.fill(text);
    await this.memoOfQuotation.blur();
    await expect(this.notice(this.words.editor.memoSaved)).toBeVisible();
  }

  async removeOpenQuotation(): Promise<void> {
    await this.text.focus();
    await this.press('Delete');
  }
}
