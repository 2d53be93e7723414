import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/contract/appContract.ts';
import type { Language } from '#shared/domain/language.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Section } from '../../components/Section.tsx';
import { updateSettings } from '../../store/actions/projectActions.ts';
import { openDialog } from '../../store/dialogState.ts';
import { useSession } from '../../store/session.ts';
import { SavedField } from './SavedField.tsx';
import classes from './SettingsScreen.module.css';

export function PersonSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const settings = useSession((state) => state.settings);
  return (
    <Section title={t('you')}>
      <div className={classes['fields']}>
        <SavedField
          label={t('author')}
          hint={t('authorHint')}
          value={settings.author}
          onSave={(author) => void updateSettings({ author })}
        />
        <div>
          <div className={classes['label']}>{t('language')}</div>
          <SegmentedControl
            aria-label={t('language')}
            value={settings.language}
            onChange={(language) => void updateSettings({ language: language as Language })}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <div>
          <div className={classes['label']}>{t('theme')}</div>
          <SegmentedControl
            aria-label={t('theme')}
            value={settings.theme}
            onChange={(theme) => void updateSettings({ theme: theme as Settings['theme'] })}
            data={[
              { value: 'auto', label: t('shell:themeAuto') },
              { value: 'light', label: t('shell:themeLight') },
              { value: 'dark', label: t('shell:themeDark') },
            ]}
          />
        </div>
        <div>
          <LinkButton onClick={() => openDialog('tour')}>{t('tour')}</LinkButton>
        </div>
      </div>
    </Section>
  );
}
