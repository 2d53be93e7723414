import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeChoice,
  firstChoice,
  reportKinds,
  reportSections,
  sectionsAsked,
  sectionsOfKind,
} from '#shared/domain/reportKind.ts';

const kinds = fc.constantFrom(...reportKinds);
const entries = fc.array(fc.record({ section: fc.constantFrom(...reportSections), isIn: fc.boolean() }));

describe('the choice for a kind of report', () => {
  test('holds every section of its kind once, known ones first and in their order', () => {
    fc.assert(
      fc.property(kinds, entries, (kind, sections) => {
        const complete = completeChoice({ ...firstChoice(kind), sections }).sections;
        const names = complete.map(({ section }) => section);
        expect(names.toSorted()).toEqual([...sectionsOfKind[kind]].toSorted());
        const own: readonly string[] = sectionsOfKind[kind];
        const known = [...new Set(sections.map(({ section }) => section))].filter((section) => own.includes(section));
        expect(names.slice(0, known.length)).toEqual(known);
      }),
    );
  });

  test('stays as it is once it is complete', () => {
    fc.assert(
      fc.property(kinds, entries, (kind, sections) => {
        const complete = completeChoice({ ...firstChoice(kind), sections });
        expect(completeChoice(complete)).toEqual(complete);
      }),
    );
  });
});

describe('the sections asked for', () => {
  test('keep the order asked, each once, and leave out those of other kinds', () => {
    expect(sectionsAsked('segment', ['path', 'evidence', 'path'])).toEqual(['path', 'evidence']);
    fc.assert(
      fc.property(kinds, fc.array(fc.constantFrom(...reportSections)), (kind, asked) => {
        const own: readonly string[] = sectionsOfKind[kind];
        expect(sectionsAsked(kind, asked)).toEqual([...new Set(asked)].filter((section) => own.includes(section)));
      }),
    );
  });

  test('are all of the kind when nothing is asked, and none when none is', () => {
    for (const kind of reportKinds) expect(sectionsAsked(kind, undefined)).toEqual(sectionsOfKind[kind]);
    expect(sectionsAsked('segment', [])).toEqual([]);
  });
});
