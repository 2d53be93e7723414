import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ListedCue } from '#shared/contract/interviewsContract.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { CuesChange } from '../../../editor/cueDecorations.ts';
import { standAtCue, takeCues, useReadingCues } from '../../../store/readingCues.ts';
import { useSession } from '../../../store/session.ts';
import { useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';

interface ShownCues {
  readonly cues: readonly ListedCue[];
  readonly shown: Required<CuesChange>;
  /** The cue that the pointer is at, or else the keys, by index. */
  readonly pointed: number | null;
  readonly setHovered: (cue: number | null) => void;
}

const none: readonly ListedCue[] = [];

/** The talk's cues while they are switched on; those whose words were edited meanwhile wait for the next answer. */
export function useShownCues(turns: readonly Turn[]): ShownCues {
  const isOn = useSession((state) => state.settings.areCuesShown);
  const id = turns[0]?.interviewId ?? null;
  const { data } = useBackendQuery(
    ['interviews.cues', id],
    async (client, signal) => (id === null ? { cues: [] } : client.interviews.cues({ id }, { signal })),
    { isEnabled: isOn && id !== null },
  );
  // As text, so that the same answer after another coding changes nothing on the page.
  const found = useMemo(() => JSON.stringify(isOn ? (data?.cues ?? none) : none), [isOn, data]);
  const cues = useMemo(() => {
    const places = new Map(turns.map((turn, index) => [turn.id, { index, text: turn.text }]));
    const listed = (JSON.parse(found) as ListedCue[]).flatMap((cue) => {
      const place = places.get(cue.turnId);
      return place?.text.slice(cue.start, cue.end) === cue.quote ? [{ ...cue, turn: place.index }] : [];
    });
    return listed.length === 0 ? none : listed;
  }, [found, turns]);
  useEffect(() => {
    takeCues(cues);
    return () => takeCues(null);
  }, [cues]);
  // Whoever goes on to another place has left the cue.
  const place = useTranscriptCursor(
    useShallow(({ target, selectedQuotationId, currentTurn }) => ({ target, selectedQuotationId, currentTurn })),
  );
  useEffect(() => () => standAtCue(null), [place]);
  const current = useReadingCues((state) => state.current);
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = useMemo(() => ({ cues, current }), [cues, current]);
  return { cues, shown, pointed: hovered ?? current, setHovered };
}
