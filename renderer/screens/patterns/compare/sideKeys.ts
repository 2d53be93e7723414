import type { ComparedSideChoice } from '#shared/contract/comparisonContract.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import { interviewKinds } from '#shared/domain/interview.ts';

/** A side as it stands in the address: `segment:id`, `others:id`, `wave:2`, `interviews:problem`, `before`, `after`. */
export type SideKey = string;

const aDay = /^\d{4}-\d{2}-\d{2}$/u;

function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** Null for a key that says nothing; `before` and `after` need the day. */
export function parseSideKey(key: SideKey, day: string): ComparedSideChoice | null {
  const [kind, value = ''] = key.split(':');
  if (kind === 'segment' || kind === 'others')
    return value === '' ? null : { kind, customerSegmentId: value as CustomerSegmentId };
  if (kind === 'wave') return /^[1-9]\d*$/u.test(value) ? { kind, wave: Number(value) } : null;
  if (kind === 'interviews') {
    const interviewKind = interviewKinds.find((name) => name === value);
    return interviewKind === undefined ? null : { kind, interviewKind };
  }
  if (!aDay.test(day)) return null;
  if (kind === 'before') return { kind: 'dates', from: null, to: dayBefore(day) };
  return kind === 'after' ? { kind: 'dates', from: day, to: null } : null;
}

interface Comparable {
  readonly segments: readonly { readonly id: string; readonly decision: string }[];
  readonly interviews: readonly { readonly kind: string; readonly wave: number; readonly date: string | null }[];
}

/** What is most worth comparing in the project as it is; null when there is nothing yet. */
export function suggestSides({ segments, interviews }: Comparable): readonly [SideKey, SideKey] | null {
  const segment = segments.find(({ decision }) => decision === 'main') ?? segments[0];
  if (segment !== undefined) return [`segment:${segment.id}`, `others:${segment.id}`];
  const has = (kind: string): boolean => interviews.some((interview) => interview.kind === kind);
  if (has('problem') && has('solution')) return ['interviews:solution', 'interviews:problem'];
  const waves = [...new Set(interviews.map(({ wave }) => wave))].toSorted((a, b) => a - b);
  if (waves.length > 1) return [`wave:${waves.at(-1)}`, `wave:${waves.at(-2)}`];
  return new Set(interviews.map(({ date }) => date).filter((date) => date !== null)).size > 1
    ? ['after', 'before']
    : null;
}

/** The day that parts the dated interviews into halves; empty without dates. */
export function suggestDay(interviews: Comparable['interviews']): string {
  const days = interviews.flatMap(({ date }) => date ?? []).toSorted();
  return days[Math.ceil(days.length / 2)] ?? days.at(-1) ?? '';
}
