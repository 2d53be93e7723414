import { expect, type Locator, type Page } from '@playwright/test';
import type { UserFile } from '../../support/userFiles.ts';
import { type InterfaceLanguage, wordsIn } from './interfaceWords.ts';

export type Screen =
  | 'path'
  | 'sessions'
  | 'interviews'
  | 'codebook'
  | 'patterns'
  | 'find'
  | 'segments'
  | 'validation'
  | 'people'
  | 'report'
  | 'settings';

export const screens: readonly Screen[] = [
  'path',
  'sessions',
  'interviews',
  'codebook',
  'patterns',
  'find',
  'segments',
  'validation',
  'people',
  'report',
  'settings',
];

/** What surrounds every screen: the list of screens, notices, the palette, language and theme. */
export class AppWindow {
  readonly page: Page;
  readonly language: InterfaceLanguage;

  constructor(page: Page, language: InterfaceLanguage) {
    this.page = page;
    this.language = language;
  }

  get words() {
    return wordsIn(this.language);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get sidebar(): Locator {
    return this.page.getByRole('complementary', { name: this.words.shell.sidebar });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  notice(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: this.words.shell.notices }).getByText(text);
  }

  /** A heading of the whole screen. */
  heading(name: string | RegExp): Locator {
    return this.main.getByRole('heading', { level: 1, name });
  }

  async go(screen: Screen): Promise<void> {
    const link = this.sidebar.getByRole('link', { name: new RegExp(`^${this.words.shell[screen]}`, 'u') });
    await link.click();
    await expect(this.page).toHaveURL(new RegExp(`#/${screen}`, 'u'));
    await this.settle();
  }

  /** Waits until the screen shows what it has instead of that it is loading. */
  async settle(): Promise<void> {
    const { common, segments, report, shell } = this.words;
    await expect(this.main).not.toBeEmpty();
    const busy = [common.loading, segments.computing, report.gathering, shell.connecting];
    await expect(this.main.getByText(new RegExp(`^(?:${busy.join('|')})…?$`, 'u'))).toHaveCount(0);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async undo(): Promise<void> {
    await this.press('ControlOrMeta+z');
    await expect(this.notice(this.words.shell.undone).last()).toBeVisible();
  }

  async redo(): Promise<void> {
    await this.press('ControlOrMeta+Shift+z');
    await expect(this.notice(this.words.shell.redone).last()).toBeVisible();
  }

  /** Chooses a command in the palette. */
  async command(label: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    const palette = this.page.getByRole('dialog');
    await palette.getByRole('textbox', { name: this.words.shell.palette }).fill(label);
    await palette.getByRole('button', { name: label }).first().click();
  }

  /** The same window after its language was switched. */
  async switchLanguage(): Promise<AppWindow> {
    const other = this.language === 'ru' ? 'en' : 'ru';
    await this.page.getByRole('button', { name: /^(?:Рус|Eng)/u }).click();
    await expect.poll(() => this.page.evaluate(() => document.documentElement.lang)).toBe(other);
    return new AppWindow(this.page, other);
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    const { toDark, toLight } = this.words.shell;
    const wanted = this.page.getByRole('button', { name: theme === 'dark' ? toDark : toLight });
    const present = this.page.getByRole('button', { name: theme === 'dark' ? toLight : toDark });
    await expect(wanted.or(present)).toBeVisible();
    if (await wanted.isVisible()) await wanted.click();
    await expect(present).toBeVisible();
  }

  /** Drops files anywhere in the window. */
  async drop(files: readonly UserFile[]): Promise<void> {
    const contents = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
    const dataTransfer = await this.page.evaluateHandle((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    }, contents);
    const body = this.page.locator('body');
    for (const step of ['dragenter', 'dragover', 'drop']) await body.dispatchEvent(step, { dataTransfer });
  }
}
