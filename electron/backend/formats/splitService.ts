import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { attendeesHeading, keywordsHeading, serviceLines } from './labelWords.ts';
import type { SourceLine } from './sourceLine.ts';

/** A source's lines without what the recording service wrote about itself. */
export interface ServiceSplit {
  /** Service lines are blanked. */
  readonly lines: readonly SourceLine[];
  /** Names under the heading of attendees, in lower case. */
  readonly attendees: ReadonlySet<string>;
  /** The first heading that says more than «Transcript», or null. */
  readonly title: string | null;
  readonly warnings: readonly ImportWarning[];
}

const genericTitle = /^(?:transcript|transcription|interview|расшифровка|транскрипт|стенограмма|интервью)\s*:?$/iu;

/** What cannot be a name in a list: the heading of the talk itself, or a speech. */
const endsList = /^(?:transcript|transcription|расшифровка|транскрипт|стенограмма)\s*:?$|^[^:]{1,60}:\s\S/iu;

/** Takes the attendees and the title out of the lines, and the service's own remarks away. */
export function splitService(source: readonly SourceLine[]): ServiceSplit {
  const lines: SourceLine[] = [];
  const attendees = new Set<string>();
  let title: string | null = null;
  let isListing = false;
  let isKeywords = false;
  let count = 0;
  let first: number | null = null;
  for (const line of source) {
    const isHeading = line.form === 'heading';
    const heading = attendeesHeading.exec(line.text.slice(0, 60));
    const list = isHeading || line.text.endsWith(':') || heading?.[0].length === line.text.length ? heading : null;
    if (keywordsHeading.test(line.text)) isKeywords = true;
    else if (line.text === '' || list !== null) isKeywords = false;
    const isService = line.text.length <= 200 && serviceLines.some((pattern) => pattern.test(line.text));
    if (list !== null && lines.length < 40) {
      isListing = true;
      addNames(line.text.slice(list[0].length), attendees);
    } else if (isListing && line.text === '') isListing = attendees.size === 0;
    else if (isListing && (isHeading || line.form === 'bold' || endsList.test(line.text))) isListing = false;
    else if (isListing) addNames(line.text, attendees);
    const isGeneric = (isHeading || lines.length < 40) && genericTitle.test(line.text);
    if (isHeading && !isGeneric && list === null && title === null && /\p{L}/u.test(line.text)) title = line.text;
    const isDropped = isService || isListing || isKeywords || list !== null || isGeneric;
    if (isService) {
      count += 1;
      first ??= line.number;
    }
    lines.push(isDropped ? { ...line, text: '', form: 'plain' } : line);
  }
  const warnings: ImportWarning[] =
    count === 0 ? [] : [{ code: 'serviceLinesSkipped', line: first, details: { count } }];
  return { lines, attendees, title: title === null ? null : tidyTitle(title), warnings };
}

function addNames(text: string, names: Set<string>): void {
  for (const name of text.split(/[,;]|(?:^|\s)[-•*]\s/)) {
    const key = name.replace(/\s+/g, ' ').trim().toLowerCase();
    if (key !== '' && key.length <= 60) names.add(key);
  }
}

function tidyTitle(title: string): string {
  return title.replace(/\s+[-–—]\s+(?:transcript|transcription|расшифровка|транскрипт)$/iu, '').trim();
}
