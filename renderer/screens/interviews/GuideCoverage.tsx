import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewKind } from '#shared/domain/interview.ts';
import guides from '#shared/domain/method/guides.json' with { type: 'json' };
import type { InterviewContent } from '../../store/openInterview.ts';
import { useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodingPanel.module.css';

interface GuideCoverageProps {
  readonly kind: InterviewKind;
  readonly content: InterviewContent;
}

/** Sections of the guide from which nothing is coded yet, each with a question to ask. */
export const GuideCoverage = memo(function GuideCoverage({ kind, content }: GuideCoverageProps) {
  const { t } = useTranslation('editor');
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const missing = useMemo(() => {
    const heard = new Set([...content.codings.values()].map(({ codeId }) => codes[codeId]?.typeId));
    const sections = guides.guides.find(({ id }) => id === kind)?.sections ?? [];
    return sections.filter(({ expect_codes }) => !expect_codes.some((typeId) => heard.has(typeId)));
  }, [content.codings, codes, kind]);
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('notAsked')}</h3>
      {missing.length === 0 ? (
        <p className={classes['small']}>{t('allAsked')}</p>
      ) : (
        <ul className={classes['guide']}>
          {missing.map((section) => {
            // Questions with a blank to fill in («{работа}») are for the guide itself.
            const question = section.questions.map((words) => words[language]).find((words) => !words.includes('{'));
            return (
              <li key={section.id}>
                <b>{language === 'ru' ? section.title_ru : section.title_en}</b>
                {question !== undefined && ` · ${question}`}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
});
