import { useEffect } from 'react';

const mostRemembered = 8;
const isInDialog = (element: Element): boolean => element.closest('[role="dialog"]') !== null;

/**
 * When a dialog goes away with the focus in it, the focus goes back to what had it before, or to what had it before
 * that: a dialog that is taken out while it is open returns nothing by itself.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let before: HTMLElement[] = [];
    let inside: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      inside = isInDialog(target) ? target : null;
      if (inside === null) before = [target, ...before.filter((other) => other !== target)].slice(0, mostRemembered);
    };
    const observer = new MutationObserver(() => {
      if (inside === null || inside.isConnected || document.activeElement !== document.body) return;
      inside = null;
      if (document.querySelector('[role="dialog"]') === null) before.find(({ isConnected }) => isConnected)?.focus();
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}
