import { emotionJourney, type EmotionJourney, type PlaceOfCoding } from '#shared/analysis/emotionJourney.ts';
import { type GroupsAndCodes, mapGroupsAndCodes } from '#shared/analysis/mapGroupsAndCodes.ts';
import { type SwitchForces, switchForces } from '#shared/analysis/switchForces.ts';
import { type SwitchingCost, switchingCosts } from '#shared/analysis/switchingCosts.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import type { JourneyStageKey } from '#shared/domain/journeyStage.ts';
import { journeyStageKeys } from '#shared/domain/validation.ts';
import { type SwitchingKey, switchingKeys } from '#shared/domain/switchingCost.ts';
import { type HeardCoding, listHeardRespondents } from '../db/presenceQueries.ts';
import { listPlacesOfCodes } from '../db/placeQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';
import { mayBuildPatterns } from './heardPresence.ts';

/** People of a group; null stands for everybody who was heard. */
export type AskedGroup = readonly RespondentId[] | null;

interface HeardGroup {
  readonly people: ReadonlySet<RespondentId>;
  /** What its people said about themselves, under codes that may count. */
  readonly codings: readonly HeardCoding[];
}

function readGroup(project: OpenedProject, codes: ReadonlyMap<CodeId, Code>, asked: AskedGroup): HeardGroup {
  const wanted = asked === null ? null : new Set(asked);
  const people = new Set(listHeardRespondents(project.db).filter((id) => wanted?.has(id) ?? true));
  const codings = readHeardCodings(project).filter(({ respondentId, codeId, kind }) => {
    const code = codes.get(codeId);
    return kind !== 'solution' && code !== undefined && mayBuildPatterns(code) && people.has(respondentId);
  });
  return { people, codings };
}

function readCodes({ db }: OpenedProject): ReadonlyMap<CodeId, Code> {
  return new Map(listRecords(db, 'code').map((code) => [code.id, code]));
}

export function readForces(
  project: OpenedProject,
  asked: AskedGroup,
): SwitchForces<RespondentId, CodeId> & { readonly n: number } {
  const codes = readCodes(project);
  const { people, codings } = readGroup(project, codes, asked);
  const heard = codings.flatMap(({ respondentId, codeId }) => {
    const { force } = getCodeType(codes.get(codeId)!.typeId);
    return force === null ? [] : [{ person: respondentId, code: codeId, force }];
  });
  return { n: people.size, ...switchForces(heard, people.size) };
}

export function readSwitchingCosts(
  project: OpenedProject,
  asked: AskedGroup,
): { readonly n: number; readonly costs: readonly SwitchingCost<SwitchingKey, RespondentId, CodeId>[] } {
  const codes = readCodes(project);
  const { people, codings } = readGroup(project, codes, asked);
  const heard = codings.flatMap(({ respondentId, codeId, effort }) => {
    const cost = switchingKeys.find((key) => codes.get(codeId)!.typeId === `switch.${key}`);
    return cost === undefined ? [] : [{ person: respondentId, code: codeId, cost, strength: effort }];
  });
  return { n: people.size, costs: switchingCosts(switchingKeys, heard) };
}

type FeltJourney = EmotionJourney<JourneyStageKey, RespondentId, QuotationId, CodeId>;

/** With those who spoke of a stage at all, whether they felt anything there or not. */
export interface HeardJourney extends Omit<FeltJourney, 'stages'> {
  readonly n: number;
  readonly stages: readonly (FeltJourney['stages'][number] & {
    readonly told: readonly RespondentId[];
    readonly toldCodes: readonly CodeId[];
  })[];
}

export function readJourney(project: OpenedProject, asked: AskedGroup): HeardJourney {
  const codes = readCodes(project);
  const { people, codings } = readGroup(project, codes, asked);
  const told = [...codes.values()].flatMap(({ id, typeId, stage }) =>
    stage !== null || typeId.startsWith('emotion.') ? [id] : [],
  );
  const places = listPlacesOfCodes(project.db, told);
  const withPlace = (coding: HeardCoding): (PlaceOfCoding & { readonly code: Code })[] => {
    const place = places.get(coding.quotationId);
    return place === undefined ? [] : [{ ...place, code: codes.get(coding.codeId)! }];
  };
  const feelings = codings.flatMap((coding) =>
    withPlace(coding).flatMap(({ code, ...place }) => {
      if (!code.typeId.startsWith('emotion.')) return [];
      const { respondentId, quotationId, emotion } = coding;
      const valence: 1 | -1 = code.typeId === 'emotion.pos' ? 1 : -1;
      return [{ ...place, person: respondentId, quotation: quotationId, code: code.id, valence, intensity: emotion }];
    }),
  );
  const stages = codings.flatMap((coding) =>
    withPlace(coding).flatMap(({ code: { stage }, ...place }) => (stage === null ? [] : [{ ...place, stage }])),
  );
  const felt = emotionJourney(journeyStageKeys, feelings, stages);
  const staged = Map.groupBy(codings, ({ codeId }) => codes.get(codeId)!.stage);
  return {
    n: people.size,
    ...felt,
    stages: felt.stages.map((stage) => {
      const own = staged.get(stage.stage) ?? [];
      const told = [...new Set(own.map(({ respondentId }) => respondentId))];
      return { ...stage, told, toldCodes: [...new Set(own.map(({ codeId }) => codeId))] };
    }),
  };
}

export function readCorrespondence(
  project: OpenedProject,
  asked: readonly AskedGroup[],
  minimumPeople: number,
): GroupsAndCodes<CodeId, RespondentId> {
  const codes = readCodes(project);
  const groups = asked.map((group) => readGroup(project, codes, group));
  const having = new Map<CodeId, Set<RespondentId>>();
  for (const { codings } of groups)
    for (const { codeId, respondentId } of codings) {
      if (codes.get(codeId)!.isBuiltIn) continue;
      const known = having.get(codeId) ?? new Set();
      having.set(codeId, known.add(respondentId));
    }
  return mapGroupsAndCodes(
    groups.map(({ people }) => people),
    having,
    minimumPeople,
  );
}
