import { agreementStrings } from '../../../renderer/strings/agreement.ts';
import { aheadStrings } from '../../../renderer/strings/ahead.ts';
import { boardStrings } from '../../../renderer/strings/board.ts';
import { codebookStrings } from '../../../renderer/strings/codebook.ts';
import { commonStrings } from '../../../renderer/strings/common.ts';
import { editorStrings } from '../../../renderer/strings/editor.ts';
import { firingStrings } from '../../../renderer/strings/firing.ts';
import { exportingStrings } from '../../../renderer/strings/exporting.ts';
import { findStrings } from '../../../renderer/strings/find.ts';
import { hadiStrings } from '../../../renderer/strings/hadi.ts';
import { importingStrings } from '../../../renderer/strings/importing.ts';
import { interviewsStrings } from '../../../renderer/strings/interviews.ts';
import { journeyStrings } from '../../../renderer/strings/journey.ts';
import { markingStrings } from '../../../renderer/strings/marking.ts';
import { mergingStrings } from '../../../renderer/strings/merging.ts';
import { pathStrings } from '../../../renderer/strings/path.ts';
import { patternsStrings } from '../../../renderer/strings/patterns.ts';
import { peopleStrings } from '../../../renderer/strings/people.ts';
import { picturesStrings } from '../../../renderer/strings/pictures.ts';
import { qdaStrings } from '../../../renderer/strings/qda.ts';
import { reportStrings } from '../../../renderer/strings/report.ts';
import { segmentCardStrings } from '../../../renderer/strings/segmentCard.ts';
import { segmentStudyStrings } from '../../../renderer/strings/segmentStudy.ts';
import { segmentsStrings } from '../../../renderer/strings/segments.ts';
import { sessionsStrings } from '../../../renderer/strings/sessions.ts';
import { settingsStrings } from '../../../renderer/strings/settings.ts';
import { shellStrings } from '../../../renderer/strings/shell.ts';
import { startStrings } from '../../../renderer/strings/start.ts';
import { suggestionsStrings } from '../../../renderer/strings/suggestions.ts';
import { tourStrings } from '../../../renderer/strings/tour.ts';
import { validationStrings } from '../../../renderer/strings/validation.ts';
import { waysBackStrings } from '../../../renderer/strings/waysBack.ts';

export type InterfaceLanguage = 'ru' | 'en';

/** The interface's own texts, by which its controls are found: a changed word is not a broken journey. */
export function wordsIn(language: InterfaceLanguage) {
  return {
    agreement: agreementStrings[language],
    ahead: aheadStrings[language],
    board: boardStrings[language],
    codebook: codebookStrings[language],
    common: commonStrings[language],
    merging: mergingStrings[language],
    editor: editorStrings[language],
    find: findStrings[language],
    exporting: exportingStrings[language],
    firing: firingStrings[language],
    hadi: hadiStrings[language],
    importing: importingStrings[language],
    interviews: interviewsStrings[language],
    journey: journeyStrings[language],
    marking: markingStrings[language],
    path: pathStrings[language],
    patterns: patternsStrings[language],
    people: peopleStrings[language],
    pictures: picturesStrings[language],
    qda: qdaStrings[language],
    report: reportStrings[language],
    segmentCard: segmentCardStrings[language],
    segments: segmentsStrings[language],
    segmentStudy: segmentStudyStrings[language],
    sessions: sessionsStrings[language],
    settings: settingsStrings[language],
    shell: shellStrings[language],
    start: startStrings[language],
    suggestions: suggestionsStrings[language],
    tour: tourStrings[language],
    validation: validationStrings[language],
    waysBack: waysBackStrings[language],
  };
}

/**
 * A text with places such as `{{name}}` filled; a place without a value stands for any words, and a space for one that
 * does not break as well.
 */
export function pattern(text: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
  const escape = (part: string): string =>
    part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s`);
  const parts = text.split(/\{\{(\w+)\}\}/u);
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return escape(part);
    const value = values[part];
    return value === undefined ? '.*' : escape(String(value));
  });
  return new RegExp(source.join(''), 'u');
}
