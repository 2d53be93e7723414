import { expect, type Locator } from '@playwright/test';
import { recordingStrings } from '../../../renderer/strings/recording.ts';
import { TranscriptPage } from './TranscriptPage.ts';

/** The open interview with the player of its recording. */
export class RecordingPage extends TranscriptPage {
  get sound() {
    return recordingStrings[this.language];
  }

  get player(): Locator {
    return this.main.getByRole('region', { name: this.sound.title, exact: true });
  }

  get place(): Locator {
    return this.player.getByRole('slider', { name: this.sound.place });
  }

  /** The turn that is being heard. */
  get sounding(): Locator {
    return this.main.locator('[data-turn][aria-current="time"]');
  }

  timeOf(turn: number): Locator {
    return this.main.locator('[data-turn]').nth(turn).locator('.turn-speaker > span');
  }

  /** The times of all turns, as they stand on the page. */
  async times(): Promise<string[]> {
    return this.main.locator('[data-turn] .turn-speaker > span').allInnerTexts();
  }

  /** Takes a file that lies beside the project. */
  async chooseBesideProject(fileName: string): Promise<void> {
    const chooser = this.page.getByRole('dialog', { name: this.sound.chooseTitle });
    await chooser.getByRole('button', { name: fileName, exact: true }).click();
    await expect(chooser).toHaveCount(0);
  }

  async attach(fileName: string): Promise<void> {
    await this.main.getByRole('button', { name: this.words.interviews.menu }).click();
    await this.page.getByRole('menuitem', { name: this.sound.attach }).click();
    await this.chooseBesideProject(fileName);
    await expect(this.notice(this.sound.attached)).toBeVisible();
  }

  async expectPlaying(): Promise<void> {
    await expect(this.player.getByRole('button', { name: this.sound.pause })).toBeVisible();
  }

  async expectSilent(): Promise<void> {
    await expect(this.player.getByRole('button', { name: this.sound.play })).toBeVisible();
  }

  async seek(seconds: number): Promise<void> {
    await this.place.fill(String(seconds * 1000));
  }
}
