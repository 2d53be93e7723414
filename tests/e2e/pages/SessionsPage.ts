import type { Locator } from '@playwright/test';
import { expect } from '../../support/browserHost.ts';
import { AppWindow } from './AppWindow.ts';

/** The sessions of the tracker: the outlook, and one session. */
export class SessionsPage extends AppWindow {
  async open(): Promise<void> {
    await this.press('g', 't');
    await expect(this.heading(this.words.sessions.title)).toBeVisible();
    await this.settle();
  }

  async begin(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.sessions.newSession }).click();
    await expect(this.main.getByRole('button', { name: this.words.sessions.end })).toBeVisible();
  }

  async end(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.sessions.end }).click();
    await expect(this.main.getByText(this.words.sessions.endedNote)).toBeVisible();
  }

  async continue(): Promise<void> {
    await this.main.getByRole('link', { name: this.words.sessions.continueSession }).click();
    await expect(this.main.getByRole('button', { name: this.words.sessions.end })).toBeVisible();
  }

  /** Opens the review with the client and its notes with N at once; answers the name of what it shows first. */
  async review(): Promise<string> {
    await this.go('path');
    await this.#pressWhenDrawn('KeyN', this.words.segments.stageEnd);
    await this.main.getByRole('link', { name: this.words.path.review }).click();
    await expect(this.page.getByRole('button', { name: this.words.segments.stageEnd })).toBeVisible();
    return this.words.segmentStudy.stagePath;
  }

  /** Presses a key in the very moment that a button is drawn, before what it belongs to has taken the focus. */
  async #pressWhenDrawn(code: string, button: string): Promise<void> {
    await this.page.evaluate(
      ([pressed, label]) => {
        const drawn = new MutationObserver(() => {
          if (![...document.querySelectorAll('button')].some((element) => element.textContent?.includes(label))) return;
          drawn.disconnect();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { code: pressed, key: 'n', bubbles: true }));
        });
        drawn.observe(document.body, { childList: true, subtree: true });
      },
      [code, button] as const,
    );
  }

  async endReview(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.segments.stageEnd }).click();
    await expect(this.notice(this.words.segmentStudy.notesSaved)).toBeVisible();
  }

  get meetingNote(): Locator {
    const { notesOf, stagePath } = this.words.segmentStudy;
    return this.page.getByRole('textbox', { name: notesOf.replace('{{name}}', stagePath) });
  }

  get notes(): Locator {
    return this.main.getByRole('textbox', { name: this.words.sessions.notes, exact: true });
  }

  agendaLine(words: string | RegExp): Locator {
    return this.main.getByRole('listitem').filter({ hasText: words });
  }

  async decide(text: string): Promise<void> {
    await this.main.getByRole('textbox', { name: this.words.sessions.decisions, exact: true }).fill(text);
    await this.press('Enter');
    await expect(this.main.getByRole('textbox', { name: /^(?:Решение|Decision) 1$/u })).toHaveValue(text);
  }

  async addTask(text: string, owner: string): Promise<void> {
    const { taskText, owner: ownerLabel } = this.words.sessions;
    await this.main.getByRole('textbox', { name: ownerLabel, exact: true }).fill(owner);
    await this.main.getByRole('textbox', { name: taskText, exact: true }).fill(text);
    await this.press('Enter');
    await expect(this.task(text)).toBeVisible();
  }

  taskLine(text: string): Locator {
    return this.main.getByRole('listitem').filter({ hasText: text });
  }

  /** Gives the task another day, by keys; the pencil has the keys again. */
  async changeTask(text: string, dueOn: string): Promise<void> {
    const { changeTask, dueOn: label } = this.words.sessions;
    const pencil = this.main.getByRole('button', { name: changeTask.replace('{{text}}', text) });
    await pencil.press('Enter');
    await this.main.getByRole('listitem').getByLabel(label).fill(dueOn);
    await this.press('Enter');
    await expect(pencil).toBeFocused();
  }

  task(text: string): Locator {
    return this.main.getByRole('checkbox', { name: new RegExp(`: ${text}$`, 'u') });
  }
}
