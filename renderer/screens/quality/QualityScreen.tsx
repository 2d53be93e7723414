import { Anchor, Button, Loader, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewKind } from '#shared/domain/interview.ts';
import { interviewKinds } from '#shared/domain/interview.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { openImport } from '../../store/importing.ts';
import { runJob } from '../../store/jobs.ts';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { QualityChart } from './QualityChart.tsx';
import type { MeasuredInterview } from './qualityInput.ts';
import classes from './QualityScreen.module.css';
import { QualityTable } from './QualityTable.tsx';
import { RuleLine } from './RuleLine.tsx';

/** Whether the interviewer asks better from talk to talk, and what still weakens the questions. */
export function QualityScreen() {
  const { t } = useTranslation(['quality', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const interviews = useRecordTable('interview');
  const [kind, setKind] = useState<InterviewKind | 'all'>('all');
  const { data, error, refetch } = useBackendQuery(['interviews.qualityOfAll'], (client, signal) =>
    runJob('quality', (job) => client.interviews.qualityOfAll({ jobId: job.jobId }, { signal: job.signal }), signal),
  );
  const measured = useMemo(
    () =>
      (data?.interviews ?? []).flatMap((quality): MeasuredInterview[] => {
        const interview = interviews[quality.id];
        return interview === undefined ? [] : [{ interview, quality }];
      }),
    [data, interviews],
  );
  const kinds = interviewKinds.filter((known) => measured.some(({ interview }) => interview.kind === known));
  const shown = useMemo(
    () => (kind === 'all' ? measured : measured.filter(({ interview }) => interview.kind === kind)),
    [measured, kind],
  );
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <div className={classes['links']}>
            <Anchor href={hrefOf('interviews')} size="sm">
              {t('toInterviews')}
            </Anchor>
            <Anchor href={hrefOf('guides')} size="sm">
              {t('toGuides')}
            </Anchor>
            {kinds.length > 1 && (
              <Select
                aria-label={t('kind')}
                size="xs"
                w={150}
                allowDeselect={false}
                value={kind}
                onChange={(value) => setKind((value ?? 'all') as InterviewKind | 'all')}
                data={(['all', ...kinds] as const).map((value) => ({ value, label: t(`kind_${value}`) }))}
              />
            )}
          </div>
        }
      />
      {error !== null && (
        <Banner tone="error" action={<LinkButton onClick={refetch}>{t('common:retry')}</LinkButton>}>
          {sentenceOf(error)}
        </Banner>
      )}
      {data === undefined && error === null && <Loader size="sm" aria-label={t('common:loading')} />}
      {data !== undefined && measured.length === 0 && (
        <EmptyState
          text={t('empty')}
          action={
            <Button variant="filled" disabled={isReadOnly} onClick={() => openImport([])}>
              {t('addInterviews')}
            </Button>
          }
          alternative={<Anchor href={hrefOf('guides')}>{t('toGuides')}</Anchor>}
        />
      )}
      {data !== undefined && measured.length > 0 && (
        <div className={classes['top']}>
          <Section title={t('onTime')}>
            <QualityChart interviews={shown} />
          </Section>
          <Section title={t('rules')}>
            {([true, false] as const).map((isQuestion) => (
              <div key={String(isQuestion)}>
                <h3 className={classes['group']}>{t(isQuestion ? 'inQuestions' : 'inAnswers')}</h3>
                <ul className={classes['rules']}>
                  {data.rules
                    .filter((rule) => rule.isQuestion === isQuestion)
                    // Dealt-with ones count too, so that a rule stays in its place when it is switched off.
                    .toSorted((left, right) => right.hints + right.dismissed - left.hints - left.dismissed)
                    .map((rule) => (
                      <RuleLine key={rule.ruleId} rule={rule} isReadOnly={isReadOnly} />
                    ))}
                </ul>
              </div>
            ))}
          </Section>
          <Section title={t('byInterview')}>
            <QualityTable interviews={shown} />
          </Section>
        </div>
      )}
    </div>
  );
}
