import { segmentDeedsStrings } from './segmentDeeds.ts';
import { segmentFiguresStrings } from './segmentFigures.ts';
import { segmentFindingsStrings } from './segmentFindings.ts';
import { segmentStageStrings } from './segmentStage.ts';

export const segmentsStrings = {
  en: {
    ...segmentFindingsStrings.en,
    ...segmentFiguresStrings.en,
    ...segmentDeedsStrings.en,
    ...segmentStageStrings.en,
  },
  ru: {
    ...segmentFindingsStrings.ru,
    ...segmentFiguresStrings.ru,
    ...segmentDeedsStrings.ru,
    ...segmentStageStrings.ru,
  },
} as const;
