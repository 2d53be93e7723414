import { ActionIcon, Button, Modal } from '@mantine/core';
import { useHotkeys, useViewportSize } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useWorkflow } from '../../store/workflow.ts';
import { DecisionsStage } from './DecisionsStage.tsx';
import { groupsOfViews, usePains } from './MapColumn.tsx';
import { MeetingNotes } from './MeetingNotes.tsx';
import { PathStage } from './PathStage.tsx';
import classes from './Presentation.module.css';
import { PresentationBar } from './PresentationBar.tsx';
import { SegmentMap } from './SegmentMap.tsx';
import { SegmentStage } from './SegmentStage.tsx';
import type { SegmentView } from './segmentViews.ts';
import { useDescribePeople } from './useDescribePeople.ts';
import { useHiddenNames } from './useHiddenNames.ts';
import { useMeetingNotes } from './useMeetingNotes.ts';

interface PresentationProps {
  /** Null while nothing is computed: then there is no map, but the path and what was decided. */
  readonly result: SegmentsResult | null;
  readonly views: readonly SegmentView[];
  readonly firstKey: string | null;
  readonly isDarkFirst: boolean;
  readonly onClose: () => void;
}

const barHeight = 64;
const topSpace = 36;

/** Full screen where the browser lets; Esc leaves it, and that ends the presentation. */
function useFullScreen(onEnd: () => void): void {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let hasEntered = false;
    const follow = (): void => {
      if (document.fullscreenElement !== null) hasEntered = true;
      else if (hasEntered) end();
    };
    document.addEventListener('fullscreenchange', follow);
    // A refusal leaves the stage inside the window, which is enough.
    document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
}

/** The stage may be dark in a light window: the whole document changes while it lasts. */
function useScheme(isDark: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-mantine-color-scheme');
    root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
    return () => {
      if (before !== null) root.setAttribute('data-mantine-color-scheme', before);
    };
  }, [isDark]);
}

/** What is shown one after the other: the path, every segment beside the map, and what was decided. */
type Slide = 'path' | 'decisions' | SegmentView;
const keyOf = (slide: Slide): string => (typeof slide === 'string' ? slide : slide.key);

