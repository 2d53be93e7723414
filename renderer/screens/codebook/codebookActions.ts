import type { Code } from '#shared/domain/coding.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { withDescendants } from './codeTree.ts';

/** Where a code can go: right under a type, or under another code. */
export type MoveTarget = { readonly typeId: string } | { readonly parent: Code };

/** True when the move would change something and makes no circle. */
export function canMove(codes: readonly Code[], code: Code, target: MoveTarget): boolean {
  if ('typeId' in target) return code.typeId !== target.typeId || code.parentId !== null;
  const { parent } = target;
  if (parent.isBuiltIn || parent.id === code.parentId) return false;
  return !withDescendants(codes, code.id).has(parent.id);
}

/** Moves the code and what is under it; `done` is the line to show. */
export async function moveCode(code: Code, target: MoveTarget, done: string): Promise<boolean> {
  const patch =
    'typeId' in target
      ? { typeId: target.typeId, parentId: null }
      : { typeId: target.parent.typeId, parentId: target.parent.id };
  return (await runCommand((client) => client.codes.update({ id: code.id, patch }), done)) !== null;
}

/** Gives the code a new name; an empty or unchanged one is ignored. */
export async function renameCode(code: Code, name: string, done: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed === code.name) return;
  await runCommand((client) => client.codes.update({ id: code.id, patch: { name: trimmed } }), done);
}
