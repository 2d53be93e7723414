import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOfGuide } from '#shared/domain/guide.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';
import { hasGuideBlank, readGuideBlanks } from '#shared/text/fillGuideBlanks.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './CodingPanel.module.css';

interface GuideCoverageProps {
  readonly kind: InterviewKind;
  readonly content: InterviewContent;
}

/** Sections of the guide from which nothing is coded yet, each with a question that was not asked. */
export const GuideCoverage = memo(function GuideCoverage({ kind, content }: GuideCoverageProps) {
  const { t } = useTranslation('editor');
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const guides = useRecordList('guide');
  const interviewId = content.turns[0]?.interviewId ?? null;
  const interview = useRecordTable('interview')[interviewId ?? ''];
  const { data } = useBackendQuery(
    ['guides.coverage', interviewId],
    (client, signal) => client.guides.coverage({ interviewId: interviewId! }, { signal }),
    { isEnabled: interviewId !== null },
  );
  const sections = useMemo(
    () => sectionsOfGuide(kind, interview?.language ?? language, guides),
    [kind, interview, language, guides],
  );
  const missing = useMemo(() => {
    const codeIds = new Set<string>();
    for (const { codeId } of content.codings.values()) codeIds.add(codeId);
    const heard = new Set([...codeIds].map((codeId) => codes[codeId]?.typeId));
    return sections.filter(
      ({ expectCodes }) => expectCodes.length > 0 && !expectCodes.some((typeId) => heard.has(typeId)),
    );
  }, [content.codings, codes, sections]);
  const unasked = new Map(data?.sections.map((section) => [section.id, section.unasked]));
  return (
    <section className={classes['part']}>
      <h3 className={classes['heading']}>{t('notAsked')}</h3>
      {missing.length === 0 ? (
        <p className={classes['small']}>{t('allAsked')}</p>
      ) : (
        <ul className={classes['guide']}>
          {missing.map((section) => {
            // Questions without a blank to fill in («{работа}») are said as they stand, so they come first.
            const isReady = (words: string): boolean => !hasGuideBlank(words);
            const open = unasked.get(section.id) ?? section.questions;
            const question = open.find(isReady) ?? open[0];
            return (
              <li key={section.id}>
                <b>{section.title}</b>
                {question !== undefined && ` · ${readGuideBlanks(question)}`}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
});