/** The review with the client in large type: only to be looked at, save the notes of the meeting. */
export function Presentation({ result, views, firstKey, isDarkFirst, onClose }: PresentationProps) {
  const { t } = useTranslation(['segments', 'common', 'segmentStudy']);
  const isReadOnly = useSession(selectIsReadOnly);
  const slides: readonly Slide[] = ['path', ...views, 'decisions'];
  const [atKey, setAtKey] = useState(firstKey ?? 'path');
  const at = Math.max(
    0,
    slides.findIndex((slide) => keyOf(slide) === atKey),
  );
  const status = useWorkflow((state) => state.status);
  const [areNamesHidden, setAreNamesHidden] = useState(false);
  const [hasNotes, setHasNotes] = useState(false);
  const [isDark, setIsDark] = useState(isDarkFirst);
  const pains = usePains();
  const groups = useMemo(() => groupsOfViews(views), [views]);
  const { height, width } = useViewportSize();
  const slide = slides[at] ?? 'path';
  const view = typeof slide === 'string' ? null : slide;
  const say = useHiddenNames(areNamesHidden);
  const goTo = (number: number): void =>
    setAtKey(keyOf(slides[Math.max(0, Math.min(slides.length - 1, number))] ?? 'path'));
  const step = (by: number): void => goTo(at + by);
  const about = view?.name ?? t(slide === 'path' ? 'segmentStudy:stagePath' : 'segmentStudy:stageDecisions');
  const notes = useMeetingNotes(about);
  const notesButton = useRef<HTMLButtonElement>(null);
  const notesField = useRef<HTMLTextAreaElement>(null);
  const end = (): void => {
    void notes.saveAll();
    onClose();
  };
  /** Also back into them, when they are open and the focus is elsewhere. */
  const openNotes = (): void => {
    setHasNotes(!isReadOnly);
    notesField.current?.focus();
  };
  const closeNotes = (): void => {
    setHasNotes(false);
    notesButton.current?.focus();
  };
  useFullScreen(end);
  useScheme(isDark);
  useHotkeys([
    ['n', openNotes, { usePhysicalKeys: true }],
    ['ArrowRight', () => step(1)],
    ['ArrowLeft', () => step(-1)],
    ['PageDown', () => step(1)],
    ['PageUp', () => step(-1)],
    ['Home', () => goTo(0)],
    ['End', () => goTo(slides.length - 1)],
  ]);
  const order = useMemo(() => result?.map.points.map(({ respondentId }) => respondentId) ?? [], [result]);
  const people = useDescribePeople(areNamesHidden ? order : null);
  return (
    <Modal.Root opened onClose={end} fullScreen transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={t('title')} className={classes['content'] ?? ''}>
        <Modal.Body p={0} className={classes['body'] ?? ''}>
          {view === null && (
            <div className={classes['whole']} aria-live="polite">
              {status !== null && slide === 'path' && <PathStage status={status} say={say} />}
              {status !== null && slide === 'decisions' && <DecisionsStage status={status} say={say} />}
            </div>
          )}
          {/* The map stays drawn while the path is looked at: drawing it anew takes a moment. */}
          <div className={classes['stage']} hidden={view === null}>
            <div className={classes['map']}>
              {height > 0 && result !== null && (
                <SegmentMap
                  map={result.map}
                  groups={groups}
                  pains={pains}
                  picking={null}
                  openKey={view?.key ?? null}
                  nameOf={people.nameOf}
                  isDark={isDark}
                  heightPx={Math.max(420, height - barHeight - 2 * topSpace)}
                  zoom={width >= 1280 ? 1.22 : 1.05}
                  onPerson={() => undefined}
                  onSegment={setAtKey}
                />
              )}
            </div>
            <div className={classes['words']} aria-live="polite">
              {view !== null && (
                <SegmentStage key={view.key} view={view} number={at} total={views.length} people={people} />
              )}
            </div>
          </div>
          <div className={classes['foot']}>
            {hasNotes && (
              <MeetingNotes
                field={notesField}
                about={about}
                open={notes.open}
                text={notes.text}
                onType={notes.type}
                onSave={() => void notes.save()}
                onClose={closeNotes}
              />
            )}
            <PresentationBar result={result} view={view}>
              {!isReadOnly && (
                <Button
                  ref={notesButton}
                  variant="subtle"
                  color="var(--ink)"
                  aria-pressed={hasNotes}
                  aria-keyshortcuts="N"
                  onClick={() => setHasNotes(!hasNotes)}
                >
                  {t('segmentStudy:notes')} · N
                </Button>
              )}
              <Button variant="subtle" color="var(--ink)" onClick={() => setAreNamesHidden(!areNamesHidden)}>
                {t(areNamesHidden ? 'showNames' : 'hideNames')}
              </Button>
              <Button variant="subtle" color="var(--ink)" onClick={() => setIsDark(!isDark)}>
                {t(isDark ? 'lightStage' : 'darkStage')}
              </Button>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={t('segmentStudy:previousSlide')}
                aria-disabled={at === 0}
                onClick={() => step(-1)}
              >
                <IconArrowLeft size={16} stroke={1.6} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={t('segmentStudy:nextSlide')}
                data-autofocus
                aria-disabled={at >= slides.length - 1}
                onClick={() => step(1)}
              >
                <IconArrowRight size={16} stroke={1.6} />
              </ActionIcon>
              <span>{t('segmentStudy:slideOf', { number: at + 1, total: slides.length })}</span>
              <Button leftSection={<IconX size={16} stroke={1.6} aria-hidden />} onClick={end}>
                {t('stageEnd')} · Esc
              </Button>
            </PresentationBar>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
