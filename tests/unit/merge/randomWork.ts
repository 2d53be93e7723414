import fc from 'fast-check';
import type { BackendClient } from '#shared/contract/client.ts';
import { AppError } from '#shared/domain/appError.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { toAppError } from '../../../electron/hosts/toAppError.ts';

/** One thing that somebody does, with numbers that pick what he does it to. */
export interface Deed {
  readonly kind: (typeof deedKinds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const addingKinds = [
  'code',
  'newCode',
  'person',
  'memo',
  'segment',
  'talk',
  'renameCode',
  'renamePerson',
] as const;
export const editingKinds = ['replace', 'split', 'join', 'putIn', 'removeTurn', 'resize'] as const;
export const removingKinds = [
  'removeCoding',
  'removeCode',
  'mergeCodes',
  'removePerson',
  'removeTalk',
  'removeSegment',
  'members',
  'undo',
  'scale',
] as const;
export const deedKinds = [...addingKinds, ...editingKinds, ...removingKinds] as const;

export function deeds(kinds: readonly Deed['kind'][], most: number): fc.Arbitrary<Deed[]> {
  const number = fc.nat({ max: 1000 });
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: number, b: number, c: number }), { maxLength: most });
}

const pick = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % Math.max(1, items.length)];
  if (item === undefined) throw new AppError('recordNotFound');
  return item;
};

/** Words of a turn as spans. */
function wordsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
}

async function doOne(client: BackendClient, { kind, a, b, c }: Deed, name: string): Promise<void> {
  const { records } = await client.projects.records({});
  const own = records.code.filter(({ isBuiltIn }) => !isBuiltIn);
  const read = () => client.interviews.get({ id: pick(records.interview, a).id });
  const fresh = `${name}-${a}-${b}`;
  if (kind === 'newCode') await client.codes.create({ typeId: 'pain.problem', name: fresh });
  else if (kind === 'renameCode') await client.codes.update({ id: pick(own, a).id, patch: { name: fresh } });
  else if (kind === 'person') await client.people.saveRespondent({ ...unknownRespondent, id: null, name: fresh });
  else if (kind === 'renamePerson') {
    const person = pick(records.respondent, a);
    await client.people.saveRespondent({ ...person, attributes: { ...person.attributes, [`k${b % 3}`]: fresh } });
  } else if (kind === 'memo')
    await client.memos.save({ id: null, targetKind: 'code', targetId: pick(own, a).id, text: fresh });
  else if (kind === 'segment')
    await client.segments.create({
      name: fresh,
      memberIds: [pick(records.respondent, a).id],
      definingCodeIds: [pick(own, b).id],
    });
  else if (kind === 'members')
    await client.segments.setMembers({
      id: pick(records.customerSegment, a).id,
      memberIds: records.respondent.filter((_, index) => ((b >> index) & 1) === 1).map(({ id }) => id),
    });
  else if (kind === 'removeSegment') await client.segments.remove({ id: pick(records.customerSegment, a).id });
  else if (kind === 'talk')
    await client.interviews.create({
      kind: 'problem',
      title: fresh,
      date: null,
      language: 'ru',
      respondentIds: [pick(records.respondent, a).id],
      turns: [{ speaker: 'Вера', role: 'respondent', text: `Новый разговор ${fresh} о сверке.` }],
    });
  else if (kind === 'removeTalk') await client.interviews.remove({ id: pick(records.interview, a).id });
  else if (kind === 'removePerson') await client.people.removeRespondent({ id: pick(records.respondent, a).id });
  else if (kind === 'removeCode') await client.codes.remove({ id: pick(own, a).id, moveCodingsTo: null });
  else if (kind === 'mergeCodes') await client.codes.merge({ sourceIds: [pick(own, a).id], targetId: pick(own, b).id });
  else if (kind === 'undo') await client.projects.undo({});
  else if (kind === 'code') {
    const { turns } = await read();
    const turn = pick(turns, b);
    const words = wordsOf(turn.text);
    const first = pick(words, c);
    const last = words[Math.min(words.length - 1, words.indexOf(first) + (c % 3))]!;
    await client.codings.create({
      interviewId: turn.interviewId,
      turnId: turn.id,
      start: first.start,
      end: last.end,
      codeIds: [pick(own, a + b).id],
    });
  } else if (kind === 'removeCoding') await client.codings.remove({ ids: [pick((await read()).codings, b).id] });
  else if (kind === 'scale')
    await client.codings.update({ id: pick((await read()).codings, b).id, patch: { emotion: c % 6 } });
  else if (kind === 'resize') {
    const { turns, quotations } = await read();
    const quotation = pick(quotations, b);
    const turn = turns.find(({ id }) => id === quotation.turnId)!;
    const word = pick(wordsOf(turn.text), c);
    await client.codings.resizeQuotation({ id: quotation.id, start: word.start, end: word.end });
  } else await editTalk(client, { kind, a, b, c }, fresh);
}

async function editTalk(client: BackendClient, { kind, a, b, c }: Deed, fresh: string): Promise<void> {
  const { records } = await client.projects.records({});
  const interviewId = pick(records.interview, a).id;
  const { turns } = await client.interviews.get({ id: interviewId });
  const turn = pick(turns, b);
  const word = pick(wordsOf(turn.text), c);
  const step =
    kind === 'replace'
      ? { kind, turnId: turn.id, edit: [{ ...word, text: `слово${fresh}` }] }
      : kind === 'split'
        ? { kind, turnId: turn.id, at: word.start }
        : kind === 'join'
          ? { kind, turnId: turn.id, separator: ' ' }
          : kind === 'putIn'
            ? {
                kind: 'insertTurn' as const,
                afterTurnId: turn.id,
                speaker: 'Вера',
                role: 'respondent' as const,
                text: `Вставка ${fresh}`,
              }
            : { kind: 'removeTurn' as const, turnId: turn.id };
  await client.transcripts.edit({
    interviewId,
    steps: [step as Parameters<typeof client.transcripts.edit>[0]['steps'][number]],
  });
}

/** Does what can be done; what the program refuses, as for a user, is left out. */
export async function doAll(client: BackendClient, list: readonly Deed[], name: string): Promise<void> {
  for (const [index, deed] of list.entries()) {
    try {
      await doOne(client, deed, `${name}${index}`);
    } catch (error) {
      const { code, message } = toAppError(error);
      if (code === 'internal') throw new Error(`${deed.kind}: ${message}`, { cause: error });
    }
  }
}
