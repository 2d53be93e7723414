import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Span } from '#shared/text/span.ts';
import { textStartsOf } from './transcriptDocument.ts';
import { type MarksChange, marksKey } from './transcriptMarks.ts';
import type { TurnWindow } from './turnWindow.ts';

/** A place worth reading twice: it is underlined with dots and is no coding. */
export interface ShownCue extends Span {
  readonly turn: number;
}

interface CuesState {
  readonly cues: readonly ShownCue[];
  readonly window: TurnWindow;
  /** The cue that the reader walked to, by index. */
  readonly current: number | null;
  readonly decorations: DecorationSet;
}

export type CuesChange = Partial<Pick<CuesState, 'cues' | 'current'>>;

export const cuesKey = new PluginKey<CuesState>('cues');

/** Only cues of turns near the viewport are drawn. */
function drawCues(doc: DocumentNode, { cues, window, current }: Omit<CuesState, 'decorations'>): DecorationSet {
  if (cues.length === 0) return DecorationSet.empty;
  const starts = textStartsOf(doc);
  const drawn = cues.flatMap(({ turn, start, end }, index) => {
    const textStart = starts[turn];
    if (textStart === undefined || turn < window.from || turn >= window.to) return [];
    if (end > doc.child(turn).content.size) return [];
    return Decoration.inline(textStart + start, textStart + end, {
      class: index === current ? 'cue walked' : 'cue',
      'data-cue': String(index),
    });
  });
  return DecorationSet.create(doc, drawn);
}

/** Keeps the cues in plugin state of their own: they are drawn anew only when they, or the window, change. */
export function cuesPlugin(): Plugin<CuesState> {
  return new Plugin<CuesState>({
    key: cuesKey,
    state: {
      init: () => ({ cues: [], window: { from: 0, to: 0 }, current: null, decorations: DecorationSet.empty }),
      apply: (transaction, before) => {
        const change = transaction.getMeta(cuesKey) as CuesChange | undefined;
        const window = (transaction.getMeta(marksKey) as MarksChange | undefined)?.window ?? before.window;
        if (change === undefined && window === before.window) {
          if (!transaction.docChanged || before.cues.length === 0) return before;
          return { ...before, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
        }
        const next = { ...before, ...change, window };
        if (next.cues.length === 0 && before.cues.length === 0) return next;
        return { ...next, decorations: drawCues(transaction.doc, next) };
      },
    },
    props: { decorations: (state) => cuesKey.getState(state)?.decorations },
  });
}
