import type { AgendaKind } from '#shared/domain/trackerSession.ts';

/**
 * Which kind of record a line of an agenda is about, if records of that kind go out under names of their own. Gates, ways
 * back, promises, rows and meetings are called the same everywhere: null.
 */
export function kindOfAbout(kind: AgendaKind): 'interview' | 'presale' | 'hypothesis' | null {
  if (kind === 'interviews') return 'interview';
  if (kind === 'presaleAsked' || kind === 'presalePaid') return 'presale';
  return kind === 'staleHypothesis' ? 'hypothesis' : null;
}
