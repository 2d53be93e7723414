import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** Hypotheses of segments, found and kept. */
export class SegmentsPage extends AppWindow {
  get list(): Locator {
    return this.main.getByRole('complementary', { name: this.words.segments.openList });
  }

  /** The open segment. */
  segment(name: string): Locator {
    return this.list.getByRole('region', { name });
  }

  /** Opens the found segment that a person belongs to, whatever it is called so far. */
  async openSegmentOf(person: string): Promise<void> {
    const member = this.list.getByRole('button', { name: person, exact: true }).first();
    const others = this.list.getByRole('button', { name: new RegExp(this.words.segments.people, 'u') });
    await expect(this.list.getByRole('region').first()).toBeVisible();
    for (let at = 0; !(await member.isVisible()); at += 1) await others.nth(at).click();
  }

  async keepAs(name: string): Promise<void> {
    const { segments, common } = this.words;
    await this.list.getByRole('button', { name: segments.keep }).click();
    await this.dialog.getByRole('textbox', { name: segments.name, exact: true }).fill(name);
    await this.dialog.getByRole('button', { name: common.save }).click();
    await expect(this.notice(segments.kept)).toBeVisible();
    await expect(this.segment(name)).toBeVisible();
  }

  async chooseMain(reason: string): Promise<void> {
    const { segments, common } = this.words;
    await this.list.getByRole('button', { name: segments.chooseMain }).click();
    await this.dialog.getByRole('textbox', { name: common.reason }).fill(reason);
    await this.dialog.getByRole('button', { name: segments.choose, exact: true }).click();
    await expect(this.notice(segments.chosen)).toBeVisible();
  }

  /** Picks people on the map with the keys: the first and those that follow to the right or below. */
  async pickOnMap(people: number): Promise<void> {
    const { segmentStudy } = this.words;
    const marks = this.main.getByRole('listbox', { name: segmentStudy.mapKeys }).getByRole('option');
    await marks.first().focus();
    const picked = this.main
      .getByRole('listbox', { name: segmentStudy.mapKeys })
      .getByRole('option', { selected: true });
    for (let count = 1; count <= people; count += 1) {
      await this.page.keyboard.press('Space');
      await expect(picked).toHaveCount(count);
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
        await this.page.keyboard.press(key);
        if ((await this.page.locator(':focus').getAttribute('aria-selected')) === 'false') break;
      }
    }
  }

  /** Makes a segment of the picked people without a pointer. */
  async makeByHand(name: string): Promise<void> {
    const { segments, segmentStudy, common } = this.words;
    await this.main.getByRole('button', { name: segmentStudy.makeByHand }).press('Enter');
    await this.dialog.getByRole('textbox', { name: segments.name, exact: true }).fill(name);
    await this.dialog.getByRole('button', { name: common.save }).press('Enter');
    await expect(this.notice(segments.created)).toBeVisible();
    await expect(this.segment(name)).toBeVisible();
  }

  /** Says what the first quote against the segment means. */
  async reviewCounterQuote(note: string): Promise<void> {
    const { segments } = this.words;
    await this.list.getByRole('button', { name: segments.review, exact: true }).first().click();
    await this.dialog.getByRole('textbox', { name: segments.reviewNote }).fill(note);
    await this.dialog.getByRole('button', { name: segments.reviewSave }).click();
    await expect(this.notice(segments.reviewSaved)).toBeVisible();
  }
}
