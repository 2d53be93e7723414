import { expect } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';
import { pattern } from './interfaceWords.ts';

/** The window without a project. */
export class StartPage extends AppWindow {
  async expectShown(): Promise<void> {
    const { titleLine1, titleLine3 } = this.words.start;
    await expect(this.heading(pattern(`${titleLine1}{{rest}}${titleLine3}`))).toBeVisible();
  }

  async createProject(name: string): Promise<void> {
    const { shell } = this.words;
    await this.page.getByRole('button', { name: this.words.start.newProject }).click();
    await expect(this.dialog.getByLabel(shell.fileName)).not.toHaveValue('');
    await this.dialog.getByLabel(shell.projectName).fill(name);
    await this.dialog.getByLabel(shell.fileName).fill(name);
    await this.dialog.getByRole('button', { name: shell.create, exact: true }).click();
    await expect(this.sidebar.getByRole('link', { name, exact: true })).toBeVisible();
    await this.settle();
  }

  /** Opens a file that lies in the folder that the chooser begins with. */
  async chooseProjectFile(fileName: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.start.openOther }).click();
    await this.dialog.getByRole('button', { name: fileName }).click();
  }

  /** Opens the sample and leaves the tour. */
  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.start.lookAround }).click();
    await this.page.getByRole('button', { name: this.words.tour.skip }).click();
    await expect(this.heading(this.words.path.title)).toBeVisible();
    await this.settle();
  }
}
