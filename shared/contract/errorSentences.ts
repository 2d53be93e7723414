import type { ErrorDetails } from '../domain/appError.ts';
import type { Language } from '../domain/language.ts';

/** The sentences of one failure: each may be empty. */
export type ErrorSentences = (details: ErrorDetails) => readonly [happened: string, safe: string, action: string];
/** Texts of one topic: a failure for each key. */
export type ErrorTopic = Readonly<Record<string, Readonly<Record<Language, ErrorSentences>>>>;

/** The name of the file without its folder; empty when none is told. */
export const fileOf = ({ file }: ErrorDetails): string =>
  String(file ?? '')
    .split(/[\\/]/u)
    .at(-1) ?? '';

export const megabytes = (bytes: unknown): number => Math.round(Number(bytes ?? 0) / 1024 / 1024);

export const othersSafe = { en: 'The other files are not affected.', ru: 'Остальных файлов это не касается.' } as const;
export const unchanged = { en: 'The project is unchanged.', ru: 'Проект не изменился.' } as const;
