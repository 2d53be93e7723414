import { useMemo } from 'react';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import type { Memo } from '#shared/domain/memo.ts';
import { useProject, useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';

export interface MemoPlace {
  /** Empty while it is not known. */
  readonly name: string;
  /** Null when the place is gone or not known yet. */
  readonly href: string | null;
  readonly isGone: boolean;
}

const unknown: MemoPlace = { name: '', href: null, isGone: false };
const gone: MemoPlace = { name: '', href: null, isGone: true };

/** Where each memo belongs and what leads there. */
export function useMemoPlaces(): (memo: Memo) => MemoPlace {
  const { language, quoted } = useFormat();
  const project = useProject();
  const memos = useRecordList('memo');
  const interviews = useRecordTable('interview');
  const codes = useRecordTable('code');
  const segments = useRecordTable('customerSegment');
  const quotationIds = useMemo(
    () =>
      memos.flatMap(({ targetKind, targetId }) =>
        targetKind === 'quotation' && targetId !== null ? [targetId as QuotationId] : [],
      ),
    [memos],
  );
  const { data } = useBackendQuery(
    ['codings.find', 'memos', quotationIds.join(' ')],
    (client, signal) => client.codings.find({ quotationIds, limit: quotationIds.length }, { signal }),
    { isEnabled: quotationIds.length > 0 },
  );
  const quotations = useMemo(
    () => (data === undefined ? null : new Map(data.cards.map(({ quotation }) => [quotation.id as string, quotation]))),
    [data],
  );
  return (memo) => {
    const id = memo.targetId ?? '';
    switch (memo.targetKind) {
      case 'project':
        return { name: project?.name ?? '', href: hrefOf('path'), isGone: false };
      case 'interview': {
        const interview = interviews[id];
        return interview === undefined
          ? gone
          : { name: interview.title, href: hrefOf('interviews', id), isGone: false };
      }
      case 'code': {
        const code = codes[id];
        return code === undefined
          ? gone
          : { name: nameOfCode(code, language), href: hrefOf('codebook', id), isGone: false };
      }
      case 'customerSegment': {
        const segment = segments[id];
        return segment === undefined ? gone : { name: segment.name, href: hrefOf('segments', id), isGone: false };
      }
      case 'quotation': {
        if (quotations === null) return unknown;
        const quotation = quotations.get(id);
        if (quotation === undefined) return gone;
        const { interviewId, text } = quotation;
        return { name: quoted(text), href: hrefOf('interviews', interviewId, { quotation: id }), isGone: false };
      }
    }
  };
}
