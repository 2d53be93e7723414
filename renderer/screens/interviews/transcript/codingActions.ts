import i18next from 'i18next';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodingOrigin } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, InterviewId, QuotationId } from '#shared/domain/ids.ts';
import { spansOfTarget, type TurnSpan } from '../../../editor/textTarget.ts';
import { perform, runCommand } from '../../../store/actions/runCommand.ts';
import { awaitFrame } from '../../../store/awaitedFrame.ts';
import { showOnTheirWay } from '../../../store/codingsOnTheirWay.ts';
import { addNotice } from '../../../store/notices.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { useRecords } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { closePicker, openQuotation, rememberCodes, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { isFiltering, useTranscriptFilter } from '../../../store/transcriptFilter.ts';

/** A code to set: one that exists, or a new one under a type. */
export type CodeChoice =
  | { readonly kind: 'code'; readonly codeId: string }
  | { readonly kind: 'new'; readonly name: string; readonly typeId: string };

const t = (key: 'onlyRespondents' | 'nothingChosen' | 'uncoded' | 'recoded'): string =>
  i18next.t(key, { ns: 'editor' });

/** The chosen stretches of respondents' turns; what the interviewer said is context and carries no codes. */
export function listCodableSpans(): TurnSpan[] {
  const { target } = useTranscriptCursor.getState();
  const turns = useOpenInterview.getState().content?.turns ?? [];
  if (target === null) return [];
  return spansOfTarget(turns, target).filter(({ turn }) => turns[turn]?.role === 'respondent');
}

/** Says why nothing can be coded just now; true when something can. */
export function checkCodable(): boolean {
  if (selectIsReadOnly(useSession.getState())) return false;
  if (listCodableSpans().length > 0) return true;
  const { target } = useTranscriptCursor.getState();
  addNotice({ tone: 'done', text: t(target === null ? 'nothingChosen' : 'onlyRespondents'), undoVersion: null });
  return false;
}

function typeOfChoice(choice: CodeChoice): string {
  if (choice.kind === 'new') return choice.typeId;
  return useRecords.getState().tables.code[choice.codeId]?.typeId ?? 'pain.problem';
}

/**
 * Codes what is chosen: one quotation for each respondent's turn, and the new code with them, all as one change.
 * True when everything is on disk.
 */
export async function codeTarget(choices: readonly CodeChoice[], origin: CodingOrigin = 'blind'): Promise<boolean> {
  const { id, content } = useOpenInterview.getState();
  if (id === null || content === null || !checkCodable()) return false;
  const { target } = useTranscriptCursor.getState();
  const spans = listCodableSpans();
  const [place, ...otherSpans] = spans.flatMap(({ turn, start, end }) => {
    const turnId = content.turns[turn]?.id;
    return turnId === undefined ? [] : [{ turnId, start, end }];
  });
  const made = choices.find((choice) => choice.kind === 'new');
  const known = choices.flatMap((choice) => (choice.kind === 'code' ? [choice.codeId as CodeId] : []));
  closePicker();
  if (place === undefined) return false;
  awaitFrame();
  const stopShowing = showOnTheirWay(
    isFiltering(useTranscriptFilter.getState())
      ? []
      : [place, ...otherSpans].flatMap((span) => known.map((codeId) => ({ ...span, codeId }))),
  );
  const answer = await runCommand(
    (client) =>
      client.codings.create({
        interviewId: id,
        ...place,
        otherSpans,
        codeIds: known,
        origin,
        ...(made === undefined ? {} : { newCode: { typeId: made.typeId, name: made.name } }),
      }),
    undefined,
    undefined,
    ({ quotationId, changeSet }) => {
      stopShowing();
      const [first] = choices;
      const set = made === undefined ? known : [...known, ...findAddedCodeIds(changeSet.changes)];
      if (first !== undefined) rememberCodes(set, typeOfChoice(first));
      // Who chose other words meanwhile stays with them.
      if (useTranscriptCursor.getState().target === target) openQuotation(quotationId, spans[0]?.turn);
    },
  );
  if (answer === null) stopShowing();
  return answer !== null;
}

function findAddedCodeIds(changes: readonly unknown[]): string[] {
  return (changes as readonly RecordChange[])
    .filter((change) => change.entity === 'code' && change.before === null)
    .map(({ id }) => id);
}

/** Gives a coding another code: that is also how a bare type gets its name. */
export async function changeCode(codingId: string, choice: CodeChoice): Promise<boolean> {
  closePicker();
  const answer = await runCommand(
    (client) =>
      client.codings.update({
        id: codingId as CodingId,
        patch: choice.kind === 'code' ? { codeId: choice.codeId as CodeId } : {},
        ...(choice.kind === 'new' ? { newCode: { typeId: choice.typeId, name: choice.name } } : {}),
      }),
    t('recoded'),
  );
  if (answer === null) return false;
  const added = choice.kind === 'code' ? [choice.codeId] : findAddedCodeIds(answer.changeSet.changes);
  rememberCodes(added, typeOfChoice(choice));
  return true;
}

/** Gives the code of a coding another type, wherever it is set; a bare type gives way to the other bare type. */
export async function retypeCode(codingId: string, typeId: string): Promise<boolean> {
  const code =
    useRecords.getState().tables.code[useOpenInterview.getState().content?.codings.get(codingId)?.codeId ?? ''];
  if (code === undefined) return false;
  if (code.isBuiltIn) return await changeCode(codingId, bareTypeOf(typeId));
  closePicker();
  const { language } = useSession.getState().settings;
  const said = i18next.t('retyped', { ns: 'editor', name: code.name, type: getCodeType(typeId).names[language] });
  const patch = { typeId, parentId: null };
  return (await runCommand((client) => client.codes.update({ id: code.id, patch }), said)) !== null;
}

export async function removeCodings(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runCommand((client) => client.codings.remove({ ids: ids as CodingId[] }), t('uncoded'));
}

/** The codes of the last coding, set on what is chosen now. */
export async function repeatLastCodes(): Promise<void> {
  const { lastCodeIds } = useTranscriptCursor.getState();
  const { code } = useRecords.getState().tables;
  const choices = lastCodeIds
    .filter((codeId) => code[codeId] !== undefined)
    .map((codeId): CodeChoice => ({ kind: 'code', codeId }));
  if (choices.length > 0) await codeTarget(choices);
}

/** The bare type of a code: what is set when the name is to be given later. Built-in codes have their type's id. */
export function bareTypeOf(typeId: string): CodeChoice {
  return { kind: 'code', codeId: getCodeType(typeId).id };
}

/** Opens a quotation somewhere else in the project. */
export async function findQuotationsToBeNamed(): Promise<
  readonly { readonly interviewId: InterviewId; readonly quotationId: QuotationId }[]
> {
  const answer = await perform((client) => client.codings.find({ isToBeNamed: true, limit: 1000 }));
  return (answer?.cards ?? []).map(({ quotation }) => ({
    interviewId: quotation.interviewId,
    quotationId: quotation.id,
  }));
}
