import { useRecord } from '../../store/records.ts';
import { useRoute } from '../../store/route.ts';
import { SessionOverview } from './SessionOverview.tsx';
import { SessionPage } from './SessionPage.tsx';
import { MissingSession } from './MissingSession.tsx';

/** The tracker's meetings with the client: the next one's agenda, those that were held, or the one that is open. */
export function SessionsScreen() {
  const { id } = useRoute();
  const session = useRecord('trackerSession', id);
  if (id === null) return <SessionOverview />;
  return session === null ? <MissingSession /> : <SessionPage key={session.id} session={session} />;
}
