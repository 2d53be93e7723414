import { type JourneyStageKey, stageNames } from '../domain/journeyStage.ts';
import type { Language } from '../domain/language.ts';

const afterPurchase: Readonly<Record<Language, string>> = { ru: 'После покупки', en: 'After the purchase' };
const isStage = (stage: string): stage is JourneyStageKey => stage in stageNames.en;

/** A stage of the journey by its key; `after` is one of after the purchase that nobody knows more closely. */
export function sayStage(stage: string, language: Language): string {
  return isStage(stage) ? stageNames[language][stage] : afterPurchase[language];
}
