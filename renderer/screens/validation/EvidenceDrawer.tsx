import type { OpenedMark } from '../../components/evidence/openedMark.ts';
import { MarkDrawer } from '../../components/evidence/MarkDrawer.tsx';
import { Banner } from '../../components/Banner.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useHeardQuotes } from '../../store/evidence/useHeardQuotes.ts';
import { useRecordTable } from '../../store/records.ts';
import { placeOfQuotation } from './useQuotations.ts';

/** The words behind a figure. */
export function EvidenceDrawer({ mark, onClose }: { readonly mark: OpenedMark; readonly onClose: () => void }) {
  const respondents = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const { data, error } = useHeardQuotes(mark.codeIds, mark.respondentIds);
  return (
    <MarkDrawer
      mark={mark}
      cards={data}
      problem={error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      nameOf={(id) => respondents[id]?.name ?? ''}
      companyOf={(id) => organizations[respondents[id]?.organizationId ?? '']?.name ?? ''}
      hrefOf={placeOfQuotation}
      onClose={onClose}
    />
  );
}
