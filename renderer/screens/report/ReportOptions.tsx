import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import { firstChoice, type ReportChoiceFields } from '#shared/domain/reportKind.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LogoChoice } from './LogoChoice.tsx';
import classes from './ReportScreen.module.css';
import { ReportSubject } from './ReportSubject.tsx';
import { SectionList } from './SectionList.tsx';

interface ReportOptionsProps {
  readonly choice: ReportChoiceFields;
  readonly language: Language;
  readonly isChanged: boolean;
  readonly onChange: (choice: ReportChoiceFields) => void;
}

/** Subject, sections, language and names of the report. */
export function ReportOptions({ choice, language, isChanged, onChange }: ReportOptionsProps) {
  const { t } = useTranslation(['report', 'reportKinds']);
  return (
    <>
      <ReportSubject choice={choice} onChange={onChange} />
      <fieldset className={classes['group']}>
        <legend>
          <span className={classes['legend']}>
            {t('whatGoesIn')}
            {isChanged && (
              <LinkButton onClick={() => onChange({ ...choice, sections: firstChoice(choice.kind).sections })}>
                {t('reportKinds:asAtFirst')}
              </LinkButton>
            )}
          </span>
        </legend>
        <SectionList key={choice.kind} choice={choice} onChange={onChange} />
      </fieldset>
      <fieldset className={classes['group']}>
        <legend>{t('forWhom')}</legend>
        <Checkbox
          className={classes['choice']}
          label={t('replaceNames')}
          description={t('replaceNamesHint')}
          checked={choice.isAnonymous}
          onChange={() => onChange({ ...choice, isAnonymous: !choice.isAnonymous })}
        />
        <div className={classes['language']}>
          <span id="report-language">{t('language')}</span>
          <SegmentedControl
            aria-labelledby="report-language"
            value={language}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => onChange({ ...choice, language: value as Language })}
          />
        </div>
        <LogoChoice choice={choice} onChange={onChange} />
      </fieldset>
    </>
  );
}
