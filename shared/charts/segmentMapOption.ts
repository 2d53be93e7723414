import { formatShare } from '../domain/formatFigure.ts';
import type { Language } from '../domain/language.ts';
import type { Box } from './boxField.ts';
import { baseOption, type ChartFrame, type ChartOption, type ChartTable } from './chartFrame.ts';
import { chartWords } from './chartWords.ts';
import { paddedHull, type Place } from './paddedHull.ts';
import { placeLabels } from './placeLabels.ts';
import { nameSizePx, placeSegmentNames } from './placeSegmentNames.ts';
import { estimateTextWidth } from './textWidth.ts';

export interface SegmentMapPoint {
  readonly respondentId: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** 0–100, drawn as the size of the mark; null where it was not rated, absent where sizes mean nothing. */
  readonly pain?: number | null;
}

export interface SegmentMapGroup {
  readonly id: string;
  readonly name: string;
  readonly respondentIds: readonly string[];
  readonly medoidRespondentId: string | null;
  /** Drawn with a strong outline. */
  readonly isMain: boolean;
}

export interface SegmentMapInput {
  /** Places by multidimensional scaling; the units of both axes are the same. */
  readonly points: readonly SegmentMapPoint[];
  readonly segments: readonly SegmentMapGroup[];
  /** Share 0–1 of the differences that the plane shows. */
  readonly varianceShown: number;
  /** Drawn with a square around them. */
  readonly pickedIds?: readonly string[];
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
const hullPadding = 28;
const margin = { x: 64, top: 64, bottom: 46 };
const labelSize = 12.5;

/** Where in the frame each person stands, by id: one scale for both axes, so that distances stay true. */
export function placePeopleOnMap(
  points: readonly Pick<SegmentMapPoint, 'respondentId' | 'x' | 'y'>[],
  { widthPx, heightPx }: Pick<ChartFrame, 'widthPx' | 'heightPx'>,
): Map<string, Place> {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: widthPx - 2 * margin.x, height: heightPx - margin.top - margin.bottom };
  const perUnit = Math.min(
    right > left ? room.width / (right - left) : Number.POSITIVE_INFINITY,
    high > low ? room.height / (high - low) : Number.POSITIVE_INFINITY,
  );
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  return new Map(
    points.map(({ respondentId, x, y }) => [
      respondentId,
      {
        x: widthPx / 2 + (x - (left + right) / 2) * scale,
        y: margin.top + room.height / 2 - (y - (low + high) / 2) * scale,
      },
    ]),
  );
}

/** Beyond so many people labels that have no room of their own are left out. */
export const mostLabelled = 32;

/** The mark grows with pain; where pains are not known all marks are alike. */
function sizeOf(pain: number | null | undefined, isCrowded: boolean): number {
  const middle = isCrowded ? 9 : 12;
  if (pain === undefined) return middle;
  return pain === null ? middle - 3 : Math.round((middle - 3 + (pain / 100) * 9) * 10) / 10;
}

/**
 * The map of respondents: near means similar sets of codes. Points stand where the scaling put them; only labels look
 * for room. Shapes tell segments apart, a dashed ring is somebody in no segment, a ring around a shape is the medoid.
 * Data coordinates are px of the frame. Points carry the respondent's id as their `name`, hulls the segment's.
 */
