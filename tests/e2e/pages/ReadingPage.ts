import { expect, type Locator } from '@playwright/test';
import { readingStrings } from '../../../renderer/strings/reading.ts';
import { pattern } from './interfaceWords.ts';
import { TranscriptPage } from './TranscriptPage.ts';

/** The transcript as it is read: what of it is shown, and what is marked for reading. */
export class ReadingPage extends TranscriptPage {
  get reading() {
    return readingStrings[this.language];
  }

  get #form(): Locator {
    return this.page.getByRole('group', { name: this.reading.filter });
  }

  /** By keys alone: opens the filter and chooses in one of its fields what the letters find. */
  async narrow(field: 'codes' | 'speakers', letters: string): Promise<void> {
    await this.press('f');
    const codes = this.#form.getByRole('combobox', { name: this.reading.codes });
    await expect(codes).toBeFocused();
    if (field === 'speakers') await this.press('Tab');
    await this.page.keyboard.type(letters);
    await expect(this.#form.getByRole('option', { name: letters })).toBeVisible();
    await this.press('ArrowDown', 'Enter', 'Escape');
    await expect(this.#form).toHaveCount(0);
  }

  /** The line that says how much of the codings is shown; in Russian, from two to four of them. */
  shown(some: number, all: number): Locator {
    return this.main.getByText(pattern(readingStrings.ru.shown_few, { shown: some, count: all }));
  }

  /** In Russian, of two to four turns. */
  fold(turns: number): Locator {
    return this.main.getByRole('button', { name: pattern(readingStrings.ru.folded_few, { count: turns }) });
  }

  turn(index: number): Locator {
    return this.text.locator('[data-turn]').nth(index);
  }

  get cues(): Locator {
    return this.text.locator('.cue');
  }
}
