/** One line of a text, or one paragraph of a document, ready for the search for speakers. */
export interface SourceLine {
  /** Counts from 1 in the source; for documents, the number of the paragraph. */
  readonly number: number;
  /** Without the source format's markup; empty for a blank line. */
  readonly text: string;
  /**
   * `bold`: begins with bold text, as labels often do. `heading`: a title of a part, nobody's words.
   * `apart`: belongs to no speaker and ends the turn before it, such as a table of particulars.
   */
  readonly form: 'plain' | 'bold' | 'heading' | 'apart';
  /** The speaker where the source's structure names one (a table's column, an HTML cite); no search is needed then. */
  readonly speaker?: string | undefined;
  /** Milliseconds from the start where the source's structure gives them. */
  readonly startMs?: number | undefined;
}

/** The lines of a text without markup. */
export function splitPlainLines(text: string): SourceLine[] {
  return text.split('\n').map((line, index) => ({ number: index + 1, text: line.trim(), form: 'plain' }));
}
