import { type JSONContent, Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';

/** What the page shows of a turn. */
export interface ShownTurn {
  readonly id: string;
  readonly speaker: string;
  readonly role: SpeakerRole;
  /** Where in the recording, ready to print; empty when the transcript has no times. */
  readonly time: string;
  readonly text: string;
}

const documentNode = Node.create({ name: 'doc', topNode: true, content: 'turn+' });
const textNode = Node.create({ name: 'text', group: 'inline' });

const turnNode = Node.create({
  name: 'turn',
  group: 'block',
  content: 'text*',
  // Lines of a turn are its own: they are read back from the page as they are.
  whitespace: 'pre',
  addAttributes: () => ({
    turnId: { default: '' },
    role: { default: 'other' },
    speaker: { default: '' },
    time: { default: '' },
  }),
  parseHTML: () => [{ tag: 'div[data-turn]', contentElement: 'p', preserveWhitespace: 'full' }],
  renderHTML: ({ node }) => {
    const { turnId, role, speaker, time } = node.attrs as Record<'turnId' | 'role' | 'speaker' | 'time', string>;
    return [
      'div',
      { 'data-turn': turnId, 'data-role': role, class: 'turn' },
      [
        'div',
        { class: 'turn-speaker', contenteditable: 'false' },
        ['b', { title: speaker }, speaker],
        ['span', {}, time],
      ],
      ['p', { class: 'turn-text' }, 0],
    ];
  },
});

/** A transcript holds turns, and a turn holds text: nothing else. */
export const transcriptNodes = [documentNode, turnNode, textNode];

export function transcriptDocument(turns: readonly ShownTurn[]): JSONContent {
  return {
    type: 'doc',
    content: turns.map(({ id, role, speaker, time, text }) => ({
      type: 'turn',
      attrs: { turnId: id, role, speaker, time },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  };
}

/** `textStarts` of a document. */
export function textStartsOf(document: DocumentNode): number[] {
  const starts: number[] = [];
  document.forEach((_turn, offset) => starts.push(offset + 1));
  return starts;
}

/** Positions in the document at which the texts of the turns begin: offset `o` of turn `i` is at `starts[i] + o`. */
export function textStarts(turns: readonly Pick<ShownTurn, 'text'>[]): number[] {
  let position = 1;
  return turns.map(({ text }) => {
    const start = position;
    position += text.length + 2;
    return start;
  });
}
