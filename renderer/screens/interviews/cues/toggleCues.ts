import i18next from 'i18next';
import { perform } from '../../../store/actions/runCommand.ts';
import { updateSettings } from '../../../store/actions/projectActions.ts';
import { addNotice } from '../../../store/notices.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { useSession } from '../../../store/session.ts';

/** Switches the marks of pain and feeling on or off for every talk, and says how many this one has. */
export async function toggleCues(): Promise<void> {
  const areShown = useSession.getState().settings.areCuesShown;
  await updateSettings({ areCuesShown: !areShown });
  const say = (text: string): void => addNotice({ tone: 'done', text, undoVersion: null });
  const { id } = useOpenInterview.getState();
  if (areShown) say(i18next.t('cuesHidden', { ns: 'reading' }));
  else if (id !== null) {
    const answer = await perform((client) => client.interviews.cues({ id }));
    const count = answer?.cues.length ?? 0;
    if (answer !== null)
      say(count === 0 ? i18next.t('noCues', { ns: 'reading' }) : i18next.t('cuesShown', { ns: 'reading', count }));
  }
}
