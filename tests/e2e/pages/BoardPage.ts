import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** Quotations in groups of those that say the like. */
export class BoardPage extends AppWindow {
  async openFromCodebook(): Promise<void> {
    await this.go('codebook');
    await this.main.getByRole('link', { name: this.words.codebook.toBoard }).click();
    await expect(this.main.getByRole('option').first()).toBeVisible();
  }

  card(text: string): Locator {
    return this.main.getByRole('option', { name: text });
  }

  /** The group that holds the card. */
  groupOf(text: string): Locator {
    return this.main.locator('[data-area]').filter({ has: this.page.getByText(text, { exact: true }) });
  }

  group(name: string): Locator {
    return this.main.locator('[data-area]').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** Drags the first card over the group of the second, and holds it there. */
  async holdOver(text: string, neighbour: string): Promise<void> {
    const from = await this.card(text).boundingBox();
    const to = await this.groupOf(neighbour).boundingBox();
    if (from === null || to === null) throw new Error('The card or the group is out of sight');
    const { mouse } = this.page;
    await mouse.move(from.x + 20, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 60, from.y + 40);
    await mouse.move(to.x + to.width / 2, to.y + 20, { steps: 4 });
  }

  /** Drags the first card into the group of the second. */
  async dragTo(text: string, neighbour: string): Promise<void> {
    await this.holdOver(text, neighbour);
    await this.page.mouse.up();
  }

  /** Draws a box over the group of the card, from the bare board beside it. */
  async sweepOver(text: string): Promise<void> {
    const area = await this.groupOf(text).boundingBox();
    if (area === null) throw new Error('The group is out of sight');
    const { mouse } = this.page;
    await mouse.move(area.x - 8, area.y - 8);
    await mouse.down();
    await mouse.move(area.x + 40, area.y + 40);
    await mouse.move(area.x + area.width - 4, area.y + area.height - 4, { steps: 3 });
    await mouse.up();
  }

  async turnWheelWithControl(px: number): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.mouse.wheel(0, px);
    await this.page.keyboard.up('Control');
  }

  /** Keys act on the card in focus, which the page shows in full. */
  private async focusCard(text: string): Promise<void> {
    await this.card(text).focus();
    await expect(this.main.getByRole('region', { name: this.words.board.details })).toContainText(text);
  }

  async rename(text: string, name: string): Promise<void> {
    await this.focusCard(text);
    await this.press('F2');
    await this.main.getByRole('textbox', { name: this.words.board.nameLabel }).fill(name);
    await this.press('Enter');
    await expect(this.group(name)).toBeVisible();
  }

  /** By keys alone: the group of the card becomes a code under its own name. */
  async makeCode(text: string): Promise<void> {
    await this.focusCard(text);
    await this.press('Enter');
    await expect(this.dialog.getByRole('textbox', { name: this.words.board.codeName })).toBeFocused();
    await this.press('Enter');
    await expect(this.dialog).toHaveCount(0);
  }
}
