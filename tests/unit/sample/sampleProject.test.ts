import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  listSampleFaults,
  readSample,
  sampleLanguages,
  samplePath,
  writeSampleText,
} from '../../../resources/sample/buildSample.ts';
import { jaccard, listPresence } from '../../../resources/sample/presenceTable.ts';
import type { SampleDocument } from '../../../resources/sample/sampleDocument.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';

describe.each(sampleLanguages)('the %s sample project', (language) => {
  const document = readSample(language);

  it('is committed as its sources compile', () => {
    expect(existsSync(samplePath(language))).toBe(true);
    expect(readFileSync(samplePath(language), 'utf8')).toBe(writeSampleText(document));
  });

  it('holds together: ids resolve, spans are on respondents and trimmed, times run forward', () => {
    expect(listSampleFaults(document)).toEqual([]);
  });

  it('has fourteen problem and six solution interviews in two waves', () => {
    const count = (kind: string, wave: number) =>
      document.interviews.filter((one) => one.kind === kind && one.wave === wave).length;
    expect([count('problem', 1), count('problem', 2), count('solution', 1), count('solution', 2)]).toEqual([
      8, 6, 3, 3,
    ]);
    // Fourteen were heard, three more are still to be asked.
    expect(document.respondents).toHaveLength(17);
    expect(document.recruits).toHaveLength(3);
    expect(ordinaryCodings(document).length).toBeGreaterThanOrEqual(280);
  });

  it('has conversations of a believable length', () => {
    const words = document.interviews.map((one) => ({
      kind: one.kind,
      words: one.turns.reduce((sum, turn) => sum + turn.text.split(/\s+/u).length, 0),
    }));
    for (const { kind, words: length } of words) {
      expect(length).toBeGreaterThan(kind === 'problem' ? 420 : 190);
      expect(length).toBeLessThan(kind === 'problem' ? 1_000 : 500);
    }
  });

  it('leaves six to ten quotations to be named', () => {
    const named = new Set(document.codes.map((code) => code.id));
    const bare = ordinaryCodings(document)
      .flatMap((one) => one.codeIds)
      .filter((id) => !named.has(id) && !id.startsWith('flag.'));
    expect(bare.length).toBeGreaterThanOrEqual(6);
    expect(bare.length).toBeLessThanOrEqual(10);
  });

  it('has members of a customer segment clearly more alike than others', () => {
    const { within, between } = meanSimilarities(document);
    expect(within).toBeGreaterThan(2.5 * between);
    expect(within - between).toBeGreaterThan(0.2);
  });

  it('carries each defining code in most members and rarely outside', () => {
    const presence = listPresence(document);
    for (const segment of document.customerSegments) {
      const outside = [...presence.keys()].filter((id) => !segment.memberIds.includes(id));
      for (const code of segment.definingCodeIds) {
        const holds = (id: string): boolean => presence.get(id)?.has(code) === true;
        const inside = segment.memberIds.filter(holds).length / segment.memberIds.length;
        expect([code, inside >= 0.6]).toEqual([code, true]);
        expect([code, outside.filter(holds).length <= 2]).toEqual([code, true]);
      }
    }
  });

  it.each(['all', 'pain'])('lets the analysis find the three customer segments by %s codes', (by) => {
    const presence = listPresence(document);
    const respondents = [...presence.keys()];
    const codes = document.codes.filter((code) => by === 'all' || code.group === by);
    const rows = respondents.map((id) => codes.map((code) => (presence.get(id)?.has(code.id) === true ? 1 : 0)));
    const proposal = segmentRespondents(
      { respondents, codes, presence: presenceMatrixFromRows(rows) },
      { permutations: 199, bootstraps: 100 },
      createRandomSource(20_261_020),
    );
    const found = proposal.segments.map((one) => one.memberIndexes.map((index) => respondents[index] ?? '').toSorted());
    const planted = document.customerSegments.map((one) => one.memberIds.toSorted());
    expect(new Set(found.map((one) => one.join()))).toEqual(new Set(planted.map((one) => one.join())));
    const main = planted[0]?.join();
    const stability = proposal.segments[found.findIndex((one) => one.join() === main)]?.stability ?? 0;
    expect(stability).toBeGreaterThanOrEqual(0.75);
  });

  it('gives the main customer segment the deepest pain', () => {
    const medians = document.customerSegments.map((one) => ({
      decision: one.decision,
      pains: one.memberIds.map((id) => medianPain(document, id)),
    }));
    const main = medians.find((one) => one.decision === 'main')?.pains ?? [];
    expect(main.filter((pain) => pain >= 60).length).toBeGreaterThanOrEqual(3);
    const others = medians.filter((one) => one.decision !== 'main').flatMap((one) => one.pains);
    expect(Math.max(...others)).toBeLessThan(60);
  });
});

describe('the two sample projects', () => {
  it('carry the same marks, so that both languages show the same groups', () => {
    const [russian, english] = sampleLanguages.map((language) => listMarks(readSample(language)));
    expect(english).toEqual(russian);
  });
});

/** What counts: all but the blind passes. */
function ordinaryCodings({ codings }: SampleDocument) {
  return codings.filter(({ setAside = false }) => !setAside);
}

/** Per interview, every code with the scales it was given, regardless of where the words stand in a sentence. */
function listMarks(document: SampleDocument): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const { interviewId, codeIds, scales, pass = 'open' } of document.codings) {
    const levels = scales === null ? '' : ` ${scales.emotion ?? '-'}${scales.frequency ?? '-'}${scales.effort ?? '-'}`;
    (marks[interviewId] ??= []).push(`${pass} ${codeIds.toSorted().join('+')}${levels}`);
  }
  for (const list of Object.values(marks)) list.sort();
  return marks;
}

function meanSimilarities(document: SampleDocument): { within: number; between: number } {
  const presence = listPresence(document);
  const home = new Map(document.customerSegments.flatMap((one) => one.memberIds.map((id) => [id, one.id] as const)));
  const sums = { within: [0, 0] as [number, number], between: [0, 0] as [number, number] };
  for (const [a, codesOfA] of presence) {
    for (const [b, codesOfB] of presence) {
      if (a >= b) continue;
      const sum = home.has(a) && home.get(a) === home.get(b) ? sums.within : sums.between;
      sum[0] += jaccard(codesOfA, codesOfB);
      sum[1] += 1;
    }
  }
  return { within: sums.within[0] / sums.within[1], between: sums.between[0] / sums.between[1] };
}

/** Median of 100·∛(E/5·F/5·X/5) over the person's scaled codings in problem interviews. */
function medianPain(document: SampleDocument, respondentId: string): number {
  const interviews = new Map(document.interviews.map((one) => [one.id, one]));
  const pains = document.codings.flatMap(({ interviewId, turn, scales }) => {
    const interview = interviews.get(interviewId);
    if (scales === null || interview?.kind !== 'problem') return [];
    if (interview.turns[turn]?.respondentId !== respondentId) return [];
    const { emotion, frequency, effort } = scales;
    if (emotion === null || frequency === null || effort === null) return [];
    return [100 * Math.cbrt((emotion * frequency * effort) / 125)];
  });
  const sorted = pains.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
