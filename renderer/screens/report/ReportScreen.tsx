import { Anchor, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { type ReportKind, reportKinds } from '#shared/domain/reportKind.ts';
import { Banner } from '../../components/Banner.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { selectLanguage, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { findLeftNames } from './findLeftNames.ts';
import { LeftNamesDialog } from './LeftNamesDialog.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportDesk } from './ReportDesk.tsx';
import { ReportOptions } from './ReportOptions.tsx';
import classes from './ReportScreen.module.css';
import { toReportOptions } from './toReportOptions.ts';
import { useReportChoice } from './useReportChoice.ts';

/** What goes into the report, and how it will look on paper. */
export function ReportScreen() {
  const { t } = useTranslation(['report', 'reportKinds', 'privacy']);
  const format = useFormat();
  const { id } = useRoute();
  const kind = reportKinds.find((known) => known === id) ?? 'segment';
  const { choice, isChanged, change } = useReportChoice(kind);
  const [isReviewing, setIsReviewing] = useState(false);
  const language = useSession(selectLanguage);
  const segments = useRecordTable('customerSegment');
  const sessions = useRecordTable('trackerSession');
  const options = toReportOptions(choice, language, {
    segment: (segmentId) => segments[segmentId] !== undefined,
    session: (sessionId) => sessions[sessionId] !== undefined,
  });
  const { data, error, isLoading, isRefetching } = useBackendQuery(
    ['reports.preview', JSON.stringify(options)],
    (client, signal) => client.reports.preview(options, { signal }),
  );
  const document = useLastOfKind(kind, data?.document);
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
            subtitle={document === undefined ? '' : t('gathered', { date: format.longDay(document.date) })}
          />
          <Select
            mt="sm"
            label={t('reportKinds:kind')}
            description={t(`reportKinds:kind_${kind}_hint`)}
            allowDeselect={false}
            value={kind}
            data={reportKinds.map((known) => ({ value: known, label: t(`reportKinds:kind_${known}`) }))}
            onChange={(value) => value !== null && goTo('report', value)}
          />
          <ReportOptions choice={choice} language={options.language} isChanged={isChanged} onChange={change} />
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
            <Banner tone="error">{sentenceOf(error)}</Banner>
          </div>
        )}
        {error === null && interviewCount === 0 && (
          <div className={classes['message']}>
            <Banner tone="plain">
              {t('noInterviews')} <Anchor href={hrefOf('interviews')}>{t('toInterviews')}</Anchor>
            </Banner>
          </div>
        )}
        {isLoading && document === undefined && <p className={classes['message']}>{t('gathering')}</p>}
        {document !== undefined && error === null && <ReportDesk document={document} />}
      </div>
      {isReviewing && <LeftNamesDialog names={leftNames} onClose={() => setIsReviewing(false)} />}
    </div>
  );
}

/** The document, or while a newer one of the same kind is on its way the one before: pages do not flash. */
function useLastOfKind(kind: ReportKind, document: ReportDocument | undefined): ReportDocument | undefined {
  const [last, setLast] = useState<{ readonly kind: ReportKind; readonly document: ReportDocument } | null>(null);
  if (document !== undefined && last?.document !== document) setLast({ kind, document });
  return document ?? (last?.kind === kind ? last.document : undefined);
}
