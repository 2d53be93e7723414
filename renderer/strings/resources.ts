import { agreementStrings } from './agreement.ts';
import { aheadStrings } from './ahead.ts';
import { associationsStrings } from './associations.ts';
import { boardStrings } from './board.ts';
import { codebookStrings } from './codebook.ts';
import { commonStrings } from './common.ts';
import { comparisonStrings } from './comparison.ts';
import { editorStrings } from './editor.ts';
import { exportingStrings } from './exporting.ts';
import { findStrings } from './find.ts';
import { guidesStrings } from './guides.ts';
import { importingStrings } from './importing.ts';
import { interviewsStrings } from './interviews.ts';
import { markingStrings } from './marking.ts';
import { journeyStrings } from './journey.ts';
import { mergingStrings } from './merging.ts';
import { memosStrings } from './memos.ts';
import { painsStrings } from './pains.ts';
import { pathStrings } from './path.ts';
import { patternsStrings } from './patterns.ts';
import { picturesStrings } from './pictures.ts';
import { peopleStrings } from './people.ts';
import { qualityStrings } from './quality.ts';
import { privacyStrings } from './privacy.ts';
import { questionsStrings } from './questions.ts';
import { readingStrings } from './reading.ts';
import { recordingStrings } from './recording.ts';
import { reportKindsStrings } from './reportKinds.ts';
import { reportStrings } from './report.ts';
import { segmentStudyStrings } from './segmentStudy.ts';
import { saturationStrings } from './saturation.ts';
import { segmentCardStrings } from './segmentCard.ts';
import { segmentsStrings } from './segments.ts';
import { sequencesStrings } from './sequences.ts';
import { settingsStrings } from './settings.ts';
import { shellStrings } from './shell.ts';
import { startStrings } from './start.ts';
import { suggestionsStrings } from './suggestions.ts';
import { tablesStrings } from './tables.ts';
import { qdaStrings } from './qda.ts';
import { sessionsStrings } from './sessions.ts';
import { firingStrings } from './firing.ts';
import { hadiStrings } from './hadi.ts';
import { projectListStrings } from './projectList.ts';
import { tourStrings } from './tour.ts';
import { validationStrings } from './validation.ts';
import { waysBackStrings } from './waysBack.ts';

/** Every text of the interface by language and namespace; one namespace per screen. */
export const resources = {
  en: {
    common: commonStrings.en,
    shell: shellStrings.en,
    start: startStrings.en,
    path: pathStrings.en,
    waysBack: waysBackStrings.en,
    interviews: interviewsStrings.en,
    editor: editorStrings.en,
    exporting: exportingStrings.en,
    marking: markingStrings.en,
    reading: readingStrings.en,
    importing: importingStrings.en,
    merging: mergingStrings.en,
    codebook: codebookStrings.en,
    board: boardStrings.en,
    patterns: patternsStrings.en,
    pictures: picturesStrings.en,
    comparison: comparisonStrings.en,
    agreement: agreementStrings.en,
    saturation: saturationStrings.en,
    sequences: sequencesStrings.en,
    pains: painsStrings.en,
    associations: associationsStrings.en,
    questions: questionsStrings.en,
    find: findStrings.en,
    segments: segmentsStrings.en,
    segmentCard: segmentCardStrings.en,
    segmentStudy: segmentStudyStrings.en,
    validation: validationStrings.en,
    people: peopleStrings.en,
    ahead: aheadStrings.en,
    quality: qualityStrings.en,
    guides: guidesStrings.en,
    recording: recordingStrings.en,
    report: reportStrings.en,
    reportKinds: reportKindsStrings.en,
    privacy: privacyStrings.en,
    settings: settingsStrings.en,
    tour: tourStrings.en,
    memos: memosStrings.en,
    projectList: projectListStrings.en,
    hadi: hadiStrings.en,
    firing: firingStrings.en,
    journey: journeyStrings.en,
    sessions: sessionsStrings.en,
    suggestions: suggestionsStrings.en,
    tables: tablesStrings.en,
    qda: qdaStrings.en,
  },
  ru: {
    common: commonStrings.ru,
    shell: shellStrings.ru,
    start: startStrings.ru,
    path: pathStrings.ru,
    waysBack: waysBackStrings.ru,
    interviews: interviewsStrings.ru,
    editor: editorStrings.ru,
    exporting: exportingStrings.ru,
    marking: markingStrings.ru,
    reading: readingStrings.ru,
    importing: importingStrings.ru,
    merging: mergingStrings.ru,
    codebook: codebookStrings.ru,
    board: boardStrings.ru,
    patterns: patternsStrings.ru,
    pictures: picturesStrings.ru,
    comparison: comparisonStrings.ru,
    agreement: agreementStrings.ru,
    saturation: saturationStrings.ru,
    sequences: sequencesStrings.ru,
    pains: painsStrings.ru,
    associations: associationsStrings.ru,
    questions: questionsStrings.ru,
    find: findStrings.ru,
    segments: segmentsStrings.ru,
    segmentCard: segmentCardStrings.ru,
    segmentStudy: segmentStudyStrings.ru,
    validation: validationStrings.ru,
    people: peopleStrings.ru,
    ahead: aheadStrings.ru,
    quality: qualityStrings.ru,
    guides: guidesStrings.ru,
    recording: recordingStrings.ru,
    report: reportStrings.ru,
    reportKinds: reportKindsStrings.ru,
    privacy: privacyStrings.ru,
    settings: settingsStrings.ru,
    tour: tourStrings.ru,
    memos: memosStrings.ru,
    projectList: projectListStrings.ru,
    hadi: hadiStrings.ru,
    firing: firingStrings.ru,
    journey: journeyStrings.ru,
    sessions: sessionsStrings.ru,
    suggestions: suggestionsStrings.ru,
    tables: tablesStrings.ru,
    qda: qdaStrings.ru,
  },
} as const;
