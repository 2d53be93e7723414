import { useEffect, useEffectEvent } from 'react';

/** Calls back when the window is closed, loaded anew or hidden: the last moment to keep what is being typed. */
export function useOnLeave(leave: () => void): void {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    const whenClosed = (): void => onLeave();
    window.addEventListener('pagehide', whenClosed);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      window.removeEventListener('pagehide', whenClosed);
      document.removeEventListener('visibilitychange', whenHidden);
    };
  }, []);
}
