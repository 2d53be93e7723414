import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useSession } from '../../store/session.ts';
import { HistorySection } from './HistorySection.tsx';
import { PersonSection } from './PersonSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ProjectSection } from './ProjectSection.tsx';
import { SafetySection } from './SafetySection.tsx';
import classes from './SettingsScreen.module.css';

/** The user's own settings, the project's, and what keeps it safe. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const version = useSession((state) => state.info?.version ?? '');
  return (
    <div className={classes['screen']}>
      <ScreenHeader title={t('title')} subtitle={t('version', { version })} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <PersonSection />
          <ProjectSection />
        </div>
        <div className={classes['column']}>
          <SafetySection />
          <PrivacySection />
          <HistorySection />
        </div>
      </div>
    </div>
  );
}
