import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { Banner } from '../../components/Banner.tsx';
import { PathSteps } from '../../components/PathSteps.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { openImport } from '../../store/importing.ts';
import { useRecordList } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useWorkflow } from '../../store/workflow.ts';
import { AheadLine } from './AheadLine.tsx';
import { GatesSection } from './GatesSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { HypothesesSection } from './HypothesesSection.tsx';
import { LatelySection } from './LatelySection.tsx';
import { useUnrollOnce } from './useUnrollOnce.ts';
import historyClasses from './PathHistory.module.css';
import classes from './PathScreen.module.css';
import { PromisesSection } from './PromisesSection.tsx';
import { SavingsSection } from './SavingsSection.tsx';
import { WarningsBand } from './WarningsBand.tsx';
import { WavesSection } from './WavesSection.tsx';
import { WaysBack } from './WaysBack.tsx';

function OwnSteps({ status }: { readonly status: WorkflowStatus }) {
  return <PathSteps status={status} isUnrolling={useUnrollOnce(`${status.wave} ${status.state}`)} />;
}

/** Where the project stands on the method's path, what opens the next gate, and the ways back. */
export function PathScreen() {
  const { t } = useTranslation('path');
  const isReadOnly = useSession(selectIsReadOnly);
  const hasInterviews = useRecordList('interview').length > 0;
  const status = useWorkflow((state) => state.status);
  const error = useWorkflow((state) => state.error);
  const goal = status?.waves.find((wave) => wave.number === status.wave)?.goal ?? '';
  const wave = status?.wave ?? 1;
  const isBeforePatterns = status?.state === 'S0' || status?.state === 'S1';
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={goal === '' ? t('firstWave', { wave }) : t('goal', { wave, goal })}
        actions={
          <>
            {hasInterviews && (
              <Button
                component="a"
                href={hrefOf('segments', null, { present: 'path' })}
                leftSection={<IconPresentation size={18} stroke={1.6} aria-hidden />}
              >
                {t('review')}
              </Button>
            )}
            {!isReadOnly && (
              <Button variant="filled" onClick={() => openImport([])}>
                {t('addInterviews')}
              </Button>
            )}
          </>
        }
      />
      <AheadLine />
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {status !== null && (
        <>
          <OwnSteps status={status} />
          <div className={classes['columns']}>
            <div className={classes['gates']}>
              <GatesSection status={status} />
              <WaysBack status={status} />
              <WarningsBand status={status} />
            </div>
            <div className={classes['right']}>
              {isBeforePatterns && <HypothesesSection />}
              <LatelySection />
              <PromisesSection />
              {!isBeforePatterns && <HypothesesSection />}
            </div>
          </div>
          <div className={historyClasses['below']}>
            <WavesSection status={status} />
            <SavingsSection status={status} />
            <HistorySection status={status} />
          </div>
        </>
      )}
    </div>
  );
}
