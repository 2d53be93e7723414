import { useMemo } from 'react';
import type { Hypothesis } from '#shared/domain/hypothesis.ts';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { type Recruit, type RecruitStatus, statusOfRecruit } from '#shared/domain/recruit.ts';
import { byTime } from '../../../store/ahead.ts';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { type PersonRow, usePeople } from '../usePeople.ts';

/** Somebody on the list of those to talk to. */
export interface RecruitRow extends PersonRow {
  readonly recruit: Recruit | null;
  readonly status: RecruitStatus;
  readonly hypothesis: Hypothesis | null;
  /** The nearest talk that is agreed on and not held. */
  readonly plan: PlannedInterview | null;
  /** Who introduced the person, who introduced that one, and so on: the first of them first. */
  readonly chain: readonly string[];
}

function chainOf(row: PersonRow, byId: ReadonlyMap<string, PersonRow>): string[] {
  const chain: string[] = [];
  const seen = new Set<string>([row.person.id]);
  let next = row.introducer;
  while (next !== null && !seen.has(next.id)) {
    seen.add(next.id);
    chain.unshift(next.name);
    next = byId.get(next.id)?.introducer ?? null;
  }
  return chain;
}

/** Everybody, by name, with what is known for asking them. */
export function useRecruits(): readonly RecruitRow[] {
  const people = usePeople();
  const recruits = useRecordList('recruit');
  const plans = useRecordList('plannedInterview');
  const hypotheses = useRecordTable('hypothesis');
  return useMemo(() => {
    const byId = new Map<string, PersonRow>(people.map((row) => [row.person.id, row]));
    return people.map((row) => {
      const recruit = recruits.find(({ respondentId }) => respondentId === row.person.id) ?? null;
      const open = plans.filter(
        ({ respondentId, interviewId }) => respondentId === row.person.id && interviewId === null,
      );
      return {
        ...row,
        recruit,
        status: statusOfRecruit(recruit, row.interviews.length > 0),
        hypothesis: recruit?.hypothesisId == null ? null : (hypotheses[recruit.hypothesisId] ?? null),
        plan: open.toSorted(byTime)[0] ?? null,
        chain: chainOf(row, byId),
      };
    });
  }, [people, recruits, plans, hypotheses]);
}

/** True when every word of the request is somewhere in what is known for asking the person. */
export function matchesRecruit(row: RecruitRow, request: string): boolean {
  const { person, company, recruit, hypothesis, chain } = row;
  const known = [
    person.name,
    company?.name,
    recruit?.channel,
    recruit?.assumedSegment,
    hypothesis?.who,
    hypothesis?.job,
  ];
  const text = [...known, ...chain].join(' ').toLocaleLowerCase();
  return request
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
