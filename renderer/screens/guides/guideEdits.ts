import type { GuideSection } from '#shared/domain/guide.ts';

type Sections = readonly GuideSection[];

/** A question's place: which section, and where in it. */
export interface QuestionPlace {
  readonly section: number;
  readonly question: number;
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined) return [...items];
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item);
}

export function changeSection(sections: Sections, at: number, patch: Partial<GuideSection>): GuideSection[] {
  return sections.map((section, index) => (index === at ? { ...section, ...patch } : section));
}

/** An empty text removes the question. */
export function changeQuestion(sections: Sections, { section, question }: QuestionPlace, text: string): GuideSection[] {
  const questions = sections[section]?.questions ?? [];
  const isEmpty = text.trim() === '';
  const changed = isEmpty ? questions.toSpliced(question, 1) : questions.with(question, text.trim());
  return changeSection(sections, section, { questions: changed });
}

/** Puts a question into a section; an empty one changes nothing. */
export function addQuestion(sections: Sections, { section, question }: QuestionPlace, text: string): GuideSection[] {
  if (text.trim() === '') return [...sections];
  const questions = (sections[section]?.questions ?? []).toSpliced(question, 0, text.trim());
  return changeSection(sections, section, { questions });
}

/** Takes a question out of its place and puts it before the one that stands at the other. */
export function moveQuestion(sections: Sections, from: QuestionPlace, to: QuestionPlace): GuideSection[] {
  const text = sections[from.section]?.questions[from.question];
  if (text === undefined || sections[to.section] === undefined) return [...sections];
  if (from.section === to.section) {
    const at = to.question > from.question ? to.question - 1 : to.question;
    const questions = moved(sections[from.section]!.questions, from.question, at);
    return changeSection(sections, from.section, { questions });
  }
  return addQuestion(changeQuestion(sections, from, ''), to, text);
}

/** Where the question goes one step up or down, over the edges of sections too; null at the ends of the guide. */
export function stepOfQuestion(sections: Sections, from: QuestionPlace, step: 1 | -1): QuestionPlace | null {
  const { section, question } = from;
  const last = (sections[section]?.questions.length ?? 0) - 1;
  if (step === -1 && question > 0) return { section, question: question - 1 };
  if (step === 1 && question < last) return { section, question: question + 2 };
  const other = sections[section + step];
  if (other === undefined) return null;
  return { section: section + step, question: step === 1 ? 0 : other.questions.length };
}

export function moveSection(sections: Sections, from: number, step: 1 | -1): GuideSection[] {
  const to = from + step;
  return to < 0 || to >= sections.length ? [...sections] : moved(sections, from, to);
}

/** A section at the end, with an id that no other has. */
export function addSection(sections: Sections, title: string): GuideSection[] {
  let number = sections.length + 1;
  while (sections.some(({ id }) => id === `own-${number}`)) number += 1;
  return [...sections, { id: `own-${number}`, title, questions: [], expectCodes: [] }];
}
