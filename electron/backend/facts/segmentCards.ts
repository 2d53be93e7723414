import { attractiveness, type AttractivenessResult } from '#shared/analysis/attractiveness.ts';
import { scoreOfEconomics, scoreOfFiring, scoreOfPain, scoreOfShare } from '#shared/analysis/factorScores.ts';
import { median } from '#shared/analysis/quantile.ts';
import { type RoleConflict, roleConflicts } from '#shared/analysis/roleConflicts.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { CodeId, CustomerSegmentId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import type { RespondentRole } from '#shared/domain/people.ts';
import {
  type AttractivenessFactor,
  attractivenessFactors,
  type SegmentJudgement,
} from '#shared/domain/segmentJudgement.ts';
import { switchingKeys } from '#shared/domain/switchingCost.ts';
import { scenarioEconomics } from '#shared/workflow/scenarioEconomics.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';
import { readSwitchingCosts } from './heardPictures.ts';
import { painOfPeople, spentEffortTypes, summarizePain } from './segmentEvidence.ts';

/** What the data say about one factor; what does not apply to it is null. */
export interface FactorFigures {
  readonly factor: AttractivenessFactor;
  /** 0–5, or null: not known, or not for a computer to say. */
  readonly computed: number | null;
  /** `k` of `n`: people, or costs that were rated. */
  readonly k: number | null;
  readonly n: number | null;
  /** Median pain, median of the costs, CLTV/CAC, or reachable buyers. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The pain whose share it is. */
  readonly codeId: CodeId | null;
  readonly quotationIds: readonly QuotationId[];
}

export interface FactorOfCard extends FactorFigures {
  readonly judgement: SegmentJudgement | null;
  /** The judged score where there is a judgement, else the computed one. */
  readonly score: number | null;
}

export interface PersonOfCard {
  readonly respondentId: RespondentId;
  readonly roles: readonly RespondentRole[];
  /** 0–100. */
  readonly pain: number | null;
  readonly painCodeIds: readonly CodeId[];
  readonly hasSpent: boolean;
}

export interface SegmentCard extends AttractivenessResult {
  readonly customerSegmentId: CustomerSegmentId;
  readonly factors: readonly FactorOfCard[];
  readonly people: readonly PersonOfCard[];
  readonly conflicts: readonly RoleConflict<RespondentId>[];
}

/** Quotes that stand for a factor, of different people. */
const mostQuotes = 6;

interface Heard {
  readonly codings: readonly HeardCoding[];
  readonly codesById: ReadonlyMap<CodeId, Code>;
}

type Figures = Omit<FactorFigures, 'factor'>;
const nothing: Figures = {
  computed: null,
  k: null,
  n: null,
  value: null,
  low: null,
  high: null,
  codeId: null,
  quotationIds: [],
};

/** One quotation of each person, the strongest feeling or effort first. */
function quotesOf(codings: readonly HeardCoding[]): QuotationId[] {
  const weight = ({ emotion, effort }: HeardCoding) => (emotion ?? 0) + (effort ?? 0);
  const best = [...Map.groupBy(codings, ({ respondentId }) => respondentId).values()].map(
    (own) => own.toSorted((a, b) => weight(b) - weight(a))[0]!,
  );
  return [...new Set(best.toSorted((a, b) => weight(b) - weight(a)).map(({ quotationId }) => quotationId))].slice(
    0,
    mostQuotes,
  );
}

function ofTypes({ codings, codesById }: Heard, isWanted: (typeId: string) => boolean): HeardCoding[] {
  return codings.filter(({ codeId }) => isWanted(codesById.get(codeId)?.typeId ?? ''));
}

const isPainType = (typeId: string): boolean => typeId !== '' && getCodeType(typeId).group === 'pain';

/** The pain that most members named, by its own name. */
function mostSharedPain(heard: Heard): { readonly codeId: CodeId; readonly own: HeardCoding[] } | null {
  const pains = ofTypes(heard, isPainType).filter(({ codeId }) => heard.codesById.get(codeId)?.isBuiltIn === false);
  const people = (own: readonly HeardCoding[]) => new Set(own.map(({ respondentId }) => respondentId)).size;
  const ranked = [...Map.groupBy(pains, ({ codeId }) => codeId)].toSorted(
    ([a, left], [b, right]) => people(right) - people(left) || (a < b ? -1 : 1),
  );
  return ranked[0] === undefined ? null : { codeId: ranked[0][0], own: ranked[0][1] };
}

/** The scenario that was written for the segment: the current one, else the last, of one of its MVPs. */
function economicsOf(project: OpenedProject, segment: CustomerSegment) {
  const mvps = new Map(
    listRecords(project.db, 'mvp').flatMap((mvp) => (mvp.customerSegmentId === segment.id ? [[mvp.id, mvp]] : [])),
  );
  const own = listRecords(project.db, 'economicsScenario').filter(({ mvpId }) => mvpId !== null && mvps.has(mvpId));
  const scenario = own.find(({ isCurrent }) => isCurrent) ?? own.at(-1);
  if (scenario?.mvpId === undefined || scenario.mvpId === null) return null;
  return { scenario, economics: scenarioEconomics(scenario.inputs, mvps.get(scenario.mvpId)?.price ?? null) };
}

