import { expect, type Locator } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** Everybody of the project, and the card of one of them. */
export class PeoplePage extends AppWindow {
  field(name: 'name' | 'note'): Locator {
    return this.main.getByLabel(this.words.people[name], { exact: true });
  }

  row(name: string): Locator {
    return this.main.getByRole('row', { name: new RegExp(`^${name}`, 'u') });
  }

  async openCard(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.field('name')).toHaveValue(name);
  }

  async startCard(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.people.add }).first().click();
    await expect(this.field('name')).toHaveValue('');
  }

  async dropChanges(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.people.dropChanges }).click();
  }
}
