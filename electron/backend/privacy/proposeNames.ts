import type { NameProposal } from '#shared/contract/privacyContract.ts';
import type { NameRule, Pseudonym } from '#shared/domain/pseudonym.ts';
import { nameRulesOfRecords } from '#shared/text/nameRulesOfRecords.ts';
import { guessNameGender, replacementNames } from '#shared/text/replacementNames.ts';
import type { BackendContext } from '../backendContext.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { readNamedRecords } from '../facts/nameRules.ts';

const contextUnits = 60;
const genericSpeaker = /интервью|респондент|клиент|спикер|собеседник|speaker|interview|respondent|guest|host|\d/iu;

/** Who talks in the transcripts without being a record: interviewers and companions. */
function rulesOfSpeakers(speakers: ReadonlySet<string>, known: readonly NameRule[]): NameRule[] {
  const words = new Set(known.flatMap(({ original, forms }) => [original, ...forms]));
  const taken = new Set([...words, ...known.map(({ replacement }) => replacement)]);
  return [...speakers]
    .filter((speaker) => /^\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.]*)*$/u.test(speaker))
    .filter((speaker) => !genericSpeaker.test(speaker) && !words.has(speaker))
    .map((original): NameRule => {
      const language = /\p{Script=Cyrillic}/u.test(original) ? 'ru' : 'en';
      const names = replacementNames[language][guessNameGender(original)].toReversed();
      const replacement = names.find((name) => !taken.has(name)) ?? `${names[0]} 2`;
      taken.add(replacement);
      return { kind: 'person', original, forms: original.includes(' ') ? original.split(/\s+/u) : [], replacement };
    });
}

/** The name with the words around it, cut between words. */
function contextOf(text: string, start: number, end: number): { text: string; start: number; end: number } {
  const before = text.slice(Math.max(0, start - contextUnits), start);
  const after = text.slice(end, end + contextUnits);
  const head = start > contextUnits ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const tail = end + contextUnits < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  const name = text.slice(start, end);
  return { text: head + name + tail, start: head.length, end: head.length + name.length };
}

/** Everything that may be a name, with what was decided about it, decided ones included. */
export async function proposeNames(backend: BackendContext, run: RunOptions): Promise<NameProposal[]> {
  const project = backend.getProject();
  const { db } = project;
  const { language } = project.getProject();
  const records = readNamedRecords(db);
  const ignored = records.pseudonyms.filter(({ status }) => status === 'ignored');
  const base: readonly NameRule[] = [...nameRulesOfRecords(records, language), ...ignored];
  const turns = listRecords(db, 'interview').flatMap((interview) =>
    listTurns(db, interview.id).map((turn) => ({ turn, language: interview.language })),
  );
  const speakers = rulesOfSpeakers(new Set(turns.map(({ turn }) => turn.speaker.trim())), base);
  const rules = [...base, ...speakers];
  const attributes = records.respondents.flatMap((respondent) => Object.entries(respondent.attributes));
  const input = {
    turns: turns.map(({ turn, language: spoken }) => ({ text: turn.text, language: spoken })),
    rules: rules.map(({ kind, forms, original, replacement }) => ({ kind, forms, original, replacement })),
    language,
    numbered: { people: records.respondents.length, companies: records.organizations.length },
    places: attributes
      .filter(([name]) => /город|регион|страна|city|town|region|country/iu.test(name))
      .map(([, place]) => place.toLowerCase()),
  };
  const found = await backend.analysis.run('names', `${project.path} ${project.getVersion()}`, () => input, run);
  const pseudonymOf = (index: number): Pseudonym | undefined => {
    const rule = rules[index];
    return records.pseudonyms.find((pseudonym) => pseudonym === rule);
  };
  return found.map(({ examples, ...name }, index) => {
    const pseudonym = pseudonymOf(index);
    return {
      ...name,
      pseudonymId: pseudonym?.id ?? null,
      status: pseudonym?.status ?? ('proposed' as const),
      examples: examples.flatMap(({ turn: at, start, end }) => {
        const turn = turns[at]?.turn;
        if (turn === undefined) return [];
        const place = { interviewId: turn.interviewId, turnId: turn.id, turn: turn.position };
        return [{ ...place, ...contextOf(turn.text, start, end) }];
      }),
    };
  });
}