function figuresOf(
  project: OpenedProject,
  segment: CustomerSegment,
  heard: Heard,
): Record<AttractivenessFactor, Figures> {
  const members = segment.memberIds;
  const n = members.length;
  const peopleIn = (codings: readonly HeardCoding[]) => new Set(codings.map(({ respondentId }) => respondentId)).size;
  const pain = summarizePain(painOfPeople(heard.codings, members, heard.codesById));
  const shared = mostSharedPain(heard);
  const sharing = shared === null ? 0 : peopleIn(shared.own);
  const paying = ofTypes(heard, (typeId) => typeId === 'wtp.fact' || spentEffortTypes.includes(typeId));
  const { costs } = readSwitchingCosts(project, members);
  const medians = costs.map((cost) => cost.median);
  const rated = medians.filter((one) => one !== null);
  const introduced = listRecords(project.db, 'respondent').filter(
    ({ id, referredById }) => members.includes(id) && referredById !== null,
  ).length;
  const money = economicsOf(project, segment);
  const ratio = money?.economics == null ? null : money.economics.marginPerBuyer / money.economics.costPerBuyer;
  return {
    pain: {
      ...nothing,
      computed: scoreOfPain(pain.median),
      k: pain.n,
      n,
      value: pain.median,
      low: pain.min,
      high: pain.max,
      quotationIds: quotesOf(ofTypes(heard, isPainType)),
    },
    prevalence: {
      ...nothing,
      computed: scoreOfShare(sharing, n),
      k: sharing,
      n,
      codeId: shared?.codeId ?? null,
      quotationIds: quotesOf(shared?.own ?? []),
    },
    willingnessToPay: {
      ...nothing,
      computed: scoreOfShare(peopleIn(paying), n),
      k: peopleIn(paying),
      n,
      quotationIds: quotesOf(paying),
    },
    reachability: { ...nothing, k: introduced, n },
    size: { ...nothing, value: money?.scenario.inputs.reachableBuyers.value ?? null },
    easeOfFiring: {
      ...nothing,
      computed: scoreOfFiring(medians),
      k: rated.length,
      n: switchingKeys.length,
      value: rated.length === 0 ? null : median(rated),
      low: rated.length === 0 ? null : Math.min(...rated),
      high: rated.length === 0 ? null : Math.max(...rated),
      quotationIds: quotesOf(ofTypes(heard, (typeId) => typeId.startsWith('switch.'))),
    },
    economics: { ...nothing, computed: scoreOfEconomics(ratio), value: ratio },
  };
}

function peopleOf(project: OpenedProject, segment: CustomerSegment, heard: Heard): PersonOfCard[] {
  const records = new Map(listRecords(project.db, 'respondent').map((person) => [person.id, person]));
  const byPerson = Map.groupBy(heard.codings, ({ respondentId }) => respondentId);
  return painOfPeople(heard.codings, segment.memberIds, heard.codesById).map(({ respondentId, pain }) => {
    const own = { ...heard, codings: byPerson.get(respondentId) ?? [] };
    return {
      respondentId,
      roles: records.get(respondentId)?.roles ?? [],
      pain,
      painCodeIds: [...new Set(ofTypes(own, isPainType).map(({ codeId }) => codeId))],
      hasSpent: ofTypes(own, (typeId) => spentEffortTypes.includes(typeId)).length > 0,
    };
  });
}

function readCard(project: OpenedProject, segment: CustomerSegment, everything: Heard): SegmentCard {
  const members = new Set(segment.memberIds);
  const heard = {
    ...everything,
    codings: everything.codings.filter(({ respondentId, kind }) => members.has(respondentId) && kind !== 'solution'),
  };
  const figures = figuresOf(project, segment, heard);
  const judged = new Map(
    listRecordsWhere(project.db, 'segmentJudgement', 'customerSegmentId', segment.id).map((one) => [one.factor, one]),
  );
  const factors = attractivenessFactors.map((factor): FactorOfCard => {
    const judgement = judged.get(factor) ?? null;
    const own = figures[factor];
    return { factor, ...own, judgement, score: judgement === null ? own.computed : judgement.score };
  });
  const people = peopleOf(project, segment, heard);
  return {
    customerSegmentId: segment.id,
    factors,
    ...attractiveness(Object.fromEntries(factors.map(({ factor, score }) => [factor, score]))),
    people,
    conflicts: roleConflicts(
      people.map(({ respondentId, roles, painCodeIds }) => ({ person: respondentId, roles, pains: painCodeIds })),
    ),
  };
}

const kept = new WeakMap<OpenedProject, { readonly version: number; readonly cards: readonly SegmentCard[] }>();

/** The card of every kept segment, from the data as they are now; computed once for each version of them. */
export function readSegmentCards(project: OpenedProject): readonly SegmentCard[] {
  const known = kept.get(project);
  if (known?.version === project.getVersion()) return known.cards;
  const everything = {
    codings: readHeardCodings(project),
    codesById: new Map(listRecords(project.db, 'code').map((code) => [code.id, code])),
  };
  const cards = listRecords(project.db, 'customerSegment').map((segment) => readCard(project, segment, everything));
  kept.set(project, { version: project.getVersion(), cards });
  return cards;
}
