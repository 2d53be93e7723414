import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedInterview } from '#shared/domain/plannedInterview.ts';
import { ScreenHeader } from '../../../components/ScreenHeader.tsx';
import { goTo, hrefOf, useRoute } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import classes from './AheadScreen.module.css';
import { LiveTalk } from './LiveTalk.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RecruitList } from './RecruitList.tsx';
import { Schedule } from './Schedule.tsx';
import { type RecruitRow, useRecruits } from './useRecruits.ts';

/** What the dialog of a planned interview is about. */
export interface PlanChoice {
  readonly row: RecruitRow | null;
  readonly plan: PlannedInterview | null;
}

/** Whom to ask, when to meet, and notes while talking. */
export function AheadScreen() {
  const { t } = useTranslation(['ahead', 'common']);
  const { query } = useRoute();
  const rows = useRecruits();
  const isReadOnly = useSession(selectIsReadOnly);
  const [choice, setChoice] = useState<PlanChoice | null>(null);
  const talk = query['talk'];
  if (talk !== undefined) return <LiveTalk key={talk} id={talk} />;
  const view = query['view'] === 'schedule' ? 'schedule' : 'list';
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <span className={classes['links']}>
              <Anchor href={hrefOf('people')} size="sm">
                {t('toPeople')}
              </Anchor>
              <Anchor href={hrefOf('guides')} size="sm">
                {t('toGuides')}
              </Anchor>
            </span>
            {!isReadOnly && rows.length > 0 && (
              <Button variant="filled" onClick={() => setChoice({ row: null, plan: null })}>
                {t('schedule')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes['views']}>
        <SegmentedControl
          aria-label={t('views')}
          value={view}
          onChange={(value) => goTo('people', 'ahead', value === 'schedule' ? { view: value } : {})}
          data={[
            { value: 'list', label: t('viewList') },
            { value: 'schedule', label: t('viewSchedule') },
          ]}
        />
      </div>
      {view === 'list' ? (
        <RecruitList rows={rows} onSchedule={(row) => setChoice({ row, plan: row.plan })} />
      ) : (
        <Schedule rows={rows} onChange={(row, plan) => setChoice({ row, plan })} />
      )}
      {choice !== null && <PlanDialog rows={rows} {...choice} onClose={() => setChoice(null)} />}
    </div>
  );
}
