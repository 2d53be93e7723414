import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/Banner.tsx';
import { NumberShare } from '../../../components/NumberShare.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import type { MatrixModel } from '../matrixModel.ts';
import type { Selection } from '../selection.ts';
import classes from './Drawer.module.css';
import { groupQuotes } from './groupQuotes.ts';
import { HeardQuotation } from './HeardQuotation.tsx';
import { useHeardQuotes } from '../../../store/evidence/useHeardQuotes.ts';

interface QuotesOfGroupProps {
  readonly model: MatrixModel;
  readonly selection: Extract<Selection, { kind: 'group' }>;
}

/** What the people of a mark said under its codes, person by person. */
export function QuotesOfGroup({ model, selection }: QuotesOfGroupProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const {
    title,
    codeIds,
    respondentIds,
    interviewIds = null,
    quotationIds = null,
    of = model.columns.length,
  } = selection;
  const { data, error, isLoading } = useHeardQuotes(codeIds, respondentIds, interviewIds);
  const cards = (data ?? []).filter(({ quotation }) => quotationIds?.includes(quotation.id) ?? true);
  const groups = groupQuotes(cards, respondentIds, codeIds);
  return (
    <>
      <h2 className={classes['headline']}>{title}</h2>
      {interviewIds === null && <NumberShare k={respondentIds.length} n={of} barWidth={116} />}
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
      {!isLoading && groups.length === 0 && <p className={classes['quiet']}>{t('noQuotesHere')}</p>}
      {groups.map((group) =>
        group.cards.map((card) => (
          <div key={`${group.respondentId} ${card.quotation.id}`} className={classes['quotation']}>
            <HeardQuotation card={card} respondentId={group.respondentId} codeIds={codeIds} />
          </div>
        )),
      )}
    </>
  );
}
