import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { nameOfLoop, stateIds } from '#shared/domain/workflow.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { GateCell } from './GateCell.tsx';
import { gatesOfWaves, gatesReached } from './gatesOfWaves.ts';
import classes from './PathHistory.module.css';

/** Waves in columns: how every gate stood when the wave ended, and how it stands now. */
export function WavesSection({ status }: { readonly status: WorkflowStatus }) {
  const { t } = useTranslation('path');
  const { language, day } = useFormat();
  const events = useRecordList('pathEvent');
  const columns = gatesOfWaves(status, events);
  if (columns.length < 2) return null;
  const openedBy = (wave: number) => status.waves.find(({ number }) => number === wave);
  return (
    <Section title={t('wavesTitle')}>
      <DataTable
        label={t('wavesTitle')}
        rows={gatesReached(status)}
        rowKey={(id) => id}
        columns={[
          {
            key: 'gate',
            title: t('condition'),
            cell: (id) => (
              <>
                <span className={classes['aside']}>{stateIds.findIndex((state) => id.startsWith(state))}</span>{' '}
                {workflowText(`gate.${id}`, {}, language)}
              </>
            ),
          },
          ...columns.map(({ wave, gates }) => {
            const opened = openedBy(wave);
            return {
              key: String(wave),
              width: `${Math.round(60 / columns.length)}%`,
              title: (
                <>
                  {t(wave === status.wave ? 'waveNow' : 'waveColumn', { wave })}
                  {opened !== undefined && (
                    <div className={classes['aside']}>
                      {t('since', { date: day(opened.openedAt) })}
                      {opened.loopId !== null && ` · ${nameOfLoop(opened.loopId, language)}`}
                    </div>
                  )}
                </>
              ),
              cell: (id: string) =>
                gates === null ? (
                  <span className={classes['aside']}>{t('notKept')}</span>
                ) : (
                  <GateCell gate={gates.find((gate) => gate.id === id)} />
                ),
            };
          }),
        ]}
      />
    </Section>
  );
}
