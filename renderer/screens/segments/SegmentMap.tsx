import { Checkbox } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { darkInk, lightInk } from '#shared/charts/chartInk.ts';
import {
  mostLabelled,
  placePeopleOnMap,
  segmentMapInWords,
  segmentMapOption,
} from '#shared/charts/segmentMapOption.ts';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { type ChartOption, EChart } from '../../components/EChart.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat } from '../../strings/format.ts';
import { MapMarks } from './MapMarks.tsx';
import markClasses from './MapMarks.module.css';
import classes from './SegmentMap.module.css';
import { isInside, useLasso } from './useLasso.ts';

/** A group as the map draws it. */
export interface MapGroup {
  readonly key: string;
  readonly name: string;
  readonly memberIds: readonly RespondentId[];
  readonly medoidRespondentId: RespondentId | null;
}

/** People picked on the map, to make a segment of them by hand. */
export interface MapPicking {
  readonly picked: ReadonlySet<RespondentId>;
  readonly onPick: (picked: ReadonlySet<RespondentId>) => void;
  /** Something the person said; empty without. */
  readonly quoteOf: (id: RespondentId) => string;
}

interface SegmentMapProps {
  readonly map: SegmentsResult['map'];
  /** Groups in the order of their shapes. */
  readonly groups: readonly MapGroup[];
  readonly openKey: string | null;
  readonly pains: ReadonlyMap<string, number | null>;
  readonly nameOf: (id: RespondentId) => string;
  readonly isDark: boolean;
  readonly heightPx: number;
  /** How much larger than on the screen everything is drawn: 1 beside a list, more on a stage. */
  readonly zoom?: number;
  /** Null where nobody is picked, on a stage. */
  readonly picking: MapPicking | null;
  readonly onPerson: (id: RespondentId) => void;
  readonly onSegment: (key: string) => void;
}

const longestLabel = 24;

function shorten(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

/** People on a plane where near means similar sets of codes, grouped by segment; all of it by keyboard and as a table. */
export function SegmentMap(props: SegmentMapProps) {
  const { map, groups, openKey, pains, nameOf, isDark, heightPx, zoom = 1, picking, onPerson, onSegment } = props;
  const { t } = useTranslation(['segments', 'segmentStudy']);
  const format = useFormat();
  const { language } = format;
  const { ref, width } = useElementSize();
  const widthPx = Math.floor(width / zoom);
  const picked = picking?.picked;
  const { option, inWords, places } = useMemo(() => {
    const hasPains = [...pains.values()].some((pain) => pain !== null);
    const input = {
      points: map.points.map(({ respondentId, x, y }) => ({
        respondentId,
        x,
        y,
        label: shorten(nameOf(respondentId)),
        ...(hasPains ? { pain: pains.get(respondentId) ?? null } : {}),
      })),
      segments: groups.map(({ key, name, memberIds, medoidRespondentId }) => ({
        id: key,
        name,
        respondentIds: memberIds,
        medoidRespondentId,
        isMain: key === openKey,
      })),
      varianceShown: map.varianceShown,
      pickedIds: [...(picked ?? [])],
    };
    const frame = { widthPx, heightPx: heightPx / zoom, ink: isDark ? darkInk : lightInk, language };
    return {
      option: segmentMapOption(input, frame) as ChartOption,
      inWords: [
        segmentMapInWords(input, language),
        ...(hasPains ? [t('segmentStudy:sizeIsPain')] : []),
        ...(input.points.length > mostLabelled ? [t('segmentStudy:namesUnderPointer')] : []),
      ].join(' '),
      places: placePeopleOnMap(input.points, frame),
    };
  }, [map, groups, openKey, pains, picked, nameOf, isDark, widthPx, heightPx, zoom, language, t]);
  const groupByMember = useMemo(
    () => new Map(groups.toReversed().flatMap((group) => group.memberIds.map((id) => [id, group] as const))),
    [groups],
  );
  const groupOf = (id: RespondentId): MapGroup | undefined => groupByMember.get(id);
  const painOf = (id: RespondentId): string => {
    const pain = pains.get(id) ?? null;
    return pain === null ? t('segmentStudy:painNotRated') : t('segmentStudy:pain', { value: format.number(pain) });
  };
  const toggle = (id: RespondentId): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    picking?.onPick(next);
  };
  const lasso = useLasso((line) => {
    const inside = map.points.filter(({ respondentId }) => {
      const place = places.get(respondentId);
      return place !== undefined && isInside(place, line);
    });
    picking?.onPick(new Set([...(picked ?? []), ...inside.map(({ respondentId }) => respondentId)]));
  });
  const marks =
    picking === null ? null : (
      <MapMarks
        marks={map.points.flatMap(({ respondentId }) => {
          const place = places.get(respondentId);
          if (place === undefined) return [];
          const words = [groupOf(respondentId)?.name ?? t('nowhere'), painOf(respondentId)].join(', ');
          const quote = picking.quoteOf(respondentId);
          return [{ id: respondentId, ...place, name: nameOf(respondentId), words, quote }];
        })}
        picked={picking.picked}
        widthPx={widthPx}
        onToggle={toggle}
        onOpen={(id) => !lasso.hasJustDrawn() && onPerson(id)}
      />
    );
  const overlay: ReactNode = marks !== null && (
    <>
      {marks}
      {lasso.line.length > 1 && (
        <svg className={markClasses['lasso']} width={widthPx} height={heightPx} aria-hidden>
          <path d={`M${lasso.line.map(({ x, y }) => `${x},${y}`).join('L')}Z`} />
        </svg>
      )}
    </>
  );
  return (
    <div
      ref={ref}
      className={classes['map']}
      data-stage={zoom > 1 || undefined}
      style={zoom > 1 ? { height: heightPx } : undefined}
      {...(picking === null ? {} : lasso.handlers)}
    >
      {widthPx > 0 && (
        <div style={zoom === 1 ? undefined : { width: widthPx, transform: `scale(${zoom})`, transformOrigin: '0 0' }}>
          <EChart
            option={option}
            height={heightPx / zoom}
            label={t('mapLabel')}
            inWords={inWords}
            overlay={overlay}
            onClick={({ name }) => {
              if (groups.some(({ key }) => key === name) && !lasso.hasJustDrawn()) onSegment(name);
            }}
            table={
              <DataTable
                label={t('mapLabel')}
                rows={map.points}
                rowKey={({ respondentId }) => respondentId}
                columns={[
                  ...(picking === null
                    ? []
                    : [
                        {
                          key: 'picked',
                          title: t('segmentStudy:isPicked'),
                          width: 70,
                          cell: ({ respondentId }: SegmentsResult['map']['points'][number]) => (
                            <Checkbox
                              aria-label={t('segmentStudy:pickPerson', { name: nameOf(respondentId) })}
                              checked={picking.picked.has(respondentId)}
                              onChange={() => toggle(respondentId)}
                            />
                          ),
                        },
                      ]),
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
                    cell: ({ respondentId }) => groupOf(respondentId)?.name ?? t('nowhere'),
                  },
                  {
                    key: 'role',
                    title: t('tableRole'),
                    cell: ({ respondentId }) =>
                      groupOf(respondentId)?.medoidRespondentId === respondentId ? t('medoid') : '',
                  },
                  { key: 'pain', title: t('painMedian'), cell: ({ respondentId }) => painOf(respondentId) },
                ]}
              />
            }
          />
        </div>
      )}
    </div>
  );
}
