import { useEffect } from 'react';

/** What may be given the focus unasked: fields would swallow the keys of commands, and lists would open. */
const heirKinds = ':is(button, a[href], input[type="checkbox"]):not(:disabled, [aria-haspopup="listbox"])';
const holderKinds = 'button, a[href], input, select, textarea, [tabindex]';
/** How far around an heir is looked for: screens hold thousands of cells. */
const mostAround = 40;

const listOf = (element: Element): Element | null => element.closest('ul, ol, table');

/** The dialog, else the largest part of the screen: a part may hold others that come and go as a whole. */
function sectionOf(holder: Element): Element | null {
  const dialog = holder.closest('[role="dialog"]');
  if (dialog !== null) return dialog;
  let section = holder.closest('main section');
  for (let outer = section; outer !== null; outer = outer.parentElement?.closest('main section') ?? null)
    section = outer;
  return section;
}

interface Place {
  readonly holder: HTMLElement;
  /** The part of the screen or the dialog that it is in; null outside of both. */
  readonly section: Element | null;
  /** Who comes next, those of its own kind in its own list first. */
  readonly heirs: readonly HTMLElement[];
}

function placeOf(holder: HTMLElement): Place | null {
  const section = sectionOf(holder);
  const around = [...((section ?? holder.closest('main'))?.querySelectorAll<HTMLElement>(holderKinds) ?? [])];
  const at = around.indexOf(holder);
  if (at === -1) return null;
  const after = around.slice(at + 1, at + 1 + mostAround);
  const before = around.slice(Math.max(0, at - mostAround), at).toReversed();
  const nearest = [...after, ...before].filter((other) => other.matches(heirKinds));
  const list = listOf(holder);
  const isKin = (other: Element): boolean =>
    list !== null && other.tagName === holder.tagName && other.className === holder.className && listOf(other) === list;
  return { holder, section, heirs: [...nearest.filter(isKin), ...nearest] };
}

/**
 * When a control goes away with the focus on it (a line that was removed, a person who was asked), the focus goes to the
 * nearest one of its kind, else to the nearest control: the next Tab would begin at the top of the window.
 */
export function useFocusHandover(): void {
  useEffect(() => {
    let place: Place | null = null;
    const remember = ({ target }: FocusEvent): void => {
      place = target instanceof HTMLElement ? placeOf(target) : null;
    };
    // Whoever knows better where to go has done so before the next frame.
    const handOver = (): void => {
      if (place === null || place.holder.isConnected || document.activeElement !== document.body) return;
      const dialog = document.querySelector('[role="dialog"]');
      if (dialog !== null && place.section !== dialog) return;
      const { section, heirs } = place;
      place = null;
      const heir = heirs.find(({ isConnected }) => isConnected);
      const first = section?.isConnected === true ? section.querySelector<HTMLElement>(heirKinds) : null;
      (heir ?? first)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (place !== null && !place.holder.isConnected) requestAnimationFrame(handOver);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
