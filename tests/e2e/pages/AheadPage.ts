import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** People to ask, the schedule, and notes of a talk. */
export class AheadPage extends AppWindow {
  async openList(): Promise<void> {
    await this.go('people');
    await this.main.getByRole('link', { name: this.words.ahead.open }).click();
    await expect(this.heading(this.words.ahead.title)).toBeVisible();
  }

  /** By keys alone: the field takes one line after another. */
  async addPeople(...lines: readonly string[]): Promise<void> {
    await this.press('n');
    await expect(this.main.getByRole('textbox', { name: this.words.ahead.quickAdd })).toBeFocused();
    for (const line of lines) {
      await this.page.keyboard.insertText(line);
      await this.press('Enter');
      await expect(this.person(line.split(',')[0] ?? line)).toBeVisible();
    }
  }

  person(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  peopleWho(status: 'toAsk' | 'asked' | 'scheduled' | 'talked'): Locator {
    return this.main.getByRole('list', { name: this.words.ahead[status], exact: true });
  }

  /** For today, at the hour. */
  async schedule(name: string, hour: string): Promise<void> {
    await this.person(name).focus();
    await this.press('s');
    await this.dialog.getByLabel(this.words.ahead.hour).fill(hour);
    await this.press('Enter');
    await expect(this.peopleWho('scheduled').getByText(hour)).toBeVisible();
  }

  async takeNotes(name: string): Promise<void> {
    await this.main.getByText(this.words.ahead.viewSchedule, { exact: true }).click();
    await this.main.getByRole('link', { name: this.words.ahead.takeNotesWith.replace('{{name}}', name) }).click();
    await expect(this.note).toBeFocused();
  }

  /** The field of the note that is typed. */
  get note(): Locator {
    return this.main.getByPlaceholder(this.words.ahead.noteHere);
  }

  async end(referrals: string): Promise<void> {
    await this.main.getByRole('button', { name: this.words.ahead.endTalk }).click();
    await this.dialog.getByRole('textbox', { name: this.words.ahead.endReferrals }).fill(referrals);
    await this.dialog.getByRole('button', { name: this.words.ahead.endTalk }).click();
    await expect(this.page).toHaveURL(/#\/interviews\//u);
  }
}
