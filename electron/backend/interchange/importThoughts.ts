import { AppError } from '#shared/domain/appError.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown, isHere, keptId } from './findKnown.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { getQuotationOf, momentOf, resolveId, type StoryIds } from './resolveInterchangeId.ts';

type QuotationRef = NonNullable<InterchangeStory['memos'][number]['quotation']>;

function quotationAt(writer: RecordWriter, ids: StoryIds, ref: QuotationRef, path: string) {
  return getQuotationOf(writer, ids, resolveId(ids.interviews, ref.interviewId, `${path}.interviewId`), ref, path);
}

function targetOfMemo(
  writer: RecordWriter,
  memo: InterchangeStory['memos'][number],
  ids: StoryIds,
  path: string,
): string | null {
  if (memo.target === 'project') return null;
  if (memo.target === 'quotation') {
    if (memo.quotation === null)
      throw new AppError('invalidInterchange', { path: `${path}.quotation`, fault: 'is missing' });
    return quotationAt(writer, ids, memo.quotation, `${path}.quotation`);
  }
  const targets = { code: ids.codes, interview: ids.interviews, customerSegment: ids.customerSegments }[memo.target];
  return memo.targetId === null ? null : resolveId<string>(targets, memo.targetId, `${path}.targetId`);
}

function importMemos(writer: RecordWriter, memos: InterchangeStory['memos'], ids: StoryIds, author: string): void {
  for (const [index, memo] of memos.entries()) {
    const targetId = targetOfMemo(writer, memo, ids, `memos.${index}`);
    const isKnown = listRecordsWhere(writer.db, 'memo', 'targetId', targetId).some(({ text }) => text === memo.text);
    if (isKnown || isHere(writer, 'memo', memo.id)) continue;
    const { target: targetKind, text } = memo;
    writer.insert('memo', {
      id: keptId(memo.id),
      targetKind,
      targetId,
      text,
      author: memo.author || author,
      createdAt: memo.writtenAt ?? nowTimestamp(),
    });
  }
}

function importHypotheses(writer: RecordWriter, hypotheses: InterchangeStory['hypotheses'], ids: StoryIds): void {
  for (const [index, { id, createdOn, evidence, ...fields }] of hypotheses.entries()) {
    const hypothesis =
      findKnown(writer, 'hypothesis', id) ??
      writer.insert('hypothesis', { ...fields, id: newId(), externalId: id, createdAt: momentOf(createdOn) });
    const known = new Set(
      listRecordsWhere(writer.db, 'hypothesisEvidence', 'hypothesisId', hypothesis.id).map(
        (entry) => entry.quotationId,
      ),
    );
    for (const [at, { stance, quotation }] of evidence.entries()) {
      const quotationId = quotationAt(writer, ids, quotation, `hypotheses.${index}.evidence.${at}.quotation`);
      if (known.has(quotationId)) continue;
      known.add(quotationId);
      writer.insert('hypothesisEvidence', { id: newId(), hypothesisId: hypothesis.id, quotationId, stance });
    }
  }
}

function importDismissals(writer: RecordWriter, dismissals: InterchangeStory['hintDismissals'], ids: StoryIds): void {
  for (const [index, { interviewId: outerId, turn, ruleId }] of dismissals.entries()) {
    const interviewId =
      outerId === null ? null : resolveId(ids.interviews, outerId, `hintDismissals.${index}.interviewId`);
    const turnId = turn === null || interviewId === null ? null : (ids.turnsOf(interviewId)[turn]?.id ?? null);
    const isKnown = listRecordsWhere(writer.db, 'hintDismissal', 'interviewId', interviewId).some(
      (dismissal) => dismissal.ruleId === ruleId && dismissal.turnId === turnId,
    );
    if (!isKnown) writer.insert('hintDismissal', { id: newId(), interviewId, turnId, ruleId });
  }
}

/** A guide that is here already stays: what the team changed in this project is not overwritten. */
function importGuides(writer: RecordWriter, guides: InterchangeStory['guides']): void {
  for (const guide of guides) {
    const isKnown = listRecordsWhere(writer.db, 'guide', 'guideId', guide.guideId).some(
      ({ language, isCustom, title }) =>
        language === guide.language && isCustom === guide.isCustom && (!isCustom || title === guide.title),
    );
    if (isKnown || isHere(writer, 'guide', guide.id)) continue;
    writer.insert('guide', { ...guide, id: keptId(guide.id), createdAt: nowTimestamp() });
  }
}

/** A name that is decided already stays as it was decided. */
function importPseudonyms(writer: RecordWriter, pseudonyms: InterchangeStory['pseudonyms']): void {
  for (const { createdOn, ...rule } of pseudonyms) {
    const isKnown = listRecordsWhere(writer.db, 'pseudonym', 'original', rule.original).some(
      ({ kind }) => kind === rule.kind,
    );
    if (!isKnown) writer.insert('pseudonym', { ...rule, id: newId(), createdAt: momentOf(createdOn) });
  }
}

/** What was thought about the talks: memos, hypotheses with their quotations, hints dealt with, guides, names. Known ones stay. */
export function importThoughts(writer: RecordWriter, story: InterchangeStory, ids: StoryIds, author: string): void {
  importMemos(writer, story.memos, ids, author);
  importHypotheses(writer, story.hypotheses, ids);
  importDismissals(writer, story.hintDismissals, ids);
  importGuides(writer, story.guides);
  importPseudonyms(writer, story.pseudonyms);
}
