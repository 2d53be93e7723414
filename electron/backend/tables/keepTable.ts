import type { TableSummary } from '#shared/contract/tableImportContract.ts';
import type { InterviewId, OrganizationId, RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { type Respondent, unknownRespondent } from '#shared/domain/people.ts';
import type { TableForm, TableMapping } from '#shared/domain/tableMapping.ts';
import { addCoding, getOrCreateQuotation } from '../changes/codingChanges.ts';
import { addInterview, getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { createCodesByPath, type CodesByPath } from './codesByPath.ts';
import { keysOfTalks, listKnownTalks, type PeopleByName, readPeopleByName, summarizePlan } from './knownOfTable.ts';
import type { PlannedPerson, PlannedTalk, TablePlan } from './planTable.ts';

export interface KeptTable {
  readonly interviewIds: readonly InterviewId[];
  readonly summary: TableSummary;
}

const nobody: Readonly<Record<Language, Readonly<Record<TableForm, string>>>> = {
  ru: { people: 'Респондент', answers: 'Респондент', documents: 'Отзыв' },
  en: { people: 'Respondent', answers: 'Respondent', documents: 'Review' },
};
const interviewer: Readonly<Record<Language, string>> = { ru: 'Интервьюер', en: 'Interviewer' };

/** Makes people and companies once each, and adds to known people what they lack. */
function createPeopleKeeper(writer: RecordWriter, people: PeopleByName, form: TableForm) {
  const companies = new Map<string, OrganizationId>(
    listRecords(writer.db, 'organization').map(({ id, name }) => [name.toLowerCase(), id]),
  );
  let number = 0;

  function companyId(name: string): OrganizationId | null {
    if (name === '') return null;
    const known = companies.get(name.toLowerCase());
    if (known !== undefined) return known;
    const { id } = writer.insert('organization', { id: newId(), externalId: null, name });
    companies.set(name.toLowerCase(), id);
    return id;
  }

  function nextName(language: Language): string {
    do number += 1;
    while (people.has(`${nobody[language][form]} ${number}`));
    return `${nobody[language][form]} ${number}`;
  }

  function addTo(known: Respondent, { company, attributes }: PlannedPerson): Respondent {
    return writer.update('respondent', known.id, {
      organizationId: known.organizationId ?? companyId(company),
      attributes: { ...attributes, ...known.attributes },
    });
  }

  return {
    keep: (planned: PlannedPerson, language: Language): Respondent => {
      const known = planned.name === null ? null : people.find(planned.name, planned.company);
      if (known !== null) return addTo(known, planned);
      const person = writer.insert('respondent', {
        ...unknownRespondent,
        id: newId() as RespondentId,
        externalId: null,
        name: planned.name ?? nextName(language),
        organizationId: companyId(planned.company),
        attributes: { ...planned.attributes },
      });
      people.add(person, planned.company);
      return person;
    },
  };
}

interface TalkPlace {
  readonly key: string;
  readonly wave: number;
  readonly sourceName: string;
  readonly author: string;
  readonly codes: CodesByPath;
}

function keepTalk(
  writer: RecordWriter,
  db: WriteDb,
  talk: PlannedTalk,
  person: Respondent,
  { key, wave, sourceName, author, codes }: TalkPlace,
): InterviewId {
  const { kind, date, language, turns, document } = talk;
  const createdAt = nowTimestamp();
  const hasDocument = talk.person.name !== null && document !== '';
  const interview = {
    id: newId() as InterviewId,
    externalId: key,
    kind,
    title: (hasDocument ? `${person.name}, ${document}` : person.name).slice(0, 500),
    date,
    language,
    wave,
    respondentIds: [person.id],
    sourceName,
    sourceHash: null,
    createdAt,
  };
  const spoken = turns.map(({ role, text }) => {
    const speaker = role === 'respondent' ? person.name : interviewer[language];
    return { speaker, role, startMs: null, text };
  });
  const added = addInterview(writer, db, interview, spoken);
  for (const [index, { text, codes: paths }] of turns.entries()) {
    if (paths.length === 0) continue;
    const quotation = getOrCreateQuotation(writer, interview.id, added[index]!.id, { start: 0, end: text.length });
    const common = { quotationId: quotation.id, coder: author, note: '', origin: 'import', createdAt } as const;
    for (const path of paths) {
      const codeId = codes.getOrCreate(writer, path);
      addCoding(writer, { ...common, codeId, emotion: null, frequency: null, effort: null });
    }
  }
  return interview.id;
}

/** Brings in what the plan holds and the project does not know. What came in before stays as it is. */
export function keepTable(
  writer: RecordWriter,
  db: WriteDb,
  plan: TablePlan,
  mapping: TableMapping,
  source: { readonly name: string; readonly author: string; readonly language: Language },
): KeptTable {
  const summary = summarizePlan(db, plan, mapping);
  const people = createPeopleKeeper(writer, readPeopleByName(db), mapping.form);
  const codes = createCodesByPath(db, mapping.codeTypeId);
  const known = listKnownTalks(db);
  const keys = keysOfTalks(plan.talks);
  const place = { wave: getCurrentWave(db), sourceName: source.name, author: source.author, codes };
  const interviewIds = plan.talks.flatMap((talk, index) => {
    const key = keys[index]!;
    if (known.has(key)) return [];
    return [keepTalk(writer, db, talk, people.keep(talk.person, talk.language), { ...place, key })];
  });
  for (const person of plan.silent) people.keep(person, source.language);
  return { interviewIds, summary };
}
