import { describe, expect, it } from 'vitest';
import { firstChoice } from '#shared/domain/reportKind.ts';
import { moveSection, toggleSection } from '../../../../renderer/screens/report/moveSection.ts';

const choice = firstChoice('segment');
const names = ({ sections }: typeof choice) => sections.map(({ section }) => section);

describe('sections of a report', () => {
  it('move to a place, and the others keep their order', () => {
    const moved = moveSection(choice, 'path', 0);
    expect(names(moved).slice(0, 3)).toEqual(['path', 'evidence', 'map']);
    expect(names(moveSection(moved, 'path', names(choice).indexOf('path')))).toEqual(names(choice));
  });

  it('stop at both ends', () => {
    expect(names(moveSection(choice, 'evidence', -3))).toEqual(names(choice));
    expect(names(moveSection(choice, 'evidence', 99)).at(-1)).toBe('evidence');
  });

  it('go out and come back without losing their place', () => {
    const without = toggleSection(choice, 'map');
    expect(without.sections[1]).toEqual({ section: 'map', isIn: false });
    expect(toggleSection(without, 'map')).toEqual(choice);
  });
});
