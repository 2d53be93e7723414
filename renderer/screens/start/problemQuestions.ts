import guides from '#shared/domain/method/guides.json' with { type: 'json' };
import { readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import type { Language } from '#shared/domain/language.ts';

export interface GuideQuestion {
  readonly section: string;
  readonly text: string;
}

/** The questions of the problem guide in their order. */
export function problemQuestions(language: Language): GuideQuestion[] {
  const guide = guides.guides.find((candidate) => candidate.id === 'problem');
  if (guide === undefined) return [];
  return guide.sections.flatMap((section) =>
    section.questions.map((question) => ({
      section: language === 'ru' ? section.title_ru : section.title_en,
      text: readGuideBlanks(language === 'ru' ? question.ru : question.en),
    })),
  );
}
