import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface BreachQuestion {
  /** Tags or names of rules; left out, every rule is asked. */
  readonly runOnly?: readonly string[];
  /** The part of the page that is looked at. */
  readonly within?: string;
}

/** What differs between two themes and can break a rule. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Serious and critical breaches of the rules of accessibility in the page as it stands: the rule and the places. */
export async function listBreaches(page: Page, { runOnly, within }: BreachQuestion = {}): Promise<string[]> {
  // The page has no frames from elsewhere: the quick way, which opens no second page to gather what each frame said.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(runOnly === undefined ? {} : { runOnly: [...runOnly] }) });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
