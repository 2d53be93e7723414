import { describe, expect, it } from 'vitest';
import type { TrackerSession } from '#shared/domain/trackerSession.ts';
import { addNote, findOpenSession } from '../../../renderer/store/actions/noteMeeting.ts';

const session = (id: string, startedAt: string, endedAt: string | null): TrackerSession =>
  ({ id, startedAt, endedAt }) as unknown as TrackerSession;

describe('notes of a meeting', () => {
  it('say what was shown, and stand under what was written before', () => {
    const first = addNote('', 'Путь', ' Спросить Веру ещё раз ');
    expect(first).toBe('Путь: Спросить Веру ещё раз');
    expect(addNote(`${first}\n`, 'Что решили', 'Ждём пятого')).toBe(`${first}\nЧто решили: Ждём пятого`);
  });

  it('go into the session that goes on, the latest of them', () => {
    const ended = session('ended', '2026-11-20', '2026-11-20');
    const [early, late] = [session('early', '2026-11-18', null), session('late', '2026-11-19', null)];
    expect(findOpenSession([ended, late, early])?.id).toBe('late');
    expect(findOpenSession([ended])).toBeNull();
  });
});
