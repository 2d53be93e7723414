import { describe, expect, test } from 'vitest';
import type { CustomerSegmentId, RecordId } from '#shared/domain/ids.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { sectionsOfKind } from '#shared/domain/reportKind.ts';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { ReportChoice } from '#shared/report/reportChoice.ts';
import { reportSample } from './reportSample.ts';

const id = 'x' as RecordId;
const customerSegmentId = 's1' as CustomerSegmentId;
const judgement = {
  id,
  customerSegmentId,
  factor: 'size' as const,
  score: 3,
  reason: 'Вера Соколова насчитала сорок студий',
  quotationIds: [],
  judgedBy: 'Анна',
  judgedAt: '2026-03-20T10:00:00.000Z',
};
const choice: ReportChoice = {
  card: {
    factors: [
      { factor: 'pain', computed: 3.6, judgement: null, score: 3.6 },
      { factor: 'size', computed: null, judgement, score: 3 },
      { factor: 'economics', computed: null, judgement: null, score: null },
    ],
    score: null,
    blockedBy: [],
    missing: ['economics'],
  },
  steps: [
    {
      id,
      customerSegmentId,
      cost: 'habit',
      action: 'две недели рядом',
      owner: 'Лев',
      dueOn: null,
      doneOn: '2026-03-18',
    },
  ],
  dangers: [
    {
      id,
      who: 'Банк',
      source: 'direct',
      cost: 'wallet',
      why: 'бесплатно',
      warning: '',
      answer: '',
      owner: '',
      endsOn: null,
    },
    {
      id,
      who: 'Вера',
      source: 'contract',
      cost: null,
      why: '',
      warning: '',
      answer: '',
      owner: '',
      endsOn: '2026-12-31',
    },
  ],
};

function blocksOf(given: ReportChoice | null, isAnonymous = false): ReportBlock[] {
  const options = { language: 'ru', isAnonymous, sections: [...sectionsOfKind.segment] } as const;
  return buildSegmentReport({ ...reportSample(), choice: given }, options).blocks;
}

/** Rows of the table under a heading, as text. */
function rowsUnder(blocks: readonly ReportBlock[], title: string): string[][] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const table = blocks[at + 1];
  return table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
}

describe('how the segment was chosen', () => {
  test('stands in the report with each factor, where it comes from, and what is not known', () => {
    const blocks = blocksOf(choice);
    expect(rowsUnder(blocks, 'Привлекательность')).toEqual([
      ['Боль', '3,6', 'посчитано по разговорам и вводным'],
      ['Размер', '3', 'оценка: Вера Соколова насчитала сорок студий'],
      ['Экономика', 'неизвестно', 'неизвестно'],
    ]);
    expect(JSON.stringify(blocks)).toContain('Итога нет, пока неизвестно: экономика.');
  });

  test('is followed by the plan of all six costs and by the dangers', () => {
    const blocks = blocksOf(choice);
    const plan = rowsUnder(blocks, 'План увольнения старого способа');
    expect(plan).toHaveLength(6);
    expect(plan[1]).toEqual(['Привычка', 'две недели рядом', 'Лев', expect.stringContaining('сделано')]);
    expect(plan[0]![1]).toBe('шага пока нет');
    expect(rowsUnder(blocks, 'Кто может уволить нас')).toEqual([
      ['Банк', 'бесплатно', 'неизвестно', 'ответа пока нет'],
      ['Вера', 'Договор кончается 31\u00A0декабря\u00A02026.', 'неизвестно', 'ответа пока нет'],
    ]);
  });

  test('names nobody in an anonymous report, and says nothing where nothing was chosen', () => {
    expect(JSON.stringify(blocksOf(choice, true))).not.toContain('Соколова');
    expect(rowsUnder(blocksOf(null), 'Привлекательность')).toEqual([]);
  });
});
