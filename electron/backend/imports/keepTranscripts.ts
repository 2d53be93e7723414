import type { ImportedSource } from '#shared/contract/importsContract.ts';
import type { InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { visibleName } from '#shared/domain/visibleName.ts';
import { addInterview, getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { organizationOf } from '../changes/organizationChanges.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { groupParts } from './groupParts.ts';
import { namesOfRespondents } from '../interchange/namesOfRespondents.ts';

/** A transcript that was read and waits for the user's word. */
export interface TranscriptSource {
  readonly kind: 'transcript';
  readonly fileName: string;
  readonly hash: string | null;
  readonly proposal: TranscriptProposal;
}

/** The user's corrections; what is left out stays as previewed. */
export interface TranscriptCorrections {
  readonly kind?: InterviewKind | undefined;
  readonly title?: string | undefined;
  readonly date?: string | null | undefined;
  readonly language?: Language | undefined;
  readonly roles?: Readonly<Record<string, SpeakerRole>> | undefined;
  readonly respondentNames?: readonly string[] | undefined;
  /** Where the people of the interview work who have no company yet. */
  readonly company?: string | undefined;
  /** Places of the parts that each interview of a file takes; left out: every part is one. */
  readonly parts?: readonly (readonly number[])[] | undefined;
  /** The type of another program's codes whose type nothing tells. */
  readonly codeTypeId?: string | undefined;
}

/** The title that a transcript gets when the user gives none: its own, else its file's name; never empty. */
export function titleOf(fileName: string, proposal: TranscriptProposal): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const title = proposal.title ?? name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
  const untitled = proposal.language === 'ru' ? 'Интервью' : 'Interview';
  return visibleName(title).trim().slice(0, 500) || untitled;
}

export function countCharacters(turns: TranscriptProposal['turns']): number {
  return turns.reduce((sum, { text }) => sum + text.length, 0);
}

function getOrCreateRespondent(writer: RecordWriter, name: string): RespondentId {
  const known = listRecords(writer.db, 'respondent').find((person) => person.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known.id;
  return writer.insert('respondent', { ...unknownRespondent, id: newId(), externalId: null, name }).id;
}

/** Puts those who have no company yet into the one that was named. */
function placePeople(writer: RecordWriter, ids: readonly RespondentId[], company: string): void {
  const placeless = ids.filter((id) => getRecord(writer.db, 'respondent', id).organizationId === null);
  if (placeless.length === 0) return;
  const organizationId = organizationOf(writer, company);
  for (const id of placeless) writer.update('respondent', id, { organizationId });
}

/**
 * Keeps a file as the interview or the interviews that it holds. Of several, each has the title and date of its part;
 * only kind, language, roles and company of the corrections hold for all.
 */
export function keepTranscripts(
  writer: RecordWriter,
  db: WriteDb,
  source: TranscriptSource,
  corrections: TranscriptCorrections,
): ImportedSource {
  const parts = groupParts(source.proposal, corrections.parts);
  if (parts === null) return keepTranscript(writer, db, source, corrections);
  const { kind, language, roles, company } = corrections;
  const common = { kind, language, roles, company };
  const kept = parts.map((part) =>
    keepTranscript(writer, db, { ...source, proposal: { ...source.proposal, ...part } }, common),
  );
  const [first] = kept;
  if (first === undefined) throw new Error('a file in parts has at least one');
  return {
    ...first,
    interviewIds: kept.flatMap(({ interviewId }) => (interviewId === null ? [] : [interviewId])),
    turns: kept.reduce((sum, { turns }) => sum + turns, 0),
    characters: kept.reduce((sum, { characters }) => sum + characters, 0),
    speakers: [
      ...new Map(kept.flatMap(({ speakers }) => speakers.map((speaker) => [speaker.label, speaker]))).values(),
    ],
  };
}

function keepTranscript(
  writer: RecordWriter,
  db: WriteDb,
  source: TranscriptSource,
  corrections: TranscriptCorrections,
): ImportedSource {
  const { proposal, fileName, hash } = source;
  const roles = { ...proposal.roles, ...corrections.roles };
  const roleOf = (speaker: string | null): SpeakerRole => roles[speaker ?? ''] ?? 'respondent';
  const title = corrections.title ?? titleOf(fileName, proposal);
  const labels = [...new Set(proposal.turns.map(({ speaker }) => speaker ?? ''))];
  const heard = labels.filter((label) => roleOf(label) === 'respondent');
  const names = corrections.respondentNames ?? namesOfRespondents(heard, title);
  const language = corrections.language ?? proposal.language;
  const respondentIds = [...new Set(names.map((name) => getOrCreateRespondent(writer, name)))];
  if (corrections.company !== undefined) placePeople(writer, respondentIds, corrections.company);
  const interview = {
    id: newId() as InterviewId,
    externalId: null,
    kind: corrections.kind ?? ('problem' as const),
    title,
    date: corrections.date === undefined ? proposal.date : corrections.date,
    language,
    wave: getCurrentWave(db),
    respondentIds,
    sourceName: fileName,
    sourceHash: hash,
    createdAt: nowTimestamp(),
  };
  addInterview(
    writer,
    db,
    interview,
    proposal.turns.map(({ speaker, startMs, text }) => ({
      speaker: speaker ?? '',
      role: roleOf(speaker),
      startMs,
      text,
    })),
  );
  return {
    path: fileName,
    ok: true,
    interviewId: interview.id,
    turns: proposal.turns.length,
    speakers: labels.map((label) => ({ label, role: roleOf(label) })),
    characters: countCharacters(proposal.turns),
    language,
    encoding: proposal.encoding,
    warnings: [...proposal.warnings],
    error: null,
  };
}
