/** One thing the user can do. Menu, palette and keys all read it. */
export interface Command {
  /** Unique: `project.open`. A screen's own command with a taken id replaces the other while the screen is shown. */
  readonly id: string;
  /** In the language of the interface. */
  readonly label: string;
  /** Heading in the palette and on the sheet of keys. */
  readonly group: string;
  /** `mod+z` (Ctrl, on a Mac Cmd), `mod+shift+z`, `g p` (one after the other), `?`, `e`. Letters by place, not layout. */
  readonly shortcut?: string;
  /** More ways to the same; not shown. */
  readonly otherShortcuts?: readonly string[];
  /** Left out: always. */
  readonly isEnabled?: () => boolean;
  readonly run: () => void | Promise<void>;
}

export function isCommandEnabled(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}
