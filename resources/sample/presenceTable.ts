import type { SampleDocument } from './sampleDocument.ts';

/** Codes found in each respondent's problem interviews; bare types are left out because they never make a pattern. */
export function listPresence(document: SampleDocument): Map<string, Set<string>> {
  const named = new Set(document.codes.map((code) => code.id));
  const presence = new Map<string, Set<string>>();
  for (const interview of document.interviews) {
    if (interview.kind !== 'problem') continue;
    for (const id of interview.respondentIds) presence.set(id, presence.get(id) ?? new Set());
  }
  const interviews = new Map(document.interviews.map((one) => [one.id, one]));
  for (const coding of document.codings) {
    if (coding.setAside === true) continue;
    const interview = interviews.get(coding.interviewId);
    if (interview?.kind !== 'problem') continue;
    const codes = presence.get(interview.turns[coding.turn]?.respondentId ?? '');
    for (const code of coding.codeIds) if (named.has(code)) codes?.add(code);
  }
  return presence;
}

/** Share of codes that two people have in common among those that either has; 0 when neither has any. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((code) => b.has(code)).length;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** A table for the terminal: people in the order of their customer segments across, codes down. */
export function drawPresenceTable(document: SampleDocument): string {
  const presence = listPresence(document);
  const members = document.customerSegments.flatMap((one) => one.memberIds);
  const people = [...members, ...[...presence.keys()].filter((id) => !members.includes(id))];
  const rows = document.codes.map((code) => {
    const cells = people.map((id) => (presence.get(id)?.has(code.id) === true ? '■' : '·').padStart(9)).join('');
    return code.id.padEnd(22) + cells;
  });
  const counts = people.map((id) => String(presence.get(id)?.size ?? 0).padStart(9)).join('');
  return [''.padEnd(22) + people.map((id) => id.padStart(9)).join(''), ...rows, 'codes'.padEnd(22) + counts].join('\n');
}
