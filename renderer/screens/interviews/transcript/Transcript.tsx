import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hint } from '#shared/contract/interviewsContract.ts';
import type { CodingOrigin } from '#shared/domain/coding.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import type { TranscriptEditing } from '../../../editor/createTranscriptEditor.ts';
import { TranscriptEditor, type TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { spansOfTarget, type TextPoint, type TextTarget } from '../../../editor/textTarget.ts';
import type { TranscriptMarks } from '../../../editor/transcriptMarks.ts';
import type { TurnWindow } from '../../../editor/turnWindow.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { openFold, useFilteredContent } from '../../../store/transcriptFilter.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import {
  chooseTarget,
  closePicker,
  openPicker,
  openQuotation,
  useTranscriptCursor,
} from '../../../store/transcriptCursor.ts';
import { redo, undo } from '../../../store/actions/projectActions.ts';
import { addSteps, flushDraft, stopEditing, useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { useFormat } from '../../../strings/format.ts';
import { useOnTime, useSoundingTurn } from '../recording/useSoundingTurn.ts';
import { changeCode, checkCodable, type CodeChoice, codeTarget, retypeCode } from './codingActions.ts';
import { CueTip } from '../cues/CueTip.tsx';
import { useShownCues } from '../cues/useShownCues.ts';
import { DraggingLayer } from '../dragging/DraggingLayer.tsx';
import { usePreviewedMarks } from '../dragging/usePreviewedMarks.ts';
import { useKeptPlace } from '../filter/useKeptPlace.ts';
import { useTurnFolds } from '../filter/useTurnFolds.ts';
import { CodePicker } from '../picker/CodePicker.tsx';
import { FloatingUnder } from './FloatingUnder.tsx';
import { groupHints } from './groupHints.ts';
import { HintBands } from './HintBands.tsx';
import classes from '../InterviewsScreen.module.css';
import { findSpanOfQuotation } from './revealQuotation.ts';
import { useMarkedCodings } from './useMarkedCodings.ts';
import { useShownTurns } from './useShownTurns.ts';

interface TranscriptProps {
  readonly content: InterviewContent;
  readonly label: string;
  /** Of the talk. */
  readonly talkLanguage: Language;
  readonly hints: readonly Hint[];
  readonly areAllHintsShown: boolean;
  readonly editor: RefObject<TranscriptHandle | null>;
  readonly onSpeaker: (turn: number) => void;
}

const editing: TranscriptEditing = {
  onSteps: addSteps,
  onLeave: stopEditing,
  onUndo: () => void undo(),
  onRedo: () => void redo(),
  onBlur: () => void flushDraft(),
};

function openAtItsTurn(quotationId: string): void {
  openQuotation(quotationId, findSpanOfQuotation(quotationId)?.turn);
}

/** The text of the talk with its marks, hints and the picker. */
export function Transcript({
  content,
  label,
  talkLanguage,
  hints,
  areAllHintsShown,
  editor,
  onSpeaker,
}: TranscriptProps) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const { target, currentTurn, selectedQuotationId, picker, lastTypeId } = useTranscriptCursor();
  const isEditing = useTranscriptDraft((state) => state.isEditing) && !isReadOnly;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [near, setNear] = useState<TurnWindow>({ from: 0, to: 0 });
  const { turns, quotations } = content;
  const { placedByTurn, heardTurns } = useFilteredContent(content);
  const folds = useTurnFolds(turns, heardTurns);
  useKeptPlace(editor);
  const sounding = useSoundingTurn(turns);
  const onTime = useOnTime(turns);
  const { cues, shown: shownCues, pointed, setHovered } = useShownCues(turns);

  const { position, language } = format;
  const shownTurns = useShownTurns(turns, position);
  const codings = useMarkedCodings(turns, placedByTurn, language);
  const targetSpans = useMemo(() => (target === null ? [] : spansOfTarget(turns, target)), [turns, target]);
  const selected = useMemo(() => {
    const quotation = selectedQuotationId === null ? undefined : quotations.get(selectedQuotationId);
    if (quotation === undefined || quotation.isOrphan) return null;
    const turn = turns.findIndex(({ id }) => id === quotation.turnId);
    return turn === -1 ? null : { turn, start: quotation.start, end: quotation.end };
  }, [quotations, selectedQuotationId, turns]);

  const hintsByTurn = useMemo(
    () => groupHints(hints, turns.length, areAllHintsShown),
    [hints, turns.length, areAllHintsShown],
  );
  const slotKey = [...hintsByTurn.keys()].join(' ');
  const slots = useMemo(() => {
    const elements = slotKey.split(' ').filter((turn) => turn !== '');
    return new Map(
      elements.map((turn) => {
        const element = document.createElement('div');
        element.className = 'slot';
        return [Number(turn), element] as const;
      }),
    );
  }, [slotKey]);

  const previewed = usePreviewedMarks(targetSpans, selected);
  const marks = useMemo<TranscriptMarks>(
    () => ({ codings, target: previewed.target, selected: previewed.selected, currentTurn, slots }),
    [codings, previewed.target, previewed.selected, currentTurn, slots],
  );
  const onChoose = (chosen: TextTarget): void => {
    chooseTarget(chosen);
    if (!isReadOnly && checkCodable()) openPicker({ kind: 'code', name: '' });
  };
  const onPoint = ({ turn }: TextPoint, pointedIds: readonly string[]): void => {
    // What is still being stored has no quotation to open.
    const quotationIds = pointedIds.filter((id) => quotations.has(id));
    const at = quotationIds.indexOf(selectedQuotationId ?? '');
    // A second click on the same words goes on to the next quotation there.
    openQuotation(quotationIds.length === 0 ? null : (quotationIds[(at + 1) % quotationIds.length] ?? null), turn);
  };
  const onPick = (choice: CodeChoice, origin: CodingOrigin): void => {
    if (picker?.kind === 'change') void changeCode(picker.codingId, choice);
    else if (picker?.kind === 'type')
      void retypeCode(picker.codingId, choice.kind === 'new' ? choice.typeId : choice.codeId);
    else if (picker !== null) void codeTarget([choice], origin);
    editor.current?.focus();
  };
  const changed =
    picker?.kind === 'change' || picker?.kind === 'type' ? content.codings.get(picker.codingId) : undefined;
  const changedCode = changed === undefined ? undefined : codes[changed.codeId];
  const retyped = picker?.kind === 'type' && changedCode !== undefined ? nameOfCode(changedCode, language) : null;
  const pickerLabel =
    retyped === null ? t(picker?.kind === 'change' ? 'changeCode' : 'setCode') : t('typeOfCode', { name: retyped });
  const pickerSpan =
    picker === null
      ? null
      : changed === undefined
        ? (targetSpans.findLast(({ turn }) => turns[turn]?.role === 'respondent') ?? null)
        : findSpanOfQuotation(changed.quotationId);
  const askedSpans =
    picker?.kind === 'code' ? targetSpans.filter(({ turn }) => turns[turn]?.role === 'respondent') : [];
  const [asked] = askedSpans;
  const askedTurn = asked === undefined || askedSpans.length > 1 ? undefined : turns[asked.turn];
  return (
    <div className={classes['scroller']} ref={setScroller} tabIndex={-1}>
      <TranscriptEditor
        label={label}
        turns={shownTurns}
        marks={marks}
        folds={folds}
        onOpenFold={(turn) => {
          openFold(turns[turn]?.id ?? '');
          editor.current?.focus();
        }}
        cues={shownCues}
        onHoverCue={setHovered}
        handle={editor}
        scroller={scroller}
        selectedQuotationId={selectedQuotationId}
        onChoose={onChoose}
        onPoint={onPoint}
        onOpenQuotation={openAtItsTurn}
        isEditing={isEditing}
        onWindow={setNear}
        editing={editing}
        onSpeaker={(turn) => !isReadOnly && turn >= 0 && onSpeaker(turn)}
        soundingTurnId={turns[sounding ?? -1]?.id ?? null}
        onTime={onTime}
      >
        {picker === null && <CueTip cue={pointed === null ? undefined : cues[pointed]} editor={editor} />}
        <DraggingLayer
          editor={editor}
          scroller={scroller}
          turns={turns}
          language={talkLanguage}
          quotationId={isReadOnly || isEditing || picker !== null ? null : selectedQuotationId}
          span={previewed.selected}
        />
        {picker !== null && pickerSpan !== null && (
          <FloatingUnder editor={editor} scroller={scroller} span={pickerSpan}>
            <CodePicker
              key={picker.kind === 'code' ? 'code' : `${picker.kind} ${picker.codingId}`}
              initialQuery={picker.kind === 'code' ? picker.name : ''}
              typeId={changedCode?.typeId ?? lastTypeId}
              label={pickerLabel}
              retyped={retyped}
              chosenText={targetSpans.map(({ turn, start, end }) => turns[turn]?.text.slice(start, end)).join('\n')}
              span={
                asked === undefined || askedTurn === undefined
                  ? null
                  : {
                      interviewId: askedTurn.interviewId,
                      turnId: askedTurn.id,
                      start: asked.start,
                      end: asked.end,
                    }
              }
              onPick={onPick}
              onClose={() => {
                closePicker();
                editor.current?.focus();
              }}
            />
          </FloatingUnder>
        )}
      </TranscriptEditor>
      <HintBands hintsByTurn={hintsByTurn} slots={slots} near={near} turns={turns} isReadOnly={isReadOnly} />
    </div>
  );
}
