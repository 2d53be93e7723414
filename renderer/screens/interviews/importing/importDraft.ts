import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { untypedCodeTypeId } from '#shared/domain/codeType.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { groupsOfParts, isApart, type PartsDraft } from './partChoices.ts';

export type TranscriptPreview = Extract<ImportPreview, { kind: 'transcript' }>;
export type TablePreview = Extract<ImportPreview, { kind: 'table' }>;

/** What the user makes of one preview before it is added. */
export interface ImportDraft {
  readonly isIncluded: boolean;
  readonly title: string;
  /** `YYYY-MM-DD` or empty. */
  readonly date: string;
  readonly kind: InterviewKind;
  readonly language: Language;
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  /** Null: as the backend makes them of the labels. */
  readonly respondentNames: readonly string[] | null;
  readonly company: string;
  readonly parts: PartsDraft;
  /** Of codes of another program whose type nothing tells. */
  readonly codeTypeId: string;
  /** A table as it is arranged now; null for everything else. */
  readonly table: TablePreview | null;
}

/** As previewed; what is in the project already is left out, what was refused cannot come in. */
export function draftOf(preview: ImportPreview): ImportDraft {
  const isTranscript = preview.kind === 'transcript';
  return {
    isIncluded: isTranscript ? preview.duplicateOf === null : preview.kind !== 'refused',
    title: isTranscript ? preview.title : '',
    date: isTranscript ? (preview.date ?? '') : '',
    kind: 'problem',
    language: isTranscript ? preview.language : 'en',
    roles: isTranscript ? Object.fromEntries(preview.speakers.map(({ label, role }) => [label, role])) : {},
    respondentNames: null,
    company: '',
    parts: { isWhole: false, choices: isTranscript ? preview.parts.map(() => 'own') : [] },
    codeTypeId: untypedCodeTypeId,
    table: preview.kind === 'table' ? preview : null,
  };
}

/** Whether the user has made anything else of the previews: what closing would lose. */
export function isCorrected(previews: readonly ImportPreview[], drafts: readonly ImportDraft[]): boolean {
  const said = ({ table, ...rest }: ImportDraft): string => JSON.stringify([rest, table?.mapping]);
  return previews.some((preview, index) => {
    const draft = drafts[index];
    return draft !== undefined && said(draft) !== said(draftOf(preview));
  });
}

/** Names shown for the people heard: the user's, or the labels of the respondents. */
export function namesOfDraft(draft: ImportDraft, preview: TranscriptPreview): readonly string[] {
  if (draft.respondentNames !== null) return draft.respondentNames;
  return preview.speakers
    .filter(({ label }) => draft.roles[label] === 'respondent' && label !== '')
    .map(({ label }) => label);
}

/** The corrections as the contract takes them. */
export function itemOf(preview: Exclude<ImportPreview, { kind: 'refused' }>, draft: ImportDraft) {
  if (preview.kind === 'interchange' || preview.kind === 'table') return { previewId: preview.previewId };
  if (preview.kind === 'qda') return { previewId: preview.previewId, codeTypeId: draft.codeTypeId };
  const title = draft.title.trim();
  const company = draft.company.trim();
  return {
    previewId: preview.previewId,
    kind: draft.kind,
    date: draft.date === '' ? null : draft.date,
    language: draft.language,
    roles: { ...draft.roles },
    ...(draft.parts.choices.length > 1 ? { parts: groupsOfParts(draft.parts) } : {}),
    ...(title === '' ? {} : { title }),
    ...(company === '' ? {} : { company }),
    ...(draft.respondentNames === null || draft.respondentNames.length === 0
      ? {}
      : { respondentNames: [...draft.respondentNames] }),
  };
}

/** How many interviews a source brings, as it stands now. */
export function countInterviews({
  preview,
  draft,
}: {
  readonly preview: Exclude<ImportPreview, { kind: 'refused' }>;
  readonly draft: ImportDraft;
}): number {
  if (draft.table !== null) return draft.table.summary.interviews;
  if (preview.kind === 'transcript') return isApart(draft.parts) ? groupsOfParts(draft.parts).length : 1;
  return preview.kind === 'table' ? 1 : preview.interviews;
}