export function segmentMapOption(input: SegmentMapInput, frame: ChartFrame): ChartOption {
  const { ink, widthPx, heightPx } = frame;
  const places = placePeopleOnMap(input.points, frame);
  const isCrowded = input.points.length > mostLabelled;
  const pains = new Map(input.points.map(({ respondentId, pain }) => [respondentId, pain]));
  const picked = new Set(input.pickedIds);
  const whole: Box = { left: 0, top: 0, width: widthPx, height: heightPx };
  const placeOf = (id: string): Place[] => {
    const place = places.get(id);
    return place === undefined ? [] : [place];
  };
  const labels = new Map(input.points.map(({ respondentId, label }) => [respondentId, label]));
  const dot = (place: Place, id: string) => ({
    value: [place.x, place.y],
    name: id,
    words: labels.get(id) ?? '',
    symbolSize: sizeOf(pains.get(id), isCrowded),
  });
  const taken: Box[] = [...places.values()].map(({ x, y }) => ({ left: x - 8, top: y - 8, width: 16, height: 16 }));
  const graphic: ChartOption[] = [];
  const series: ChartOption[] = [];
  const assigned = new Set<string>();

  const outlines = input.segments.map((segment) => paddedHull(segment.respondentIds.flatMap(placeOf), hullPadding));
  for (const [index, segment] of input.segments.entries()) {
    const outline = outlines[index] ?? [];
    for (const id of segment.respondentIds) assigned.add(id);
    if (outline.length === 0) continue;
    graphic.push({
      type: 'polygon',
      name: segment.id,
      words: segment.name,
      shape: { points: outline },
      style: {
        fill: segment.isMain ? ink.mainHull : ink.hull,
        stroke: segment.isMain ? ink.ink2 : ink.data[0],
        lineWidth: segment.isMain ? 1.4 : 1,
      },
      z: segment.isMain ? 1 : 0,
      silent: false,
    });
  }
  const named = input.segments.flatMap(({ name, isMain }, index) => {
    const outline = outlines[index] ?? [];
    return outline.length === 0 ? [] : [{ name, isMain, outline }];
  });
  for (const [index, { box, leader }] of placeSegmentNames(named, whole, taken).entries()) {
    taken.push(box);
    if (leader !== null) graphic.push(line(leader, ink));
    graphic.push(text(named[index]?.name ?? '', box, { ink: ink.ink, font: `600 ${nameSizePx}px ${ink.serif}` }));
  }
  for (const [index, segment] of input.segments.entries()) {
    if (outlines[index]?.length === 0) continue;
    series.push({
      type: 'scatter',
      symbol: symbols[index % symbols.length],
      itemStyle: styleOf(index, ink),
      data: segment.respondentIds.flatMap((id) => placeOf(id).map((place) => dot(place, id))),
      z: 4,
    });
    const medoid = segment.medoidRespondentId === null ? [] : placeOf(segment.medoidRespondentId);
    series.push({
      type: 'scatter',
      symbol: 'circle',
      symbolSize: 22,
      silent: true,
      itemStyle: { color: 'transparent', borderColor: ink.ink, borderWidth: 1.4, opacity: 1 },
      data: medoid.map(({ x, y }) => [x, y]),
      z: 3,
    });
  }
  series.push({
    type: 'scatter',
    symbol: 'circle',
    itemStyle: { color: 'transparent', borderColor: ink.ink2, borderType: [2.5, 2], borderWidth: 1.4, opacity: 1 },
    data: input.points
      .filter(({ respondentId }) => !assigned.has(respondentId))
      .flatMap(({ respondentId }) => placeOf(respondentId).map((place) => dot(place, respondentId))),
    z: 4,
  });

  series.push({
    type: 'scatter',
    symbol: 'rect',
    symbolSize: 26,
    silent: true,
    itemStyle: { color: 'transparent', borderColor: ink.ink, borderWidth: 2, opacity: 1 },
    data: input.points
      .filter(({ respondentId }) => picked.has(respondentId))
      .flatMap(({ respondentId }) => placeOf(respondentId).map(({ x, y }) => [x, y])),
    z: 3,
  });

  const isWanted = wantedLabels(input);
  const anchors = input.points.flatMap(({ respondentId, label }) =>
    placeOf(respondentId).map(({ x, y }) => ({
      x,
      y,
      label,
      widthPx: estimateTextWidth(label, labelSize) + 4,
      heightPx: 16,
      isWanted: isWanted.has(respondentId),
    })),
  );
  for (const [index, { box, needsLeader, isCovering }] of placeLabels(anchors, whole, taken, isCrowded).entries()) {
    const anchor = anchors[index];
    if (anchor === undefined || (isCrowded && isCovering)) continue;
    if (needsLeader) {
      const near = {
        x: Math.max(box.left, Math.min(anchor.x, box.left + box.width)),
        y: Math.max(box.top, Math.min(anchor.y, box.top + box.height)),
      };
      graphic.push(line([anchor, near], ink));
    }
    graphic.push(text(anchor.label, box, { ink: ink.ink, font: `${labelSize}px ${ink.sans}` }));
  }
  return {
    ...baseOption(frame),
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: widthPx, show: false },
    yAxis: { type: 'value', min: 0, max: heightPx, inverse: true, show: false },
    graphic,
    series,
  };
}

/** Shapes come first; from the fifth segment on the same shapes are hollow. */
function styleOf(index: number, ink: ChartFrame['ink']): ChartOption {
  const isHollow = index >= symbols.length;
  return { color: isHollow ? ink.paper : ink.ink, borderColor: ink.ink, borderWidth: isHollow ? 2 : 0, opacity: 1 };
}

/**
 * Whose names are shown before those of others: the most typical, those chosen, the members of the open segment unless
 * these are a crowd of their own.
 */
function wantedLabels({ segments, pickedIds = [] }: SegmentMapInput): ReadonlySet<string> {
  return new Set([
    ...pickedIds,
    ...segments.flatMap(({ medoidRespondentId }) => medoidRespondentId ?? []),
    ...segments
      .filter(({ isMain, respondentIds }) => isMain && respondentIds.length <= mostLabelled)
      .flatMap(({ respondentIds }) => respondentIds),
  ]);
}

function line([from, to]: readonly [Place, Place], ink: ChartFrame['ink']): ChartOption {
  return {
    type: 'line',
    shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    style: { stroke: ink.data[1], lineWidth: 0.8 },
    silent: true,
    z: 2,
  };
}

function text(words: string, box: Box, { ink, font }: { ink: string; font: string }): ChartOption {
  return {
    type: 'text',
    style: { text: words, fill: ink, font, textAlign: 'center', textVerticalAlign: 'middle' },
    x: box.left + box.width / 2,
    y: box.top + box.height / 2,
    silent: true,
    z: 5,
  };
}

/** The sentence under the map. */
export function segmentMapInWords(input: SegmentMapInput, language: Language): string {
  const inSegments = new Set(input.segments.flatMap(({ respondentIds }) => respondentIds));
  const outside = input.points.filter(({ respondentId }) => !inSegments.has(respondentId)).length;
  return chartWords[language].map({
    segments: input.segments.map(({ name, respondentIds }) => ({ name, people: respondentIds.length })),
    outside,
    shown: formatShare(input.varianceShown, language, 0),
  });
}

export function segmentMapTable(input: SegmentMapInput, language: Language): ChartTable {
  const words = chartWords[language];
  return {
    columns: [words.person, words.segment, words.role],
    rows: input.points.map(({ respondentId, label }) => {
      const segment = input.segments.find(({ respondentIds }) => respondentIds.includes(respondentId));
      return [label, segment?.name ?? words.nowhere, segment?.medoidRespondentId === respondentId ? words.medoid : ''];
    }),
  };
}
