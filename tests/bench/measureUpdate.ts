import type { BackendClient } from '#shared/contract/client.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { generateTalk } from './generateTalk.ts';
import { time } from './timing.ts';

const codings = 40;

/** Mean way that people went on the map, as a share of its radius. */
function meanShift(
  before: readonly { respondentId: string; x: number; y: number }[],
  after: readonly { respondentId: string; x: number; y: number }[],
): number {
  const places = new Map(before.map((place) => [place.respondentId, place]));
  const ways = after.flatMap(({ respondentId, x, y }) => {
    const place = places.get(respondentId);
    return place === undefined ? [] : [Math.hypot(place.x - x, place.y - y)];
  });
  const radius = Math.max(...before.map(({ x, y }) => Math.hypot(x, y)));
  return ways.reduce((sum, way) => sum + way, 0) / Math.max(1, ways.length) / radius;
}

/** One more interview, coded like a member of the first segment: how soon is the new picture there, and does it jump? */
export async function measureUpdate(client: BackendClient): Promise<Readonly<Record<string, number>>> {
  const before = await client.analysis.segments({});
  await client.analysis.patterns({});
  await client.segments.rememberPicture({});
  const turns = generateTalk('ru', 3000, 777).map((turn) => ({ ...turn, speaker: turn.role }));
  const { respondentId } = await client.people.saveRespondent({
    ...unknownRespondent,
    id: null,
    name: 'Newcomer',
  });
  const { interviewId } = await client.interviews.create({
    kind: 'problem',
    title: 'Newcomer',
    date: '2026-11-01',
    language: 'ru',
    respondentIds: [respondentId],
    turns,
  });
  const { turns: added } = await client.interviews.get({ id: interviewId });
  const answers = added.filter(({ role, text }) => role === 'respondent' && text.length > 30).slice(0, codings);
  const codeIds = before.segments[0]?.definingCodes.map(({ codeId }) => codeId) ?? before.codeIds;
  for (const [at, { id: turnId }] of answers.entries()) {
    await client.codings.create({ interviewId, turnId, start: 0, end: 20, codeIds: [codeIds[at % codeIds.length]!] });
  }
  const patterns = await time(() => client.analysis.patterns({}));
  let preview = before.map;
  const quick = await time(async () => {
    preview = (await client.analysis.segmentsPreview({})).map;
  });
  return {
    'one more interview: patterns': patterns,
    'one more interview: groups and map': quick,
    'one more interview: both': patterns + quick,
    'one more interview: checked segments': await time(() => client.analysis.segments({})),
    'one more interview: mean shift on the map': meanShift(before.map.points, preview.points),
  };
}
