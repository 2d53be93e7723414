import type { HtmlBlock } from './htmlBlocks.ts';
import { interviewerWords, respondentWords, singleLetterLabels } from './labelWords.ts';
import { parseTime } from './parseTime.ts';
import type { SourceLine } from './sourceLine.ts';

type Row = readonly string[];

const speakerHeads = /^(?:speaker|name|who|спикер|кто|имя|говорит|участник|роль)$/iu;
const textHeads = /^(?:text|transcript|speech|words|текст|реплика|реплики|расшифровка|что сказал[аи]?)$/iu;
const timeHeads = /^(?:time|timecode|timestamp|start|время|тайм-?код|начало)$/iu;
/** Heads of the columns of a table of questions and answers. */
export const questionHeads = /^(?:question|questions|вопрос|вопросы)$/iu;
export const answerHeads = /^(?:answer|answers|ответ|ответы)$/iu;

/** The lines of a document's blocks; tables become turns where they hold a conversation, else text apart from it. */
export function blockLines(blocks: readonly HtmlBlock[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.cell === null) {
      const next = blocks[at + 1];
      lines.push(...paragraphLines(block, next !== undefined && next.cell !== null, lines.length + 1));
      at += 1;
      continue;
    }
    const { table } = block.cell;
    const end = blocks.findIndex((other, index) => index > at && other.cell?.table !== table);
    const cells = blocks.slice(at, end === -1 ? blocks.length : end);
    lines.push(...tableLines(toRows(cells), lines.length + 1));
    at += cells.length;
  }
  return lines;
}

/** A paragraph all in bold right above a table is that table's heading. */
function paragraphLines(block: HtmlBlock, isAboveTable: boolean, number: number): SourceLine[] {
  const isTitle = block.kind === 'heading' || (isAboveTable && block.isAllBold && block.text.length <= 80);
  const form = isTitle ? 'heading' : block.isBold && block.kind !== 'item' ? 'bold' : 'plain';
  return block.text.split('\n').map((text, index) => ({ number, text, form: index === 0 ? form : 'plain' }));
}

function toRows(cells: readonly HtmlBlock[]): Row[] {
  const rows = new Map<number, string[]>();
  for (const { cell, text } of cells) {
    if (cell === null) continue;
    const row = rows.get(cell.row) ?? [];
    const before = row[cell.column];
    row[cell.column] = before === undefined ? text : `${before}\n${text}`;
    rows.set(cell.row, row);
  }
  return [...rows.values()].map((row) => Array.from(row, (text) => text ?? ''));
}

function tableLines(rows: readonly Row[], number: number): SourceLine[] {
  const head = (rows[0] ?? []).map((text) => text.replace(/[:*]/g, '').trim());
  const findColumn = (pattern: RegExp): number => head.findIndex((text) => pattern.test(text));
  const question = findColumn(questionHeads);
  const answer = findColumn(answerHeads);
  if (question !== -1 && answer !== -1) return answerLines(rows.slice(1), { question, answer }, head, number);
  const speaker = findColumn(speakerHeads);
  const text = findColumn(textHeads);
  if (speaker !== -1 && text !== -1)
    return speechLines(rows.slice(1), { speaker, text, time: findColumn(timeHeads) }, number);
  if (rows.length >= 2 && rows.every((row) => row.length >= 2 && row.length <= 3)) {
    if (isConversation(rows)) return speechLines(rows, { speaker: 0, text: 1, time: -1 }, number);
    const asked = rows.filter((row) => /\?\s*$/.test(row[0] ?? '')).length;
    if (asked >= 2 && asked >= rows.length * 0.5) return answerLines(rows, { question: 0, answer: 1 }, [], number);
  }
  const particulars = rows.map((row) =>
    row
      .filter((cell) => cell !== '')
      .map((cell) => cell.replaceAll('\n', '; '))
      .join(': '),
  );
  const joined = particulars.filter((row) => row !== '').join('\n');
  return joined === '' ? [] : [{ number, text: joined, form: 'apart' }];
}

/** Whether the first column holds few labels that come back, or roles. */
function isConversation(rows: readonly Row[]): boolean {
  const labels = rows.map((row) => (row[0] ?? '').replace(/:\s*$/, '').trim().toLowerCase());
  if (labels.some((label) => label.length > 50 || label === '')) return false;
  const different = new Set(labels);
  const isRole = (label: string): boolean =>
    interviewerWords.has(label) || respondentWords.has(label) || singleLetterLabels.has(label);
  return (different.size >= 2 && different.size <= rows.length / 2) || [...different].every(isRole);
}

function answerLines(
  rows: readonly Row[],
  columns: { readonly question: number; readonly answer: number },
  head: Row,
  number: number,
): SourceLine[] {
  const isRussian = /\p{Script=Cyrillic}/u.test(rows.map((row) => row.join(' ')).join(' ') + head.join(' '));
  const [asking, answering] = isRussian ? ['Вопрос', 'Ответ'] : ['Question', 'Answer'];
  return rows.flatMap((row) => [
    ...givenLines(row[columns.question] ?? '', asking, undefined, number),
    ...givenLines(row[columns.answer] ?? '', answering, undefined, number),
  ]);
}

function speechLines(
  rows: readonly Row[],
  columns: { readonly speaker: number; readonly text: number; readonly time: number },
  number: number,
): SourceLine[] {
  return rows.flatMap((row) => {
    const speaker = (row[columns.speaker] ?? '').replace(/:\s*$/, '').replace(/\s+/g, ' ').trim();
    const startMs = columns.time === -1 ? null : parseTime(row[columns.time] ?? '');
    const text = row[columns.text] ?? '';
    if (speaker === '')
      return text === '' ? [] : text.split('\n').map((line): SourceLine => ({ number, text: line, form: 'plain' }));
    return givenLines(text, speaker, startMs ?? undefined, number);
  });
}

function givenLines(text: string, speaker: string, startMs: number | undefined, number: number): SourceLine[] {
  return text
    .split('\n')
    .map((line, index) =>
      index === 0 ? { number, text: line, form: 'plain', speaker, startMs } : { number, text: line, form: 'plain' },
    );
}
