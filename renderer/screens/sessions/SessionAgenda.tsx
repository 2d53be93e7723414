import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section.tsx';
import { AgendaList } from './AgendaList.tsx';
import { EnterLine } from './EnterLine.tsx';
import type { SessionPartProps } from './sessionParts.ts';
import classes from './SessionsScreen.module.css';

/** What the session is about: the facts it began with, and topics of one's own. */
export function SessionAgenda({
  session,
  isFirst,
  isReadOnly,
  update,
}: SessionPartProps & { readonly isFirst: boolean }) {
  const { t } = useTranslation('sessions');
  const { agenda } = session;
  const tick = (at: number, isDiscussed: boolean): void => {
    void update({ agenda: agenda.map((item, index) => (index === at ? { ...item, isDiscussed } : item)) });
  };
  const add = (text: string): Promise<unknown> => {
    const topic = { kind: 'topic' as const, count: null, text, aboutId: null, day: null, isDiscussed: false };
    return update({ agenda: [...agenda, topic] });
  };
  return (
    <Section title={t('agenda')}>
      {agenda.length === 0 && <p className={classes['nothing']}>{t('agendaEmpty')}</p>}
      <AgendaList agenda={agenda} isFirst={isFirst} hasTicks onTick={isReadOnly ? undefined : tick} />
      {!isReadOnly && <EnterLine label={t('addTopic')} hint={t('addTopicHint')} onEnter={add} />}
    </Section>
  );
}
