import type { Code } from '#shared/domain/coding.ts';
import { insertCode } from '../changes/createCode.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { CodePath } from './codesOfCell.ts';

interface FoundCode {
  readonly id: Code['id'] | null;
  readonly name: string;
}

/** Which codes paths mean: those of the project by their names, and new ones under the type given. */
export interface CodesByPath {
  /** Makes the code, and those above it, when there is none. */
  getOrCreate(writer: RecordWriter, path: CodePath): Code['id'];
  /** How many codes these paths would make. */
  countNew(paths: readonly CodePath[]): number;
}

/**
 * A code that stands alone is the project's code of that name, wherever it stands. One below another is known by its
 * parent too; where its name is taken by a code under something else, it is named with its parent: no two codes have
 * the same name.
 */
export function createCodesByPath(db: ReadDb, typeId: string): CodesByPath {
  const codes = listRecords(db, 'code');
  let position = codes.length;

  function resolveAll(): {
    readonly resolve: (path: CodePath, make: (name: string, parent: FoundCode | null) => FoundCode) => FoundCode;
  } {
    const byName = new Map<string, { readonly code: FoundCode; readonly parentName: string }>();
    const nameOf = new Map(codes.map(({ id, name }) => [id, name.toLowerCase()]));
    for (const { id, name, parentId, isBuiltIn } of codes) {
      if (!isBuiltIn) byName.set(name.toLowerCase(), { code: { id, name }, parentName: nameOf.get(parentId!) ?? '' });
    }
    const known = new Map<string, FoundCode>();
    const resolve = (path: CodePath, make: (name: string, parent: FoundCode | null) => FoundCode): FoundCode => {
      const key = path.join('\n').toLowerCase();
      const resolved = known.get(key);
      if (resolved !== undefined) return resolved;
      const parent = path.length > 1 ? resolve(path.slice(0, -1), make) : null;
      const own = path.at(-1)!;
      const isMine = (name: string): boolean => {
        const same = byName.get(name.toLowerCase());
        return same !== undefined && (parent === null || same.parentName === parent.name.toLowerCase());
      };
      const name = parent === null || isMine(own) || !byName.has(own.toLowerCase()) ? own : `${parent.name}: ${own}`;
      const code = byName.get(name.toLowerCase())?.code ?? make(name, parent);
      byName.set(name.toLowerCase(), { code, parentName: parent?.name.toLowerCase() ?? '' });
      known.set(key, code);
      return code;
    };
    return { resolve };
  }

  const kept = resolveAll();
  return {
    getOrCreate: (writer, path) =>
      kept.resolve(path, (name, parent) => {
        const code = insertCode(writer, { typeId, name, parentId: parent?.id ?? null, description: '' }, position);
        position += 1;
        return code;
      }).id!,
    countNew: (paths) => {
      let count = 0;
      const { resolve } = resolveAll();
      for (const path of paths) {
        resolve(path, (name) => {
          count += 1;
          return { id: null, name };
        });
      }
      return count;
    },
  };
}
