import * as v from 'valibot';
import { codeTypeIdSchema } from './codeType.ts';
import { isoTimestampSchema, nameSchema } from './fields.ts';
import { recordIdSchema } from './ids.ts';
import { type InterviewKind, interviewKindSchema } from './interview.ts';
import { type Language, languageSchema } from './language.ts';
import guides from './method/guides.json' with { type: 'json' };

const questionSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));

/** One part of a talk. The questions may hold blanks: «{работа}» or `{job}`, «{эпизод}», «{цена}». */
export const guideSectionSchema = v.object({
  /** Unique inside its guide. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  title: nameSchema,
  questions: v.pipe(v.array(questionSchema), v.maxLength(100)),
  /** Code types, one of which the section should bring. */
  expectCodes: v.array(codeTypeIdSchema),
});
export type GuideSection = v.InferOutput<typeof guideSectionSchema>;

/** A guide that the team has written: a changed one of the method's, or one of its own. */
export const guideSchema = v.object({
  id: recordIdSchema,
  /** Which talks it is for, and whose place it takes unless it is the team's own. */
  guideId: interviewKindSchema,
  title: nameSchema,
  language: languageSchema,
  sections: v.pipe(v.array(guideSectionSchema), v.maxLength(50)),
  /** True for the team's own one beside the method's; false for the method's as the team changed it. */
  isCustom: v.boolean(),
  createdAt: isoTimestampSchema,
});
export type Guide = v.InferOutput<typeof guideSchema>;

export interface MethodGuide {
  readonly guideId: InterviewKind;
  readonly title: string;
  readonly goal: string;
  readonly minutes: number;
  readonly sections: readonly GuideSection[];
}

/** The guide as the method gives it. */
export function getMethodGuide(guideId: InterviewKind, language: Language): MethodGuide {
  const guide = guides.guides.find(({ id }) => id === guideId);
  if (guide === undefined) throw new Error(`No guide ${guideId}`);
  const isRussian = language === 'ru';
  return {
    guideId,
    title: isRussian ? guide.title_ru : guide.title_en,
    goal: isRussian ? guide.goal_ru : guide.goal_en,
    minutes: guide.minutes,
    sections: guide.sections.map((section) => ({
      id: section.id,
      title: isRussian ? section.title_ru : section.title_en,
      questions: section.questions.map((question) => question[language]),
      expectCodes: [...section.expect_codes],
    })),
  };
}

/** The sections that talks of a kind follow: the team's change of the method's guide, else the method's. */
export function sectionsOfGuide(
  guideId: InterviewKind,
  language: Language,
  changed: readonly Pick<Guide, 'guideId' | 'language' | 'isCustom' | 'sections'>[],
): readonly GuideSection[] {
  const own = changed.find((guide) => !guide.isCustom && guide.guideId === guideId && guide.language === language);
  return own?.sections ?? getMethodGuide(guideId, language).sections;
}
