import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { hrefOf } from '../../store/route.ts';
import classes from './SessionsScreen.module.css';

/** An address of a session that is gone. */
export function MissingSession() {
  const { t } = useTranslation('sessions');
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')} />
      <EmptyState text={t('notFound')} alternative={<Anchor href={hrefOf('sessions')}>{t('allSessions')}</Anchor>} />
    </div>
  );
}
