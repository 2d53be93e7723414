import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { QuotationCard as Card } from '#shared/contract/codingContract.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { QuotationCard } from '../../../components/QuotationCard.tsx';
import { useRecord, useRecordTable } from '../../../store/records.ts';
import { hrefOf } from '../../../store/route.ts';
import { useFormat } from '../../../strings/format.ts';

interface HeardQuotationProps {
  readonly card: Card;
  readonly respondentId: RespondentId;
  /** Codes to show beside the quotation; empty when the place says them already. */
  readonly codeIds: readonly CodeId[];
}

/** A quotation that leads to its place in the transcript. */
export function HeardQuotation({ card, respondentId, codeIds }: HeardQuotationProps) {
  const { language } = useFormat();
  const respondent = useRecord('respondent', respondentId);
  const organization = useRecord('organization', respondent?.organizationId ?? null);
  const codes = useRecordTable('code');
  const own = [...new Set(card.codings.map(({ codeId }) => codeId))].filter((id) => codeIds.includes(id));
  const { quotation } = card;
  return (
    <QuotationCard
      text={quotation.text}
      person={respondent?.name ?? card.interviewTitle}
      place={organization?.name ?? ''}
      startMs={card.startMs}
      href={hrefOf('interviews', quotation.interviewId, {
        turn: String(card.turnPosition),
        quotation: quotation.id,
      })}
      aside={own.map((id) => {
        const code = codes[id];
        if (code === undefined) return null;
        const name = nameOfCode(code, language);
        return (
          <span key={id} role="img" aria-label={name} title={name} style={{ marginLeft: 4 }}>
            <CodeMark family={getCodeType(code.typeId).family} size={16} />
          </span>
        );
      })}
    />
  );
}
