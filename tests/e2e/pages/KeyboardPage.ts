import { expect, type Locator } from '@playwright/test';
import { TranscriptPage } from './TranscriptPage.ts';

/** What Russian Windows makes of a place on the keyboard. */
const russianKeys: Readonly<Record<string, string>> = {
  KeyC: 'с',
  KeyE: 'у',
  KeyJ: 'о',
  KeyK: 'л',
  KeyM: 'ь',
  KeyO: 'щ',
  KeyS: 'ы',
  KeyT: 'е',
  KeyU: 'г',
  KeyV: 'м',
  KeyX: 'ч',
  KeyZ: 'я',
  Period: 'ю',
  Digit1: '1',
};

/** The workbench for somebody who has a Russian keyboard and no mouse. */
export class KeyboardPage extends TranscriptPage {
  /** Counts what a pointer does in the window from now on. */
  async watchPointer(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      const counted = { value: 0 };
      for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
        window.addEventListener(type, () => (counted.value += 1), true);
      Object.assign(window, { pointerEvents: counted });
    });
    return () => this.page.evaluate(() => (Reflect.get(window, 'pointerEvents') as { value: number }).value);
  }

  /** Presses places of the keyboard while its layout is Russian; `Ctrl` before a place holds it down. */
  async russian(...places: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const place of places) {
      const [code = '', ...held] = place.split('+').toReversed();
      const modifiers = (held.includes('Ctrl') ? 2 : 0) + (held.includes('Shift') ? 8 : 0);
      const key = russianKeys[code] ?? code;
      const windowsVirtualKeyCode = code.startsWith('Key') ? code.charCodeAt(3) : 0;
      const common = { code, key, modifiers, windowsVirtualKeyCode };
      const text = modifiers === 0 ? { text: key } : {};
      await session.send('Input.dispatchKeyEvent', {
        type: modifiers === 0 ? 'keyDown' : 'rawKeyDown',
        ...common,
        ...text,
      });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
    }
    await session.detach();
  }

  /** Goes on by Tab, or back by Shift and Tab, until the control has the focus. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60): Promise<void> {
    await expect(control).toBeVisible({ timeout: 15_000 });
    const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < most && !(await isThere()); presses += 1) await this.press(key);
    await expect(control).toBeFocused();
  }

  async pressOn(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60): Promise<void> {
    await this.tabTo(control, key, most);
    await this.press('Enter');
  }

  /** What a screen reader was told of the place in the transcript. */
  get spoken(): Locator {
    return this.page.locator('[data-spoken]');
  }

  /** Opens the picker, types, and leaves it to the caller to take what is found. */
  async find(letters: string): Promise<void> {
    await this.press('Enter');
    await expect(this.picker).toBeFocused();
    await this.page.keyboard.type(letters);
  }

  async chooseType(name: string, type: string): Promise<void> {
    await this.press('Tab');
    await this.page.keyboard.type(type);
    await expect(this.page.getByRole('option', { name: type }).first()).toBeVisible();
    await this.press('Enter');
    await expect(this.mark(name)).toBeVisible();
  }

  async createProject(name: string): Promise<void> {
    await this.press('ControlOrMeta+Shift+n');
    const field = this.dialog.getByLabel(this.words.shell.projectName);
    await expect(this.dialog.getByLabel(this.words.shell.fileName)).not.toHaveValue('');
    await expect(field).toBeFocused();
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(name);
    await this.tabTo(this.dialog.getByLabel(this.words.shell.fileName));
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(name);
    await this.press('Enter');
    await expect(this.dialog).toHaveCount(0);
    await this.settle();
  }

  /** Pastes a talk into the dialog for notes, as from a clipboard. */
  async pasteTalk(title: string, text: string): Promise<void> {
    const { importing } = this.words;
    await this.press('ControlOrMeta+i');
    await this.pressOn(this.dialog.getByRole('button', { name: importing.typeNotes }));
    await expect(this.dialog.getByLabel(importing.notesName)).toBeFocused();
    await this.page.keyboard.type(title);
    await this.tabTo(this.dialog.getByLabel(importing.notesText));
    await this.page.keyboard.insertText(text);
    await this.pressOn(this.dialog.getByRole('button', { name: importing.show }));
    await this.pressOn(this.dialog.getByRole('button', { name: importing.add_one.replace('{{count}}', '1') }));
    await expect(this.dialog).toHaveCount(0);
    await expect(this.text).toBeFocused();
  }
}
