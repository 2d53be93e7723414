import { expect, type Locator } from '@playwright/test';
import { TranscriptPage } from './TranscriptPage.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The transcript as a mouse uses it. */
export class MarkingPage extends TranscriptPage {
  /** Where the pointer holds what it carries. */
  #held: Place = { x: 0, y: 0 };

  /** A code in the list of all codes beside the page. */
  shelved(code: string): Locator {
    return this.main
      .getByRole('region', { name: this.words.marking.allCodes })
      .getByRole('listitem')
      .filter({ hasText: code });
  }

  async openShelf(): Promise<void> {
    await this.main.getByRole('button', { name: this.words.marking.allCodes }).click();
  }

  /** The middle of words as they stand on the screen; turns are counted from 0. */
  async placeOf(turn: number, words: string): Promise<Place> {
    const box = await this.text
      .locator('.turn')
      .nth(turn)
      .locator('.turn-text')
      .evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const at = (offset: number): readonly [Node, number] => {
          walker.currentNode = element;
          let rest = offset;
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (rest <= length) return [node, rest];
            rest -= length;
          }
          throw new Error(`There is no place ${offset}`);
        };
        const start = (element.textContent ?? '').indexOf(wanted);
        const range = document.createRange();
        range.setStart(...at(start));
        range.setEnd(...at(start + wanted.length));
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, words);
    return box;
  }

  /** Takes hold of something that has come to rest, and draws it to a place. */
  async #pull(what: Locator, to: Place): Promise<void> {
    const { mouse } = this.page;
    await what.hover();
    await mouse.down();
    await mouse.move(to.x + 40, to.y + 8, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    this.#held = to;
  }

  /** Holds a code over words; `letGo` ends it. */
  async carryCode(code: string, turn: number, words: string): Promise<void> {
    await this.#pull(this.shelved(code), await this.placeOf(turn, words));
  }

  async letGo(): Promise<void> {
    // Under a hand a browser asks again and again where the thing hangs, driven only when it moves.
    await this.page.mouse.move(this.#held.x + 1, this.#held.y);
    await this.page.mouse.up();
  }

  /** What would be coded, or is chosen. */
  get chosen(): Locator {
    return this.text.locator('.chosen');
  }

  async carryChosenTo(code: string): Promise<void> {
    const box = await this.shelved(code).boundingBox();
    if (box === null) throw new Error(`«${code}» is not on the screen`);
    await this.#pull(this.chosen.first(), { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  end(which: 'startOfQuotation' | 'endOfQuotation'): Locator {
    return this.main.getByRole('slider', { name: this.words.marking[which] });
  }

  /** Draws an end of the open quotation to the middle of words. */
  async drawEnd(which: 'startOfQuotation' | 'endOfQuotation', turn: number, words: string): Promise<void> {
    // The knob hangs over its line or under it, and keeps that distance.
    const { x, y } = await this.placeOf(turn, words);
    await this.#pull(this.end(which), { x, y: which === 'endOfQuotation' ? y + 16 : y - 16 });
  }

  async expectQuotation(words: string): Promise<void> {
    await expect(this.quotation).toHaveText(`«${words}»`);
  }

  /** What is chosen of a turn, counted from 0. */
  chosenIn(turn: number): Locator {
    return this.text.locator('.turn').nth(turn).locator('.chosen');
  }

  /** Holds the button down on words. */
  async pressOn(turn: number, words: string): Promise<void> {
    const { x, y } = await this.placeOf(turn, words);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
  }

  /** Draws what the button holds to words. */
  async drawTo(turn: number, words: string): Promise<void> {
    const { x, y } = await this.placeOf(turn, words);
    await this.page.mouse.move(x - 30, y, { steps: 3 });
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  /** Draws what the button holds out of the text, at the height of words. */
  async drawBeside(left: number, turn: number, words: string): Promise<void> {
    await this.drawTo(turn, words);
    const { y } = await this.placeOf(turn, words);
    await this.page.mouse.move(left, y, { steps: 6 });
  }

  async release(): Promise<void> {
    await this.page.mouse.up();
  }

  async clickWithShift(turn: number, words: string): Promise<void> {
    const { x, y } = await this.placeOf(turn, words);
    await this.page.keyboard.down('Shift');
    await this.page.mouse.click(x, y);
    await this.page.keyboard.up('Shift');
  }

  /** Turns the wheel until a turn stands well inside the window. */
  async rollTo(turn: number): Promise<void> {
    const wanted = this.text.locator('.turn').nth(turn);
    const { x, y } = await this.placeOfText();
    await this.page.mouse.move(x, y);
    await expect(async () => {
      const [place, drawn, last] = await wanted.evaluate((element) => {
        const turns = [...element.parentElement!.children];
        const near = turns.filter(({ classList }) => classList.contains('near'));
        return [turns.indexOf(element), turns.indexOf(near[0]!), turns.indexOf(near.at(-1)!)] as const;
      });
      const box = place < drawn || place > last ? null : await wanted.boundingBox();
      const isSeen = box !== null && box.y > 100 && box.y < 700;
      if (!isSeen) await this.page.mouse.wheel(0, box === null ? (place < drawn ? -600 : 600) : box.y - 400);
      expect(isSeen).toBe(true);
    }).toPass({ intervals: [60] });
  }

  private async placeOfText(): Promise<Place> {
    const box = await this.text.locator('.turn-text:visible').first().boundingBox();
    if (box === null) throw new Error('The text is not on the screen');
    return { x: box.x + 120, y: 400 };
  }
}
