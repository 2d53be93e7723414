import { useMemo } from 'react';
import { create } from 'zustand';
import type { EntityRecord } from '#shared/domain/entities.ts';
import { createContentFilter, type FilteredContent, noFilter, type TranscriptFilter } from './filterContent.ts';
import { emptyContent, type InterviewContent, useOpenInterview } from './openInterview.ts';
import { useRecords, useRecordTable } from './records.ts';
import { useSession } from './session.ts';

interface TranscriptFilterState {
  readonly filter: TranscriptFilter;
  readonly isFormOpen: boolean;
  /** First turns of stretches that were folded and are open again. */
  readonly openedTurnIds: ReadonlySet<string>;
}

const initialState: TranscriptFilterState = { filter: noFilter, isFormOpen: false, openedTurnIds: new Set() };

/** What the open transcript shows. Codes and coders stay from talk to talk of a project, speakers do not. */
export const useTranscriptFilter = create<TranscriptFilterState>()(() => initialState);

export const isFiltering = ({ filter }: Pick<TranscriptFilterState, 'filter'>): boolean =>
  Object.values(filter).some(({ length }) => length > 0);

export function narrowTranscript(patch: Partial<TranscriptFilter>): void {
  useTranscriptFilter.setState(({ filter }) => ({ filter: { ...filter, ...patch }, openedTurnIds: new Set() }));
}

export function clearTranscriptFilter(): void {
  useTranscriptFilter.setState({ filter: noFilter, openedTurnIds: new Set() });
}

export function showFilterForm(isFormOpen: boolean): void {
  useTranscriptFilter.setState({ isFormOpen });
}

/** Shows a stretch that is folded, by the id of its first turn. */
export function openFold(turnId: string): void {
  useTranscriptFilter.setState(({ openedTurnIds }) => ({ openedTurnIds: new Set([...openedTurnIds, turnId]) }));
}

/** Another talk has other speakers. */
export function enterTranscript(): void {
  useTranscriptFilter.setState(({ filter }) => ({
    filter: filter.speakers.length === 0 ? filter : { ...filter, speakers: [] },
    isFormOpen: false,
    openedTurnIds: new Set(),
  }));
}

useSession.subscribe(({ open }, before) => {
  if (open?.path !== before.open?.path) useTranscriptFilter.setState(initialState);
});

type CodeTable = Readonly<Record<string, EntityRecord<'code'>>>;
let latest: {
  readonly filter: TranscriptFilter;
  readonly codes: CodeTable;
  readonly apply: (content: InterviewContent) => FilteredContent;
} | null = null;

/** One function for all who ask with the same filter and codes, so that they share what it remembers. */
function contentFilterOf(filter: TranscriptFilter, codes: CodeTable): (content: InterviewContent) => FilteredContent {
  if (latest?.filter !== filter || latest.codes !== codes)
    latest = { filter, codes, apply: createContentFilter(filter, codes) };
  return latest.apply;
}

/** What the page shows of a talk. */
export function useFilteredContent(content: InterviewContent): FilteredContent {
  const filter = useTranscriptFilter((state) => state.filter);
  const codes = useRecordTable('code');
  const apply = useMemo(() => contentFilterOf(filter, codes), [filter, codes]);
  return useMemo(() => apply(content), [apply, content]);
}

/** The same for keys and links, of the talk that is open now. */
export function filterOpenContent(): FilteredContent {
  const { content } = useOpenInterview.getState();
  const { filter } = useTranscriptFilter.getState();
  return contentFilterOf(filter, useRecords.getState().tables.code)(content ?? emptyContent);
}
