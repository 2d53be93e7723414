import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section.tsx';
import { toggleNames } from '../../store/actions/hideNames.ts';
import { hrefOf } from '../../store/route.ts';
import { useSession } from '../../store/session.ts';
import classes from './SettingsScreen.module.css';

/** The way to deciding about names, and hiding them in this window. */
export function PrivacySection() {
  const { t } = useTranslation('privacy');
  const isHidingNames = useSession((state) => state.isHidingNames);
  return (
    <Section title={t('title')}>
      <p className={classes['message']}>{t('settingsText')}</p>
      <div className={classes['buttons']}>
        <Button component="a" href={hrefOf('privacy')}>
          {t('open')}
        </Button>
        <Button onClick={() => void toggleNames()}>{isHidingNames ? t('show') : t('hide')}</Button>
      </div>
    </Section>
  );
}
