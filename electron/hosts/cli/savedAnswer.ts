import type { Answer, Session } from './runCommand.ts';

/** The answer of a command that wrote a record. */
export function savedAnswer({ language }: Pick<Session, 'language'>, json: unknown): Answer {
  return { json, lines: [language === 'ru' ? 'Сохранено.' : 'Saved.'] };
}

/** The answer of a command that took a record away. */
export function removedAnswer({ language }: Pick<Session, 'language'>, json: unknown): Answer {
  return { json, lines: [language === 'ru' ? 'Удалено.' : 'Removed.'] };
}

/** A table, or a line that says that there is nothing yet. */
export function listedAnswer(json: unknown, lines: readonly string[], empty: string): Answer {
  return { json, lines: lines.length === 0 ? [empty] : lines };
}
