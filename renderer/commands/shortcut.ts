/** One press as a word of a shortcut: `mod+shift+z`, `g`, `?`, `escape`. By place on the keyboard, so any layout works. */
export function pressOf(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const isQuestion = event.key === '?' || (event.code === 'Slash' && event.shiftKey);
  if (isQuestion && !event.ctrlKey && !event.metaKey) return '?';
  const name = nameOfCode(event.code) ?? event.key.toLowerCase();
  const parts = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey ? 'shift' : '',
    name,
  ];
  return parts.filter((part) => part !== '').join('+');
}

const punctuation: Readonly<Record<string, string>> = { Period: '.', BracketLeft: '[', BracketRight: ']' };

function nameOfCode(code: string): string | null {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  return /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1] ?? punctuation[code] ?? null;
}

/** The shortcut as keys to print: `['Ctrl', 'Shift', 'Z']`; presses one after the other are separate lists. */
export function printedKeys(shortcut: string, isMac: boolean): string[][] {
  const names: Readonly<Record<string, string>> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: 'Shift',
    escape: 'Esc',
    enter: 'Enter',
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
    delete: 'Del',
    backspace: 'Backspace',
    home: 'Home',
    end: 'End',
    tab: 'Tab',
  };
  return shortcut.split(' ').map((press) => press.split('+').map((key) => names[key] ?? key.toUpperCase()));
}

export const isMac = typeof navigator !== 'undefined' && /Mac/u.test(navigator.platform);
