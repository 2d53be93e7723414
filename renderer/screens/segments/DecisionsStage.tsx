import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfLoop } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Presentation.module.css';

interface DecisionsStageProps {
  readonly status: WorkflowStatus;
  /** Hides names where they must not be seen. */
  readonly say: (text: string) => string;
}

interface Decision {
  readonly key: string;
  readonly on: string;
  readonly what: string;
  readonly why: string;
}

const mostShown = 8;

/** What was decided and why, the newest first, and the next step. */
export function DecisionsStage({ status, say }: DecisionsStageProps) {
  const { t } = useTranslation('segmentStudy');
  const { language, day } = useFormat();
  const segments = useRecordList('customerSegment');
  const sessions = useRecordList('trackerSession');
  const overrides = useRecordList('gateOverride');
  const decisions: readonly Decision[] = [
    ...segments.flatMap(({ id, name, decision, decisionReason, decidedAt }): Decision[] => {
      if (decision === 'candidate' || decidedAt === null) return [];
      const what = t(decision === 'main' ? 'decidedMain' : 'decidedDropped', { name });
      return [{ key: id, on: decidedAt, what, why: decisionReason }];
    }),
    ...status.waves.flatMap(({ id, number, loopId, reason, openedAt }): Decision[] =>
      loopId === null
        ? []
        : [
            {
              key: id,
              on: openedAt,
              what: t('decidedLoop', { wave: number, name: nameOfLoop(loopId, language) }),
              why: reason,
            },
          ],
    ),
    ...overrides.map(({ id, gateId, reason, overriddenAt }): Decision => ({
      key: id,
      on: overriddenAt,
      what: t('decidedOverride', { gate: workflowText(`gate.${gateId}`, {}, language) }),
      why: reason,
    })),
    ...sessions.flatMap(({ id, heldOn, decisions: own }) =>
      own.map((what, index): Decision => ({ key: `${id} ${index}`, on: heldOn, what, why: '' })),
    ),
  ];
  const newest = decisions.toSorted((a, b) => (a.on < b.on ? 1 : -1)).slice(0, mostShown);
  return (
    <>
      <p className={classes['kicker']}>{t('stageWave', { wave: status.wave })}</p>
      <h1 className={classes['name']}>{t('stageDecisions')}</h1>
      {newest.length === 0 && <p className={classes['summary']}>{t('noDecisionsYet')}</p>}
      <ol className={classes['decisions']}>
        {newest.map(({ key, on, what, why }) => (
          <li key={key}>
            <span className={classes['source']}>{day(on)}</span>
            <span>
              {say(what)}
              {why !== '' && <span className={classes['gateWhy']}>{say(why)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes['nextStep']}>
        {t('stageNext')} {workflowText(status.nextStep.key, status.nextStep.values, language)}.
      </p>
    </>
  );
}
