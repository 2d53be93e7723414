import { codeCooccurrence } from '#shared/analysis/codeCooccurrence.ts';
import { codeNetwork } from '#shared/analysis/codeNetwork.ts';
import { selectPresence } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { NetworkInput } from '#shared/charts/networkOption.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readSources } from './segmentSources.ts';

const limits = { minimumPeople: 3, minimumLift: 1.2, mostEdges: 24 };
/** Places in the picture are drawn from it. */
export const networkSeed = 1;

/** Which codes meet in the same people of a group, thin enough to print; null without a link. */
export function readCodeNetwork(
  project: OpenedProject,
  group: readonly RespondentId[],
  language: Language,
): NetworkInput | null {
  const { presence } = readSources(project);
  const { codes, respondentIds, matrix } = presence;
  const wanted = new Set(group);
  const rows = respondentIds.flatMap((id, row) => (wanted.has(id) ? [row] : []));
  const own = selectPresence(
    matrix,
    rows,
    codes.map((_code, column) => column),
  );
  const { counts } = codeCooccurrence(own);
  const at = (a: number, b: number): number => counts[a * codes.length + b] ?? 0;
  const people = codes.map((_code, column) =>
    rows.reduce((sum, _row, row) => sum + (own.values[row * codes.length + column] ?? 0), 0),
  );
  const pairs = codes.flatMap((_code, a) =>
    codes.slice(a + 1).flatMap((_other, step) => {
      const b = a + 1 + step;
      return at(a, b) === 0 ? [] : [{ a, b, people: at(a, b) }];
    }),
  );
  const network = codeNetwork(people, pairs, rows.length, limits, createRandomSource(networkSeed));
  if (network.edges.length === 0) return null;
  return {
    ...network,
    n: rows.length,
    minimumPeople: limits.minimumPeople,
    minimumLift: limits.minimumLift,
    nodes: network.nodes.map(({ code: index, x, y }) => {
      const code = codes[index]!;
      const { family } = getCodeType(code.typeId);
      return { id: code.id, name: nameOfCode(code, language), family, people: people[index] ?? 0, x, y };
    }),
  };
}
