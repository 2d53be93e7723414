import { expect, test } from 'vitest';
import { countCodesAside } from '../../../renderer/screens/patterns/countCodesAside.ts';

const counted = (codings: number) => ({ codings, respondents: codings });

test('counts coded codes whose type builds no pattern, and no others', () => {
  const codes = [
    { id: 'came in', typeId: 'flag.generic' },
    { id: 'polite', typeId: 'react.polite' },
    { id: 'unused', typeId: 'flag.generic' },
    { id: 'pain', typeId: 'pain.problem' },
  ];
  const counts = { 'came in': counted(3), polite: counted(1), pain: counted(5), unused: counted(0) };
  expect(countCodesAside(codes, counts)).toBe(2);
  expect(countCodesAside(codes, {})).toBe(0);
});
