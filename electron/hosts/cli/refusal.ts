import type { Language } from '#shared/domain/language.ts';

/** A sentence in both languages: what is wrong and what to do. */
export type BothLanguages = Readonly<Record<Language, string>>;

/** The command line itself says no, before the backend is asked. */
export class Refusal extends Error {
  readonly texts: BothLanguages;

  constructor(texts: BothLanguages) {
    super(texts.en);
    this.name = 'Refusal';
    this.texts = texts;
  }
}
