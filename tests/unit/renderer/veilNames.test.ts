import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { veilNames } from '../../../renderer/api/veilNames.ts';
import { openBackend, type TestBackend } from '../backend/openBackend.ts';

let backend: TestBackend;
let isHiding = true;
beforeEach(async () => {
  backend = await openBackend();
  await backend.client.projects.openSample({ language: 'ru' });
  isHiding = true;
});
afterEach(() => backend.close());

const names = /Лапшин|Прудников|Шубин|Жанн|Сафиуллин|Яхонтов|Обжиг|Ламповой/u;

describe('the veil over names', () => {
  test('covers every answer about the project, and nothing when it is off', async () => {
    const veiled = veilNames(backend.client, () => isHiding);
    const { records } = await veiled.projects.records({});
    expect(JSON.stringify(records)).not.toMatch(names);
    expect(records.respondent[0]?.name).toBe('Респондент 1');
    const answers = [
      await veiled.search.find({ query: 'Жанна' }),
      await veiled.codings.find({ limit: 100 }),
      await veiled.analysis.phrases({}),
      await veiled.workflow.status({}),
      await veiled.reports.preview({}),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(names);
    const { file } = await veiled.projects.exportFile({ format: 'csv' });
    expect(new TextDecoder().decode(await file.arrayBuffer())).not.toMatch(names);
    const found = await veiled.codings.exportFound({});
    expect(found.file.size).toBeGreaterThan(1000);
    expect(new TextDecoder().decode(await found.file.arrayBuffer())).not.toMatch(names);
    isHiding = false;
    expect(JSON.stringify(await veiled.projects.records({}))).toMatch(names);
  });

  test('moves the spans of quotations and hits with the words', async () => {
    const veiled = veilNames(backend.client, () => isHiding);
    const { records } = await veiled.projects.records({});
    for (const { id } of records.interview) {
      const { turns, quotations } = await veiled.interviews.get({ id });
      expect(JSON.stringify(turns)).not.toMatch(names);
      const texts = new Map(turns.map((turn) => [turn.id, turn.text]));
      for (const { turnId, start, end, text } of quotations) expect(texts.get(turnId)?.slice(start, end)).toBe(text);
    }
    const { hits } = await veiled.search.find({ query: 'Жанна' });
    expect(hits.length).toBeGreaterThan(5);
    for (const { turnText, spans } of hits)
      for (const { start, end } of spans) expect(turnText.slice(start, end)).toMatch(/^Респондент \d+$/u);
  });
});
