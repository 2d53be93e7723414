import type { Code } from '#shared/domain/coding.ts';
import { guessCodeType } from '#shared/text/guessCodeType.ts';
import { insertCode } from '../changes/createCode.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { CodePath } from './codesOfCell.ts';

interface FoundCode {
  readonly id: Code['id'] | null;
  readonly name: string;
  /** Null while nothing tells it. */
  readonly typeId: string | null;
  readonly isKnown: boolean;
}

type MakeCode = (code: Pick<FoundCode, 'name' | 'typeId'>, parent: FoundCode | null) => FoundCode;

/** How many codes paths would make, and of how many of them nothing tells the type. */
interface NewCodes {
  readonly codes: number;
  readonly untypedCodes: number;
}

/** Which codes paths mean: those of the project by their names, and new ones. */
export interface CodesByPath {
  /** Makes the code, and those above it, when there is none. */
  getOrCreate(writer: RecordWriter, path: CodePath): Code['id'];
  countNew(paths: readonly CodePath[]): NewCodes;
}

/** A code of the project keeps its own together; elsewhere the name says more than the place. */
function findTypeOf(name: string, parent: FoundCode | null): string | null {
  return parent?.isKnown === true ? parent.typeId : (guessCodeType(name) ?? parent?.typeId ?? null);
}

/**
 * A code that stands alone is the project's code of that name, wherever it stands. One below another is known by its
 * parent too; where its name is taken by a code under something else, it is named with its parent: no two codes have
 * the same name. A new one takes the type that its name or the code above it tells, else `untypedId`.
 */
export function createCodesByPath(db: ReadDb, untypedId: string): CodesByPath {
  const codes = listRecords(db, 'code');
  let position = codes.length;

  function resolveAll(): { readonly resolve: (path: CodePath, make: MakeCode) => FoundCode } {
    const byName = new Map<string, { readonly code: FoundCode; readonly parentName: string }>();
    const nameOf = new Map(codes.map(({ id, name }) => [id, name.toLowerCase()]));
    for (const { id, name, typeId, parentId, isBuiltIn } of codes) {
      const code = { id, name, typeId, isKnown: true };
      if (!isBuiltIn) byName.set(name.toLowerCase(), { code, parentName: nameOf.get(parentId!) ?? '' });
    }
    const known = new Map<string, FoundCode>();
    const resolve = (path: CodePath, make: MakeCode): FoundCode => {
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
      const code = byName.get(name.toLowerCase())?.code ?? make({ name, typeId: findTypeOf(own, parent) }, parent);
      byName.set(name.toLowerCase(), { code, parentName: parent?.name.toLowerCase() ?? '' });
      known.set(key, code);
      return code;
    };
    return { resolve };
  }

  const kept = resolveAll();
  return {
    getOrCreate: (writer, path) =>
      kept.resolve(path, ({ name, typeId }, parent) => {
        const place = { parentId: parent?.id ?? null, description: '' };
        const { id } = insertCode(writer, { ...place, typeId: typeId ?? untypedId, name }, position);
        position += 1;
        return { id, name, typeId, isKnown: false };
      }).id!,
    countNew: (paths) => {
      const made: FoundCode[] = [];
      const { resolve } = resolveAll();
      for (const path of paths) {
        resolve(path, ({ name, typeId }) => {
          const code = { id: null, name, typeId, isKnown: false };
          made.push(code);
          return code;
        });
      }
      return { codes: made.length, untypedCodes: made.filter(({ typeId }) => typeId === null).length };
    },
  };
}
