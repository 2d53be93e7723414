import type { ReadLine } from './readLines.ts';
import { followUpLabel } from './labelWords.ts';

/**
 * In a written-up interview only the answers carry a label («Ответ: …»); the paragraph above each is its question.
 * Marks those paragraphs as the interviewer's words, «Вопрос» or `Question` after the language of the label.
 */
export function markQuestions(lines: readonly ReadLine[], answers: ReadonlySet<string>): ReadLine[] {
  const marked = [...lines];
  const isAnswer = (entry: ReadLine | undefined): boolean =>
    entry?.candidate !== null && entry?.candidate !== undefined && answers.has(entry.candidate.key);
  for (const [index, entry] of lines.entries()) {
    if (!isAnswer(entry)) continue;
    let at = index - 1;
    while (at >= 0 && lines[at]?.text === '') at -= 1;
    const question = lines[at];
    if (question === undefined || isAnswer(question) || question.line.form === 'apart') continue;
    const speaker = /^\p{Script=Cyrillic}/u.test(entry.candidate?.label ?? '') ? 'Вопрос' : 'Question';
    const text = question.text.replace(followUpLabel, '').replace(/^\d{1,3}[.)]\s*/, '');
    marked[at] = { ...question, text, candidate: null, line: { ...question.line, form: 'plain', speaker } };
  }
  return marked;
}
