import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { Language } from '#shared/domain/language.ts';
import type { GroupPictures } from '#shared/report/groupPictures.ts';
import type { SegmentReportInput } from '#shared/report/segmentReportInput.ts';
import { listRecords } from '../db/recordQueries.ts';
import {
  type AskedGroup,
  readCorrespondence,
  readForces,
  readJourney,
  readSwitchingCosts,
} from '../facts/heardPictures.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** Rarer codes would fly to the rim of the map. */
const minimumPeople = 3;

/** Forces, switching costs and feelings of a group, counted. */
export function readPicturesOfGroup(project: OpenedProject, group: AskedGroup): GroupPictures {
  const { n, forces, moved, held, both } = readForces(project, group);
  const { costs } = readSwitchingCosts(project, group);
  const { stages, unplacedPeople } = readJourney(project, group);
  return {
    forces: {
      n,
      forces: forces.map(({ people, ...force }) => ({ ...force, people: people.length })),
      moved: moved.length,
      held: held.length,
      both: both.length,
    },
    costs: { n, costs: costs.map((cost) => ({ ...cost, named: cost.named.length, rated: cost.rated.length })) },
    journey: {
      n,
      stages: stages.map((stage) => ({
        ...stage,
        people: stage.values.length,
        positive: stage.positive.length,
        negative: stage.negative.length,
        unrated: stage.unrated.length,
      })),
      unplaced: unplacedPeople.length,
    },
  };
}

/** The map of the kept segments and their codes; null when there is nothing to compare. */
export function readCorrespondenceOfSegments(
  project: OpenedProject,
  segments: readonly CustomerSegment[],
  language: Language,
): SegmentReportInput['correspondence'] {
  const kept = segments.filter(({ decision }) => decision !== 'dropped');
  if (kept.length < 2) return null;
  const codes = new Map(listRecords(project.db, 'code').map((code) => [code.id, code]));
  const map = readCorrespondence(
    project,
    kept.map(({ memberIds }) => memberIds),
    minimumPeople,
  );
  return {
    groups: map.groups.map(({ people, x, y }, index) => ({
      key: kept[index]!.id,
      name: kept[index]!.name,
      people,
      x,
      y,
    })),
    codes: map.codes.map(({ code: id, people, x, y, contribution }) => {
      const code = codes.get(id)!;
      const { family } = getCodeType(code.typeId);
      const counts = people.map(({ length }) => length);
      return { id, name: nameOfCode(code, language), family, people: counts, x, y, contribution };
    }),
    shares: map.shares,
    inertias: map.inertias,
    rareCodes: map.rareCodes,
    sparseShare: map.sparseShare,
    minimumPeople,
    scaling: 'symmetric',
  };
}
