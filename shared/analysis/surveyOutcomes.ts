/** Something a survey asked about twice: how important it is, and how satisfied one is with it. */
export interface SurveyOutcome {
  readonly name: string;
  /** Names of the attributes that hold the answers. */
  readonly importance: string;
  readonly satisfaction: string;
}

type Asked = 'importance' | 'satisfaction';

const lead = String.raw`(?:(?:насколько|как|how)\s+)?`;
/** The first word that says which of the two was asked, with the words that belong to it. */
const askedWords: Readonly<Record<Asked, RegExp>> = {
  importance: new RegExp(
    String.raw`(?<![\p{L}\p{N}])${lead}(?:важн(?:ость|ости|о|ы|а)|importance|important)(?![\p{L}\p{N}])(?:\s+of(?![\p{L}]))?`,
    'iu',
  ),
  satisfaction: new RegExp(
    String.raw`(?<![\p{L}\p{N}])${lead}(?:удовлетвор[её]нн?(?:ость|ости|ы|а|о)?|satisfaction|satisfied)(?![\p{L}\p{N}])(?:\s+with(?![\p{L}]))?`,
    'iu',
  ),
};

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** What is asked about; null when the question is not of this kind. */
function subjectOf(attribute: string, asked: Asked): string | null {
  if (!askedWords[asked].test(attribute)) return null;
  return attribute.replace(askedWords[asked], ' ').replaceAll(edges, '').replaceAll(/\s+/gu, ' ');
}

const sameFor = (subject: string): string => subject.toLowerCase().replaceAll('ё', 'е');

/** Attributes of people that ask for importance and satisfaction of the same, in the order of the former. */
export function findSurveyOutcomes(attributes: readonly string[]): SurveyOutcome[] {
  const satisfactions = new Map<string, string>();
  for (const attribute of attributes) {
    const subject = subjectOf(attribute, 'satisfaction');
    if (subject !== null && !satisfactions.has(sameFor(subject))) satisfactions.set(sameFor(subject), attribute);
  }
  return attributes.flatMap((importance): SurveyOutcome[] => {
    const name = subjectOf(importance, 'importance');
    const satisfaction = name === null ? undefined : satisfactions.get(sameFor(name));
    return name === null || satisfaction === undefined ? [] : [{ name, importance, satisfaction }];
  });
}

/** An answer from 0 to 10 as people write it, with a comma too; null for everything else. */
export function readSurveyAnswer(text: string): number | null {
  const written = text.trim().replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/u.test(written)) return null;
  const value = Number(written);
  return value <= 10 ? value : null;
}
