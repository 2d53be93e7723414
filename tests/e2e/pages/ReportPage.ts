import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { AppWindow } from './AppWindow.ts';

/** The report and its files. */
export class ReportPage extends AppWindow {
  async replaceNames(isAnonymous: boolean): Promise<void> {
    await this.main.getByRole('checkbox', { name: this.words.report.replaceNames }).setChecked(isAnonymous);
    await this.expectReady();
  }

  async expectReady(): Promise<void> {
    await expect(this.main.getByRole('button', { name: this.words.report.savePdf })).toBeEnabled();
    await expect(this.main.getByRole('region', { name: this.words.report.preview })).toHaveAttribute(
      'aria-busy',
      'false',
    );
  }

  /** Saves the file as the browser downloads it. */
  async save(format: 'pdf' | 'html' | 'docx' | 'md'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { report } = this.words;
    await this.expectReady();
    // A report with its charts takes seconds to make.
    const downloading = this.page.waitForEvent('download', { timeout: 45_000 });
    if (format === 'md' || format === 'docx') {
      const label = format === 'md' ? report.saveMarkdown : report.saveDocx;
      await this.main.getByRole('button', { name: report.moreFiles }).click();
      await this.page.getByRole('menuitem', { name: label }).click();
    } else {
      await this.main.getByRole('button', { name: format === 'pdf' ? report.savePdf : 'HTML', exact: true }).click();
    }
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
