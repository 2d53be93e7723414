/** A field as far as undo is concerned. */
interface TextField {
  readonly value: string;
}

interface Typing {
  readonly atFocus: string;
  /** What the last input left; null while nobody has typed. */
  readonly last: { readonly value: string; readonly inputType: string; readonly version: number } | null;
}

/**
 * Knows whether a field has something of its own to undo, which no browser tells: else the key is the project's, so that it
 * always takes back what was done last.
 */
export class FieldHistory {
  readonly #typings = new WeakMap<TextField, Typing>();
  readonly #getVersion: () => number;
  #isTypedHere = false;

  /** @param getVersion - version of the project's data, which rises with every change */
  constructor(getVersion: () => number) {
    this.#getVersion = getVersion;
  }

  noteFocus(field: TextField): void {
    this.#isTypedHere = false;
    this.#typings.set(field, { atFocus: field.value, last: this.#typings.get(field)?.last ?? null });
  }

  noteInput(field: TextField, inputType: string): void {
    this.#isTypedHere = true;
    const atFocus = this.#typings.get(field)?.atFocus ?? '';
    this.#typings.set(field, { atFocus, last: { value: field.value, inputType, version: this.#getVersion() } });
  }

  /** Whether the key for undo takes back what was typed here. */
  hasUndo(field: TextField): boolean {
    const typing = this.#typings.get(field);
    // What the program has put in the place of the typed words cannot be taken back by key.
    if (typing?.last?.value !== field.value) return false;
    const { atFocus, last } = typing;
    if (last.inputType === 'historyUndo' && last.value === atFocus) return false;
    return this.#isTypedHere || last.version === this.#getVersion();
  }

  /** Whether the key for redo brings back what was undone here. */
  hasRedo(field: TextField): boolean {
    const last = this.#typings.get(field)?.last;
    return this.hasUndo(field) || (last?.inputType === 'historyUndo' && last.value === field.value);
  }
}
