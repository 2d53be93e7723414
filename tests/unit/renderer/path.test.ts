import { describe, expect, it } from 'vitest';
import { layOutArcs, stepX } from '../../../renderer/components/carpetGeometry.ts';
import { daysUntil } from '../../../renderer/screens/path/days.ts';
import { formatGateFigure } from '../../../renderer/screens/path/formatGateFigure.ts';
import { linesOfHistory } from '../../../renderer/screens/path/LatelySection.tsx';
import { placeOfGate } from '../../../renderer/screens/path/placeOfGate.ts';

const gap = '\u00A0';
const words = { yes: 'да', no: 'нет' };

describe('the path', () => {
  it('prints every unit of a gate in the reader’s language', () => {
    const say = (value: number | null, unit: Parameters<typeof formatGateFigure>[0]['unit']) =>
      formatGateFigure({ value, unit }, 'RUB', words, 'ru');
    expect([
      say(2, 'count'),
      say(0.063, 'share'),
      say(4900, 'money'),
      say(71, 'score'),
      say(0.001, 'p'),
      say(1, 'yesNo'),
      say(0, 'yesNo'),
      say(null, 'count'),
    ]).toEqual(['2', `6,3${gap}%`, `4${gap}900${gap}₽`, '71', '0,001', 'да', 'нет', '—']);
  });

  it('sends each gate to where its next step is done', () => {
    const gate = (id: string, state: 'S0' | 'S1' | 'S3' | 'S5' | 'S6', key = '') =>
      placeOfGate({ id, state, reason: { key, values: {} } });
    expect([
      gate('S0.1', 'S0', 'S0.1.notChosen'),
      gate('S0.1', 'S0', 'S0.1.newHypothesisNeeded'),
      gate('S0.2', 'S0'),
      gate('S1.1', 'S1'),
      gate('S1.3', 'S1', 'S1.3.errors'),
      gate('S3.1', 'S3'),
      gate('S5.1', 'S5'),
      gate('S5.3', 'S5'),
      gate('S6.1', 'S6'),
    ]).toEqual([
      '#/guides',
      '#/validation/hypotheses',
      '#/people/ahead',
      '#/interviews',
      '#/quality',
      '#/segments',
      '#/validation/interviews',
      '#/validation/risks',
      '#/validation/presales',
    ]);
  });

  it('counts calendar days over a month’s and a clock’s change', () => {
    expect([daysUntil('2026-03-31', '2026-03-26'), daysUntil('2026-10-26', '2026-10-24')]).toEqual([5, 2]);
    expect(daysUntil('2026-03-01', '2026-03-02')).toBe(-1);
  });

  it('says changes of one topic, day and author in one line, the newest first', () => {
    const entry = (version: number, method: string, at: string, changeCount: number) => ({
      version,
      method,
      at,
      changeCount,
      author: 'М. Ковалёва',
    });
    const lines = linesOfHistory([
      entry(4, 'codings.create', '2026-03-24T12:00:00.000Z', 2),
      entry(3, 'codings.remove', '2026-03-24T11:00:00.000Z', 1),
      entry(2, 'people.saveRespondent', '2026-03-24T10:00:00.000Z', 1),
      entry(1, 'codings.create', '2026-03-23T10:00:00.000Z', 1),
    ]);
    expect(lines.map(({ version, topic, records }) => [version, topic, records])).toEqual([
      [4, 'changedCodings', 3],
      [2, 'changedPeople', 1],
      [1, 'changedCodings', 1],
    ]);
  });

  it('lays shorter ways back inside longer ones and their labels where they fit', () => {
    const arcs = layOutArcs(
      [
        { from: 5, to: 1, title: 'Волна 2', text: 'с 10 фев: копали неглубоко' },
        { from: 5, to: 4, title: 'Волна 3', text: 'с 17 мар: не за эти деньги, пересчитали цену' },
      ],
      9,
      1160,
    );
    expect(arcs.map(({ title, level, labelAnchor }) => [title, level, labelAnchor])).toEqual([
      ['Волна 3', 1, 'start'],
      ['Волна 2', 2, 'middle'],
    ]);
    expect(stepX(8, 9, 1160)).toBeLessThan(1160);
  });
});
