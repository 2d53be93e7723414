import { describe, expect, it } from 'vitest';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { nextCard, partsOfNames, splitInput, validChoices } from '../../../renderer/screens/codebook/splitWalk.ts';

const codeOf = (name: string, over: Partial<Code> = {}): Code => ({
  id: name as CodeId,
  externalId: null,
  typeId: 'pain.problem',
  name,
  parentId: null,
  description: '',
  shortcut: null,
  stage: null,
  rival: null,
  color: null,
  isBuiltIn: false,
  position: 0,
  ...over,
});
const code = codeOf('Потери');
const codes = [code, codeOf('Акты'), codeOf('Усталость', { typeId: 'emotion.neg' })];
const cards = ['a', 'b', 'c'].map((id) => ({ quotation: { id } }) as QuotationCard);
const choice = (id: string, partKey: string | null) => ({ quotationId: id as QuotationId, partKey });
const parts = partsOfNames(['акты ', 'Счета', 'счета', 'потери', ' '], codes, code);

describe('splitting a code by walking through its quotations', () => {
  it('means the known code of that name and type, a new one otherwise, each once and never the code itself', () => {
    expect(parts).toEqual([
      { key: 'Акты', name: 'Акты', codeId: 'Акты' },
      { key: 'new счета', name: 'Счета', codeId: null },
    ]);
    expect(partsOfNames(['Усталость'], codes, code)).toMatchObject([{ codeId: null }]);
  });

  it('goes to the first quotation without a choice, and comes back to one whose part is gone', () => {
    const choices = [choice('a', 'Акты'), choice('b', null)];
    expect(nextCard(cards, choices)?.quotation.id).toBe('c');
    expect(nextCard(cards, validChoices(choices, cards, parts.slice(1)))?.quotation.id).toBe('a');
    expect(validChoices(choices, cards.slice(1), parts)).toEqual([choice('b', null)]);
    expect(nextCard(cards, [...choices, choice('c', null)])).toBeUndefined();
  });

  it('sends what was chosen, and makes no part that nothing goes to', () => {
    const choices = [choice('a', 'new счета'), choice('b', null), choice('c', 'new счета')];
    expect(splitInput(code, parts, choices)).toEqual({
      id: code.id,
      parts: [{ kind: 'new', name: 'Счета' }],
      sent: [
        { quotationId: 'a', part: 0 },
        { quotationId: 'c', part: 0 },
      ],
    });
    expect(splitInput(code, parts, [choice('a', null)])).toBeNull();
  });
});
