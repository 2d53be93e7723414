import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { darkInk, lightInk } from '#shared/charts/chartInk.ts';
import { segmentMapInWords, segmentMapOption } from '#shared/charts/segmentMapOption.ts';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentMap.module.css';
import type { SegmentView } from './segmentViews.ts';

interface SegmentMapProps {
  readonly map: SegmentsResult['map'];
  /** Groups in the order of their shapes. */
  readonly views: readonly SegmentView[];
  readonly openKey: string | null;
  readonly nameOf: (id: RespondentId) => string;
  readonly isDark: boolean;
  readonly heightPx: number;
  /** How much larger than on the screen everything is drawn: 1 beside a list, more on a stage. */
  readonly zoom?: number;
  readonly onPerson: (id: RespondentId) => void;
  readonly onSegment: (key: string) => void;
}

const longestLabel = 24;

function shorten(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

/** People on a plane where near means similar sets of codes, grouped by segment; with a table that opens them by keyboard. */
export function SegmentMap(props: SegmentMapProps) {
  const { map, views, openKey, nameOf, isDark, heightPx, zoom = 1, onPerson, onSegment } = props;
  const { t } = useTranslation('segments');
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const widthPx = Math.floor(width / zoom);
  const { option, inWords } = useMemo(() => {
    const input = {
      points: map.points.map(({ respondentId, x, y }) => ({
        respondentId,
        x,
        y,
        label: shorten(nameOf(respondentId)),
      })),
      segments: views.map((view) => ({
        id: view.key,
        name: view.name,
        respondentIds: view.memberIds,
        medoidRespondentId: view.proposal?.medoidRespondentId ?? null,
        isMain: view.key === openKey,
      })),
      varianceShown: map.varianceShown,
    };
    const ink = isDark ? darkInk : lightInk;
    return {
      option: segmentMapOption(input, { widthPx, heightPx: heightPx / zoom, ink, language }) as ChartOption,
      inWords: segmentMapInWords(input, language),
    };
  }, [map, views, openKey, nameOf, isDark, widthPx, heightPx, zoom, language]);
  const segmentOf = (id: RespondentId): SegmentView | undefined =>
    views.find(({ memberIds }) => memberIds.includes(id));
  return (
    <div
      ref={ref}
      className={classes['map']}
      data-stage={zoom > 1 || undefined}
      style={zoom > 1 ? { height: heightPx } : undefined}
    >
      {widthPx > 0 && (
        <div style={zoom === 1 ? undefined : { width: widthPx, transform: `scale(${zoom})`, transformOrigin: '0 0' }}>
          <EChart
            option={option}
            height={heightPx / zoom}
            label={t('mapLabel')}
            inWords={inWords}
            onClick={({ name }) => {
              const point = map.points.find(({ respondentId }) => respondentId === name);
              if (point !== undefined) onPerson(point.respondentId);
              else if (views.some(({ key }) => key === name)) onSegment(name);
            }}
            table={
              <DataTable
                label={t('mapLabel')}
                rows={map.points}
                rowKey={({ respondentId }) => respondentId}
                columns={[
                  {
                    key: 'person',
                    title: t('tablePerson'),
                    cell: ({ respondentId }) => (
                      <LinkButton onClick={() => onPerson(respondentId)}>{nameOf(respondentId)}</LinkButton>
                    ),
                  },
                  {
                    key: 'segment',
                    title: t('tableSegment'),
                    cell: ({ respondentId }) => segmentOf(respondentId)?.name ?? t('nowhere'),
                  },
                  {
                    key: 'role',
                    title: t('tableRole'),
                    cell: ({ respondentId }) =>
                      segmentOf(respondentId)?.proposal?.medoidRespondentId === respondentId ? t('medoid') : '',
                  },
                ]}
              />
            }
          />
        </div>
      )}
    </div>
  );
}
