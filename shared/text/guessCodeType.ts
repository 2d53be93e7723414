import { codeTypes } from '../domain/codeType.ts';

/** Plain words that researchers name groups of codes by, where they can mean one type of the codebook only. */
const wordsOfTypes: Readonly<Record<string, readonly string[]>> = {
  'job.core': ['job', 'jobs', 'jobs to be done', 'jtbd', 'работы', 'задачи клиента'],
  'job.criteria': ['success criteria', 'критерии успеха'],
  'pain.problem': ['pain', 'pains', 'pain points', 'problem', 'problems', 'боль', 'боли', 'проблема', 'проблемы'],
  'emotion.neg': ['negative emotions', 'негативные эмоции'],
  'emotion.pos': ['positive emotions', 'позитивные эмоции', 'положительные эмоции'],
  'trigger.why': ['trigger', 'triggers', 'триггер', 'триггеры'],
  'alt.current': ['alternatives', 'current solution', 'current solutions', 'workarounds', 'альтернативы'],
  'risk.fear': ['risks', 'fears', 'anxieties', 'риски', 'страхи', 'опасения'],
  'complaint.case': ['complaints', 'жалобы'],
  'trust.standard': ['trust', 'доверие'],
};

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

const typeByName = new Map<string, string>([
  ...Object.entries(wordsOfTypes).flatMap(([typeId, words]) => words.map((word) => [word, typeId] as const)),
  ...codeTypes.flatMap(({ id, names }) => [id, names.en, names.ru].map((name) => [plain(name), id] as const)),
]);

/** The type that a code's name says beyond doubt; null for all others. */
export function guessCodeType(name: string): string | null {
  return typeByName.get(plain(name)) ?? null;
}
