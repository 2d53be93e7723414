import type { Memo } from '#shared/domain/memo.ts';
import { plainGuid } from './qdaGuid.ts';
import { element, textElement, type Xml } from './writeXml.ts';

const nameLength = 60;

/** Collects the notes of a file while the things that they are about are written. */
export class NoteBook {
  readonly #notes: Xml[] = [];
  readonly #memos: ReadonlyMap<string | null, readonly Memo[]>;
  readonly #guidOfUser: (name: string) => string | null;

  constructor(memos: readonly Memo[], guidOfUser: (name: string) => string | null) {
    const written = memos.filter(({ text }) => text.trim() !== '');
    this.#memos = Map.groupBy(written, ({ targetId }) => targetId);
    this.#guidOfUser = guidOfUser;
  }

  /** References to the memos about a record; null is the project. */
  refsTo(targetId: string | null, name = 'NoteRef'): Xml[] {
    return (this.#memos.get(targetId) ?? []).map(({ id, text, author, createdAt }) =>
      this.add(plainGuid(id), text, author, createdAt, name),
    );
  }

  has(targetId: string): boolean {
    return this.#memos.has(targetId);
  }

  /** A note of its own, with the reference to it. */
  add(guid: string, text: string, author: string, createdAt: string, name = 'NoteRef'): Xml {
    const title = text.replace(/\s+/g, ' ').trim();
    this.#notes.push(
      element(
        'Note',
        {
          guid,
          name: title.length > nameLength ? `${title.slice(0, nameLength).trimEnd()}…` : title,
          creatingUser: this.#guidOfUser(author),
          creationDateTime: createdAt,
        },
        [textElement('PlainTextContent', text)],
      ),
    );
    return element(name, { targetGUID: guid });
  }

  list(): readonly Xml[] {
    return this.#notes;
  }
}
