import { useEffect, useEffectEvent } from 'react';

/**
 * Takes the focus when the control that had it is gone: a closed dialog, a removed code, an undone line. `onLost` puts
 * it where the user can go on. A focus that was let go on purpose stays let go.
 */
export function useFocusKeeper(onLost: () => void): void {
  const keep = useEffectEvent(onLost);
  useEffect(() => {
    let last: Element | null = document.activeElement;
    const onFocusIn = (event: FocusEvent): void => {
      if (event.target instanceof Element) last = event.target;
    };
    const onChange = (): void => {
      if (last === null || last.isConnected) return;
      const { activeElement } = document;
      const isModal = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
      if (isModal || (activeElement !== null && activeElement !== document.body)) return;
      last = null;
      keep();
    };
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}
