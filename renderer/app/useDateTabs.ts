import { useEffect } from 'react';

/** Fields that Tab walks through piece by piece: day, month, year, and the button of the calendar. */
const inPieces = 'input:is([type="date"], [type="time"])';

/**
 * Leaves Tab in a field of a date or a time to the window alone. The library's dialogs look a moment later where it led,
 * to keep it inside, and a second Tab pressed within that moment was taken back to the control after the date. Nothing is
 * lost by it: no dialog begins or ends with a date.
 */
export function useDateTabs(): void {
  useEffect(() => {
    const keepFromDialogs = (event: KeyboardEvent): void => {
      if (event.key === 'Tab' && event.target instanceof Element && event.target.matches(inPieces))
        event.stopPropagation();
    };
    document.body.addEventListener('keydown', keepFromDialogs);
    return () => document.body.removeEventListener('keydown', keepFromDialogs);
  }, []);
}
