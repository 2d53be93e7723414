import { ActionIcon, Button, Modal } from '@mantine/core';
import { useHotkeys, useViewportSize } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { groupsOfViews, usePains } from './MapColumn.tsx';
import { MeetingNotes } from './MeetingNotes.tsx';
import classes from './Presentation.module.css';
import { PresentationBar } from './PresentationBar.tsx';
import { SegmentMap } from './SegmentMap.tsx';
import { SegmentStage } from './SegmentStage.tsx';
import type { SegmentView } from './segmentViews.ts';
import { useDescribePeople } from './useDescribePeople.ts';

interface PresentationProps {
  readonly result: SegmentsResult;
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

/** Segments one after the other in large type, with what speaks for and against each. */
export function Presentation({ result, views, firstKey, isDarkFirst, onClose }: PresentationProps) {
  const { t } = useTranslation(['segments', 'common', 'segmentStudy']);
  const isReadOnly = useSession(selectIsReadOnly);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      views.findIndex(({ key }) => key === firstKey),
    ),
  );
  const [areNamesHidden, setAreNamesHidden] = useState(false);
  const [hasNotes, setHasNotes] = useState(false);
  const [isDark, setIsDark] = useState(isDarkFirst);
  const pains = usePains();
  const groups = useMemo(() => groupsOfViews(views), [views]);
  const { height, width } = useViewportSize();
  useFullScreen(onClose);
  useScheme(isDark);
  const view = views[at];
  const step = (by: number): void => setAt((before) => Math.max(0, Math.min(views.length - 1, before + by)));
  useHotkeys([
    ['ArrowRight', () => step(1)],
    ['ArrowLeft', () => step(-1)],
    ['PageDown', () => step(1)],
    ['PageUp', () => step(-1)],
    ['Home', () => setAt(0)],
    ['End', () => setAt(views.length - 1)],
  ]);
  const order = useMemo(() => result.map.points.map(({ respondentId }) => respondentId), [result]);
  const people = useDescribePeople(areNamesHidden ? order : null);
  return (
    <Modal.Root opened onClose={onClose} fullScreen transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={t('title')} className={classes['content'] ?? ''}>
        <Modal.Body p={0} className={classes['body'] ?? ''}>
          <div className={classes['stage']}>
            <div className={classes['map']}>
              {height > 0 && (
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
                  onSegment={(key) => setAt(views.findIndex((other) => other.key === key))}
                />
              )}
            </div>
            <div className={classes['words']} aria-live="polite">
              {view !== undefined && (
                <SegmentStage key={view.key} view={view} number={at + 1} total={views.length} people={people} />
              )}
              {view !== undefined && hasNotes && !isReadOnly && <MeetingNotes key={`notes ${view.key}`} view={view} />}
            </div>
          </div>
          <PresentationBar result={result} view={view ?? null}>
            {!isReadOnly && (
              <Button
                variant="subtle"
                color="var(--ink)"
                aria-pressed={hasNotes}
                onClick={() => setHasNotes(!hasNotes)}
              >
                {t('segmentStudy:notes')}
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
              aria-label={t('previousSegment')}
              aria-disabled={at === 0}
              onClick={() => step(-1)}
            >
              <IconArrowLeft size={16} stroke={1.6} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('nextSegment')}
              data-autofocus
              aria-disabled={at >= views.length - 1}
              onClick={() => step(1)}
            >
              <IconArrowRight size={16} stroke={1.6} />
            </ActionIcon>
            <span>{t('stageSegment')}</span>
            <Button leftSection={<IconX size={16} stroke={1.6} aria-hidden />} onClick={onClose}>
              {t('stageEnd')} · Esc
            </Button>
          </PresentationBar>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
