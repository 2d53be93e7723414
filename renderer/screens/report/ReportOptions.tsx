import { Checkbox, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/language.ts';
import { type ReportSection, reportSections } from '#shared/domain/reportDocument.ts';
import { type ReportChoice, toggleSection } from './reportChoice.ts';
import classes from './ReportScreen.module.css';

const sectionTexts = {
  evidence: ['sectionEvidence', 'sectionEvidenceHint'],
  map: ['sectionMap', 'sectionMapHint'],
  economics: ['sectionEconomics', 'sectionEconomicsHint'],
  validation: ['sectionValidation', 'sectionValidationHint'],
  path: ['sectionPath', 'sectionPathHint'],
  unknown: ['sectionUnknown', 'sectionUnknownHint'],
  quotations: ['sectionQuotations', 'sectionQuotationsHint'],
  method: ['sectionMethod', 'sectionMethodHint'],
} as const satisfies Record<ReportSection, readonly [string, string]>;

interface ReportOptionsProps {
  readonly choice: ReportChoice;
  readonly language: Language;
  readonly onChange: (choice: ReportChoice) => void;
}

/** Sections, language and names of the report. */
export function ReportOptions({ choice, language, onChange }: ReportOptionsProps) {
  const { t } = useTranslation('report');
  return (
    <>
      <fieldset className={classes['group']}>
        <legend>{t('whatGoesIn')}</legend>
        {reportSections.map((section) => {
          const [label, hint] = sectionTexts[section];
          return (
            <Checkbox
              key={section}
              className={classes['choice']}
              label={t(label)}
              description={t(hint)}
              checked={choice.sections.has(section)}
              onChange={() => onChange(toggleSection(choice, section))}
            />
          );
        })}
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
      </fieldset>
    </>
  );
}
