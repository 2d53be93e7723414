import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useRecordTable } from '../../store/records.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { PickedPeople } from './PickedPeople.tsx';
import { useNameOfCode } from './SegmentExplanation.tsx';
import { type MapGroup, SegmentMap } from './SegmentMap.tsx';
import classes from './SegmentsScreen.module.css';
import type { SegmentView } from './segmentViews.ts';
import type { Segmentation } from './useSegmentation.ts';

const mapHeight = 590;
const codesInName = 2;

interface MapColumnProps {
  readonly segmentation: Segmentation;
  readonly views: readonly SegmentView[];
  readonly openKey: string | null;
  readonly nameOf: (id: RespondentId) => string;
  readonly isDark: boolean;
  readonly onPerson: (id: RespondentId) => void;
  readonly onSegment: (key: string) => void;
}

/** Pain of everybody heard, 0–100 or null, by person. */
export function usePains(): ReadonlyMap<string, number | null> {
  const { data } = useBackendQuery(['analysis.pains'], (client, signal) => client.analysis.pains({}, { signal }));
  return useMemo(() => new Map(data?.map(({ respondentId, pain }) => [respondentId, pain])), [data]);
}

export function groupsOfViews(views: readonly SegmentView[]): MapGroup[] {
  return views.map(({ key, name, memberIds, proposal }) => ({
    key,
    name,
    memberIds,
    medoidRespondentId: proposal?.medoidRespondentId ?? null,
  }));
}

/** Until the check is done the groups stand as they were found, and it is said that they are unchecked. */
function useGroups({ result, preview }: Segmentation, views: readonly SegmentView[]): readonly MapGroup[] {
  const kept = useRecordTable('customerSegment');
  const nameOfCode = useNameOfCode();
  if (result !== undefined || preview === null) return groupsOfViews(views);
  return preview.groups.map(({ id, customerSegmentId, respondentIds, medoidRespondentId, definingCodeIds }) => ({
    key: customerSegmentId ?? `proposal-${id}`,
    name:
      (customerSegmentId === null ? undefined : kept[customerSegmentId]?.name) ??
      definingCodeIds.slice(0, codesInName).map(nameOfCode).join(' + '),
    memberIds: respondentIds,
    medoidRespondentId,
  }));
}

/** What people said for the segments, one quote a person. */
function quotesOf(result: SegmentsResult | undefined): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  for (const { respondentId, quote } of result?.segments.flatMap(({ evidence }) => evidence) ?? []) {
    if (!quotes.has(respondentId)) quotes.set(respondentId, quote);
  }
  return quotes;
}

/** The map with what can be picked on it. */
export function MapColumn(props: MapColumnProps) {
  const { segmentation, views, openKey, nameOf, isDark, onPerson, onSegment } = props;
  const { t } = useTranslation(['segments', 'segmentStudy']);
  const format = useFormat();
  const pains = usePains();
  const [picked, setPicked] = useState<ReadonlySet<RespondentId>>(new Set());
  const { result, preview } = segmentation;
  const found = useGroups(segmentation, views);
  const key = JSON.stringify(found);
  // Equal groups are the same groups, so that the map is not drawn anew.
  const groups = useMemo(() => JSON.parse(key) as MapGroup[], [key]);
  const quotes = useMemo(() => quotesOf(result), [result]);
  const map = (preview ?? result)?.map;
  if (map === undefined) return null;
  if (map.points.length < 2) return <p className={classes['nothing']}>{t('noMap')}</p>;
  return (
    <>
      <p className={classes['checking']} role="status">
        {preview !== null && t('segmentStudy:checking')}
      </p>
      <SegmentMap
        map={map}
        groups={groups}
        openKey={openKey}
        pains={pains}
        nameOf={nameOf}
        isDark={isDark}
        heightPx={mapHeight}
        picking={{
          picked,
          onPick: setPicked,
          quoteOf: (id) => {
            const quote = quotes.get(id);
            return quote === undefined ? '' : format.quoted(quote);
          },
        }}
        onPerson={onPerson}
        onSegment={onSegment}
      />
      <PickedPeople picked={picked} onClear={() => setPicked(new Set())} onCreated={onSegment} />
    </>
  );
}
