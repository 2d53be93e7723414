import type { KeyboardEvent } from 'react';

/** The parts of the workbench in the order in which the region keys go through them. */
export const regionNames = ['list', 'text', 'margin', 'panel'] as const;
export type RegionName = (typeof regionNames)[number];

const places: Readonly<Record<RegionName, readonly string[]>> = {
  list: ['[data-region="list"] a[aria-current="page"]', '[data-region="list"] [role="list"] a'],
  text: ['.transcript'],
  margin: ['[data-region="margin"] button[aria-pressed="true"]', '[data-region="margin"] button'],
  panel: ['[data-region="panel"] :is(button, a, [role="slider"], textarea):not([disabled], [tabindex="-1"])'],
};

function findPlace(name: RegionName): HTMLElement | null {
  for (const selector of places[name]) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The region that has the focus; null when none has. */
export function findFocusedRegion(): RegionName | null {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return null;
  if (activeElement.closest('.transcript') !== null) return 'text';
  const region = activeElement.closest<HTMLElement>('[data-region]')?.dataset['region'];
  return regionNames.find((name) => name === region) ?? null;
}

/** True when the region is shown and has the focus now. The text stays where it is scrolled to. */
export function focusRegion(name: RegionName): boolean {
  const place = findPlace(name);
  place?.focus({ preventScroll: name === 'text' });
  return place !== null;
}

/** Goes on (1) or back (−1) to the next region that is shown, round and round. */
export function stepRegion(step: 1 | -1): void {
  const focused = findFocusedRegion();
  const from = focused === null ? regionNames.indexOf('text') : regionNames.indexOf(focused);
  const count = regionNames.length;
  for (let far = 1; far < count; far += 1) {
    const name = regionNames[(from + step * far + count * far) % count];
    if (name !== undefined && focusRegion(name)) return;
  }
}

/** Escape leaves a field for the text; what was written is kept as on any leaving. */
export function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  focusRegion('text');
}
