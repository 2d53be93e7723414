import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import guides from '#shared/domain/method/guides.json' with { type: 'json' };
import { type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useProject } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { SavedField } from './SavedField.tsx';
import classes from './SettingsScreen.module.css';

export function ProjectSection() {
  const { t } = useTranslation('settings');
  const { language } = useFormat();
  const project = useProject();
  const isReadOnly = useSession(selectIsReadOnly);
  const path = useSession((state) => state.open?.path ?? '');
  if (project === null) return null;
  const update = (patch: Partial<Pick<typeof project, 'name' | 'language' | 'currency' | 'guideId'>>): void => {
    void runCommand((client) => client.projects.update(patch), t('saved'));
  };
  const titleOf = (id: InterviewKind): string => {
    const guide = guides.guides.find((candidate) => candidate.id === id);
    return (language === 'ru' ? guide?.title_ru : guide?.title_en) ?? id;
  };
  return (
    <Section title={t('project')}>
      <div className={classes['fields']}>
        <SavedField
          label={t('name')}
          value={project.name}
          isDisabled={isReadOnly}
          isAllowed={(text) => text !== ''}
          onSave={(name) => update({ name })}
        />
        <Select
          label={t('projectLanguage')}
          disabled={isReadOnly}
          allowDeselect={false}
          value={project.language}
          onChange={(value) => value !== null && update({ language: value as Language })}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
        />
        <SavedField
          label={t('currency')}
          hint={t('currencyHint')}
          value={project.currency}
          isDisabled={isReadOnly}
          isAllowed={(text) => /^[A-Za-z]{3}$/u.test(text)}
          onSave={(currency) => update({ currency: currency.toUpperCase() })}
        />
        <Select
          label={t('guide')}
          description={t('guideHint')}
          placeholder={t('noGuide')}
          disabled={isReadOnly}
          clearable
          value={project.guideId}
          onChange={(value) => update({ guideId: value as InterviewKind | null })}
          data={interviewKinds.map((kind) => ({ value: kind, label: titleOf(kind) }))}
        />
        <div>
          <div className={classes['label']}>{t('file')}</div>
          <div className={classes['path']}>{path}</div>
        </div>
      </div>
    </Section>
  );
}
