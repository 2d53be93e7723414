import { Anchor, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import { funnelOption, funnelTable, type FunnelInput } from '#shared/charts/funnelOption.ts';
import { ChartTableView } from '../../components/ChartTableView.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Section } from '../../components/Section.tsx';
import { hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { PresaleCautions } from './PresaleCautions.tsx';
import type { PresaleSubject } from './PresaleDialog.tsx';
import { PresaleDialog } from './PresaleDialog.tsx';
import { PresaleList } from './PresaleList.tsx';
import { PresaleWeeks } from './PresaleWeeks.tsx';
import { type PresaleSummary, summarisePresales } from './presaleSummary.ts';
import { useChartInk } from './useChartInk.ts';
import { usePresaleSentence } from './usePresaleSentence.ts';
import type { ValidationScope } from './useValidationScope.ts';
import classes from './ValidationScreen.module.css';

interface PresalesSectionProps {
  readonly scope: ValidationScope;
  /** Share of buyers at which nothing is lost; null when it cannot be computed. */
  readonly breakEven: number | null;
}

/** Who of the segment was asked for money, how far each came, and whom to ask next. */
export function PresalesSection({ scope, breakEven }: PresalesSectionProps) {
  const { t } = useTranslation('validation');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const [editing, setEditing] = useState<PresaleSubject | null>(null);
  const summary = useMemo(() => summarisePresales(scope.presales), [scope.presales]);
  return (
    <Section
      title={t('presales')}
      aside={summary.since !== null && t('askedSince', { date: format.day(summary.since) })}
    >
      {summary.asked === 0 ? (
        <EmptyState
          text={t('noPresales')}
          action={!isReadOnly && <Button onClick={() => setEditing({ presale: null })}>{t('addPresale')}</Button>}
          alternative={<Anchor href={hrefOf('segments')}>{t('toSegments')}</Anchor>}
        />
      ) : (
        <>
          <Funnel summary={summary} breakEven={breakEven} />
          <PresaleCautions summary={summary} presales={scope.presales} currency={scope.currency} />
        </>
      )}
      {summary.asked > 0 && <PresaleWeeks presales={scope.presales} />}
      <PresaleList scope={scope} onEdit={setEditing} />
      {editing !== null && <PresaleDialog subject={editing} scope={scope} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function Funnel({ summary, breakEven }: { readonly summary: PresaleSummary; readonly breakEven: number | null }) {
  const { t } = useTranslation('validation');
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const ink = useChartInk();
  const sentence = usePresaleSentence(summary, breakEven);
  const input = useMemo<FunnelInput>(() => {
    const stage = (label: string, people: number) => ({ label, people, ...wilsonInterval(people, summary.asked) });
    return {
      asked: summary.asked,
      breakEven,
      stages: [
        stage(t('stageAsked'), summary.asked),
        stage(t('stageDated'), summary.dated),
        stage(t('stagePromised'), summary.promised),
        stage(t('stagePaid'), summary.paid),
      ],
    };
  }, [summary, breakEven, t]);
  const height = 196;
  const option = useMemo(
    () => funnelOption(input, { widthPx: Math.max(320, width), heightPx: height, ink, language }),
    [input, width, ink, language],
  );
  return (
    <div ref={ref} className={classes['chart']}>
      {width > 0 && (
        <EChart
          option={option as ChartOption}
          height={height}
          label={t('presales')}
          inWords={sentence}
          table={<ChartTableView label={t('presales')} table={funnelTable(input, language)} />}
        />
      )}
    </div>
  );
}
