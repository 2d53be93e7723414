import { Button, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '#shared/domain/interview.ts';

import { Banner } from '../../../components/Banner.tsx';
import { RightRegion } from '../../../components/RightRegion.tsx';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { useCodeDrag } from '../../../store/codeDrag.ts';
import { followInterview, useOpenInterview } from '../../../store/openInterview.ts';
import { useRunningPass } from '../../../store/runningPass.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { flushDraft, leaveDraft, stopEditing, useTranscriptDraft } from '../../../store/transcriptDraft.ts';
import { useRoute } from '../../../store/route.ts';
import { showSuggestions, useSuggesting } from '../../../store/suggesting.ts';
import { openPicker, openQuotation, resetCursor } from '../../../store/transcriptCursor.ts';
import { enterTranscript } from '../../../store/transcriptFilter.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useCueCommands } from '../cues/useCueCommands.ts';
import { FilterLine } from '../filter/FilterLine.tsx';
import { showTurn } from '../filter/showTurn.ts';
import { useFilterCommands } from '../filter/useFilterCommands.ts';
import { focusTaken, showPanel, useWorkbench } from '../../../store/workbench.ts';
import { useResizeCommands } from '../dragging/useResizeCommands.ts';
import { CodingPanel } from '../panel/CodingPanel.tsx';
import { RecordingBar } from '../recording/RecordingBar.tsx';
import { AfterPaint } from './AfterPaint.tsx';
import { BlindPassBand } from './BlindPassBand.tsx';
import { FavouriteBar } from './FavouriteBar.tsx';
import { findBareCoding } from './findBareCoding.ts';
import { InterviewHeader } from './InterviewHeader.tsx';
import classes from '../InterviewsScreen.module.css';
import { revealQuotation } from './revealQuotation.ts';
import { Transcript } from './Transcript.tsx';
import { SpeakerDialog } from './SpeakerDialog.tsx';
import { SpokenPlace } from './SpokenPlace.tsx';
import { beginEditing, useEditingCommands } from './useEditingCommands.ts';
import { useFocusKeeper } from './useFocusKeeper.ts';
import { useTranscriptCommands } from './useTranscriptCommands.ts';

const onOpenPanel = (): void => showPanel(true);

/** One talk: header, transcript, and what its quotations say beside it. */
export function OpenInterview({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interviews', 'common', 'editor']);
  const { id } = interview;
  const { query } = useRoute();
  const stored = useOpenInterview((state) => (state.id === id ? state.content : null));
  const draft = useTranscriptDraft((state) => state.shown);
  const isReadOnly = useSession(selectIsReadOnly);
  const pass = useRunningPass(id);
  const isEditing = useTranscriptDraft((state) => state.isEditing) && !isReadOnly;
  const content = stored === null ? null : (draft ?? stored);
  const [speakerTurn, setSpeakerTurn] = useState<string | null>(null);
  const error = useOpenInterview((state) => state.error);
  const [attempt, setAttempt] = useState(0);
  const areSuggestionsOpen = useSuggesting((state) => state.isListOpen);
  const { isPanelOpen, wanted, wantedInterviewId } = useWorkbench();
  const isTextWanted = wanted === 'text' && (wantedInterviewId ?? id) === id;
  // Chosen words on their way to a code: on a narrow window the codes come to meet them.
  const isTextDragged = useCodeDrag((state) => state.isTextDragged);
  const [areAllHintsShown, setAreAllHintsShown] = useState(false);
  const editor = useRef<TranscriptHandle>(null);
  const { data: quality } = useBackendQuery(['interviews.quality', id], (client, signal) =>
    client.interviews.quality({ id }, { signal }),
  );

  useEffect(() => {
    resetCursor();
    enterTranscript();
    const stopFollowing = followInterview(id);
    return () => {
      leaveDraft();
      stopFollowing();
    };
  }, [id, attempt]);

  useEffect(() => {
    // A window that is closed or put away sends what was typed.
    const flush = (): void => void flushDraft();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, []);

  const isLoaded = content !== null;
  const { turn: askedTurn, quotation: askedQuotation, name: isAskedToName } = query;
  useEffect(() => {
    const loaded = useOpenInterview.getState().content;
    if (!isLoaded || loaded === null) return;
    // The editor draws in the same commit; the frame after it has its places.
    const frame = requestAnimationFrame(() => {
      const quotation = askedQuotation === undefined ? undefined : loaded.quotations.get(askedQuotation);
      if (quotation !== undefined) {
        revealQuotation(editor.current, quotation.id, false);
        const bare = findBareCoding(quotation.id);
        // The page comes to rest in the next frame; the picker then makes room for itself.
        if (isAskedToName === '1' && bare !== null)
          requestAnimationFrame(() => requestAnimationFrame(() => openPicker({ kind: 'change', codingId: bare })));
      } else if (askedTurn !== undefined && loaded.turns[Number(askedTurn)] !== undefined) {
        showTurn(Number(askedTurn));
        openQuotation(null, Number(askedTurn));
        editor.current?.reveal({ turn: Number(askedTurn), start: 0, end: 0 }, false);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [isLoaded, askedTurn, askedQuotation, isAskedToName]);

  useEffect(() => {
    if (!isLoaded || !isTextWanted) return undefined;
    const frame = requestAnimationFrame(() => {
      editor.current?.focus();
      focusTaken();
    });
    return () => cancelAnimationFrame(frame);
  }, [isLoaded, isTextWanted]);
  useFocusKeeper(() => editor.current?.focus());

  const onSpeaker = (turn: number): void => setSpeakerTurn(content?.turns[turn]?.id ?? null);
  const speaking = content?.turns.find((turn) => turn.id === speakerTurn);
  useTranscriptCommands(editor, interview.language);
  useEditingCommands(editor, setSpeakerTurn);
  useResizeCommands();
  useFilterCommands();
  useCueCommands(editor);
  const hints = useMemo(() => quality?.hints ?? [], [quality]);
  const onToggleHints = useCallback(() => setAreAllHintsShown((before) => !before), []);
  const onEdit = useCallback(() => beginEditing(editor.current), []);
  return (
    <>
      <section className={classes['page']} aria-label={t('transcript')}>
        <InterviewHeader
          interview={interview}
          talkRatio={quality?.talkRatio ?? null}
          areAllHintsShown={areAllHintsShown}
          onToggleHints={onToggleHints}
          onOpenPanel={onOpenPanel}
          onEdit={onEdit}
        />
        {content !== null && <RecordingBar interview={interview} content={content} editor={editor} />}
        {content !== null && <FilterLine content={content} />}
        {pass !== null && <BlindPassBand pass={pass} />}
        {isEditing && (
          <div className={classes['editing']} role="status">
            <span>{t('editor:editingHow')}</span>
            <Button size="xs" onClick={stopEditing}>
              {t('common:done')}
            </Button>
          </div>
        )}
        {error !== null && (
          <div className={classes['state']}>
            <Banner
              tone="error"
              isLive
              action={<Button onClick={() => setAttempt(attempt + 1)}>{t('common:retry')}</Button>}
            >
              {sentenceOf(error)}
            </Banner>
          </div>
        )}
        {content === null && error === null && (
          <div className={classes['state']} role="status" aria-label={t('common:loading')}>
            {['90%', '70%', '80%', '40%'].map((width) => (
              <Skeleton key={width} height={18} width={width} mb={18} animate={false} />
            ))}
          </div>
        )}
        {content !== null && (
          <Transcript
            content={content}
            label={interview.title}
            talkLanguage={interview.language}
            hints={hints}
            areAllHintsShown={areAllHintsShown}
            editor={editor}
            onSpeaker={onSpeaker}
          />
        )}
        {content !== null && <FavouriteBar />}
        {content !== null && <SpokenPlace content={content} />}
        {speaking !== undefined && <SpeakerDialog turn={speaking} onClose={() => setSpeakerTurn(null)} />}
      </section>
      <RightRegion
        title={t('panel')}
        className={classes['panel']}
        isDrawerOpen={isPanelOpen || areSuggestionsOpen || isTextDragged}
        onClose={() => {
          showPanel(false);
          showSuggestions(false);
        }}
      >
        {content !== null && stored !== null && (
          <AfterPaint>
            <CodingPanel interview={interview} content={content} stored={stored} editor={editor} />
          </AfterPaint>
        )}
      </RightRegion>
    </>
  );
}
