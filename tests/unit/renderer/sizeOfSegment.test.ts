import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOfSegment } from '../../../renderer/screens/segments/sizeOfSegment.ts';
import { initStrings } from '../../../renderer/strings/initStrings.ts';

describe('the size of a segment', () => {
  beforeAll(() => initStrings('ru'));

  it('names people and the companies they come from', () => {
    const t = i18next.getFixedT('ru', ['segments', 'common']);
    expect(sizeOfSegment(t, 5, 4)).toBe('5 человек из 4 компаний.');
  });

  it('names people alone when no company is known', () => {
    const t = i18next.getFixedT('en', ['segments', 'common']);
    expect(sizeOfSegment(t, 1, 0)).toBe('1 person.');
  });
});
