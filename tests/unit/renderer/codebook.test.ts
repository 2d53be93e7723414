import { describe, expect, it } from 'vitest';
import { codeTypes } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { canMove } from '../../../renderer/screens/codebook/codebookActions.ts';
import { buildCodeTree, listShownCodes, withDescendants } from '../../../renderer/screens/codebook/codeTree.ts';
import { readsLikeSolution } from '../../../renderer/screens/codebook/readsLikeSolution.ts';
import { codeTypeRulesInRussian, rulesOfCodeType } from '../../../renderer/strings/codebookTypes.ts';

function code(id: string, change: Partial<Omit<Code, 'parentId'>> & { parentId?: string } = {}): Code {
  return {
    id: id as CodeId,
    externalId: null,
    typeId: 'pain.problem',
    name: id,
    description: '',
    shortcut: null,
    stage: null,
    rival: null,
    color: null,
    isBuiltIn: false,
    position: 0,
    ...change,
    parentId: (change.parentId ?? null) as CodeId | null,
  };
}
const bareTypes = codeTypes.map(({ id }) => code(id, { typeId: id, name: '', isBuiltIn: true }));
const treeOf = (own: readonly Code[], change: Partial<Parameters<typeof buildCodeTree>[0]> = {}) =>
  buildCodeTree({ codes: [...bareTypes, ...own], counts: {}, shown: null, hasEmptyTypes: false, ...change });

describe('tree of codes', () => {
  it('puts children under their parent, codes of most people first', () => {
    const own = [code('a'), code('b'), code('child', { parentId: 'a', typeId: 'job.core' })];
    const counts = { b: { quotations: 1, respondents: 2 } };
    const [group] = treeOf(own, { counts });
    expect(group?.types[0]?.codes.map(({ code: { id }, depth }) => [id, depth])).toEqual([
      ['b', 0],
      ['a', 0],
      ['child', 1],
    ]);
  });

  it('leaves out types without codes and quotations until all are asked for', () => {
    expect(treeOf([code('a')]).map(({ group }) => group)).toEqual(['pain']);
    const all = treeOf([code('a')], { hasEmptyTypes: true }).flatMap(({ types }) => types);
    expect(all.length).toBe(42);
  });

  it('shows a type whose quotations wait for a name, and how many do', () => {
    const [group] = treeOf([], { counts: { 'pain.hard': { quotations: 4, respondents: 1 } } });
    expect(group?.types.map(({ codeType, toBeNamed }) => [codeType.id, toBeNamed])).toEqual([['pain.hard', 4]]);
  });

  it('asks no names for types that need none', () => {
    const [group] = treeOf([], { counts: { 'commit.money': { quotations: 4, respondents: 1 } } });
    expect(group?.types.map(({ toBeNamed }) => toBeNamed)).toEqual([0]);
  });

  it('keeps the ancestors of what is found', () => {
    const own = [code('a'), code('b', { parentId: 'a' }), code('c')];
    expect(listShownCodes(treeOf(own, { shown: new Set(['b' as CodeId]) })).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps a code whose parent is gone', () => {
    expect(listShownCodes(treeOf([code('a', { parentId: 'gone' })])).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('moving a code', () => {
  const [top, middle, low] = [code('top'), code('middle', { parentId: 'top' }), code('low', { parentId: 'middle' })];
  const codes = [top, middle, low];

  it('knows everything under a code', () => {
    expect([...withDescendants(codes, top.id)]).toEqual(['top', 'middle', 'low']);
    expect([...withDescendants(codes, low.id)]).toEqual(['low']);
  });

  it('refuses circles, bare types and moves that change nothing', () => {
    expect([
      canMove(codes, top, { parent: low }),
      canMove(codes, top, { parent: top }),
      canMove(codes, middle, { parent: top }),
      canMove(codes, top, { typeId: 'pain.problem' }),
      canMove(codes, top, { parent: code('bare', { isBuiltIn: true }) }),
    ]).toEqual([false, false, false, false, false]);
  });

  it('takes a code to another parent, out of its parent, and to another type', () => {
    expect([
      canMove(codes, low, { parent: top }),
      canMove(codes, low, { typeId: 'pain.problem' }),
      canMove(codes, top, { typeId: 'job.core' }),
    ]).toEqual([true, true, true]);
  });
});

describe('names that read like a solution', () => {
  it.each([
    'Кнопка «оплатить»',
    'мобильное приложение',
    'нужен дашборд',
    'чат-бот для клиентов',
    'Dashboard for owners',
    'needs an app',
    'AI assistant',
  ])('notices %s', (name) => {
    expect(readsLikeSolution(name, 'pain')).toBe(true);
  });

  it.each([
    'сверка вручную в конце месяца',
    'Потеряла ботинки клиента',
    'Работа по ночам',
    'Матчасть',
    'What happened in March',
    'Said it would rain',
    'Приложила чек и забыла',
  ])('lets %s be', (name) => {
    expect(readsLikeSolution(name, 'pain')).toBe(false);
  });

  it('lets a product be named where people tell what they use', () => {
    expect(readsLikeSolution('Приложение банка', 'alt')).toBe(false);
  });
});

describe('rules of the code types', () => {
  it('says all 42 in Russian, in Russian letters', () => {
    expect(Object.keys(codeTypeRulesInRussian).toSorted()).toEqual(codeTypes.map(({ id }) => id).toSorted());
    const texts = Object.values(codeTypeRulesInRussian).flatMap(({ definition, include, exclude }) => [
      definition,
      include,
      exclude,
    ]);
    expect(texts.filter((text) => !/[а-яё]/iu.test(text) || /[a-z]{2,}/iu.test(text))).toEqual([]);
  });

  it('keeps the method’s own words in English', () => {
    const [first] = codeTypes;
    expect(first && rulesOfCodeType(first, 'en').definition).toBe(first?.definition);
  });
});
