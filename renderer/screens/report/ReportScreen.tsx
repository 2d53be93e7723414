import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectLanguage, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { findLeftNames } from './findLeftNames.ts';
import { LeftNamesDialog } from './LeftNamesDialog.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportDesk } from './ReportDesk.tsx';
import { firstChoice, type ReportChoice, sectionsOf } from './reportChoice.ts';
import { ReportOptions } from './ReportOptions.tsx';
import classes from './ReportScreen.module.css';

/** What goes into the report, and how it will look on paper. */
export function ReportScreen() {
  const { t } = useTranslation(['report', 'privacy']);
  const format = useFormat();
  const [choice, setChoice] = useState<ReportChoice>(firstChoice);
  const [isReviewing, setIsReviewing] = useState(false);
  const language = useSession(selectLanguage);
  const options = {
    language: choice.language ?? language,
    isAnonymous: choice.isAnonymous,
    sections: sectionsOf(choice),
  };
  const { data, error, isLoading, isRefetching } = useBackendQuery(
    ['reports.preview', options.language, options.isAnonymous, ...options.sections],
    (client, signal) => client.reports.preview(options, { signal }),
  );
  const document = data?.document;
  const respondents = useRecordList('respondent');
  const organizations = useRecordList('organization');
  const interviewCount = useRecordList('interview').length;
  const leftNames = useMemo(
    () =>
      document === undefined || !choice.isAnonymous
        ? []
        : findLeftNames(
            document,
            [...respondents, ...organizations].map(({ name }) => name),
          ),
    [document, choice.isAnonymous, respondents, organizations],
  );
  return (
    <div className={classes['screen']}>
      <div className={classes['options']}>
        <div className={classes['form']}>
          <ScreenHeader
            title={t('title')}
            subtitle={document === undefined ? t('subtitle') : t('gathered', { date: format.longDay(document.date) })}
          />
          <ReportOptions choice={choice} language={options.language} onChange={setChoice} />
        </div>
        <div className={classes['bottom']}>
          {leftNames.length > 0 && (
            <Banner tone="warning">
              {t('leftNames', { count: leftNames.length })}{' '}
              <button type="button" className={classes['link']} onClick={() => setIsReviewing(true)}>
                {t('reviewNames')}
              </button>{' '}
              <a className={classes['link']} href={hrefOf('privacy')}>
                {t('privacy:open')}
              </a>
            </Banner>
          )}
          <ReportActions options={options} isPossible={document !== undefined} />
        </div>
      </div>
      <div className={classes['desk']} role="region" aria-label={t('preview')} aria-busy={isLoading || isRefetching}>
        {error !== null && (
          <div className={classes['message']}>
            <Banner tone={interviewCount === 0 ? 'plain' : 'error'}>
              {interviewCount === 0 ? t('noInterviews') : sentenceOf(error)}{' '}
              {interviewCount === 0 && <Anchor href={hrefOf('interviews')}>{t('toInterviews')}</Anchor>}
            </Banner>
          </div>
        )}
        {isLoading && <p className={classes['message']}>{t('gathering')}</p>}
        {document !== undefined && <ReportDesk document={document} />}
      </div>
      {isReviewing && <LeftNamesDialog names={leftNames} onClose={() => setIsReviewing(false)} />}
    </div>
  );
}
