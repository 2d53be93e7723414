import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotationCard as Card } from '#shared/contract/codingContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { NumberShare } from '../NumberShare.tsx';
import { QuotationCard } from '../QuotationCard.tsx';
import classes from './MarkDrawer.module.css';
import type { OpenedMark } from './openedMark.ts';

interface MarkDrawerProps {
  readonly mark: OpenedMark;
  /** Quotations of the mark's codes and people; undefined until they have come. */
  readonly cards: readonly Card[] | undefined;
  /** A sentence on what went wrong. */
  readonly problem: ReactNode;
  readonly nameOf: (id: RespondentId) => string;
  readonly companyOf: (id: RespondentId) => string;
  readonly hrefOf: (card: Card) => string;
  readonly onClose: () => void;
}

/** What stands behind a mark of a picture: how many people, and their words. */
export function MarkDrawer({ mark, cards, problem, nameOf, companyOf, hrefOf, onClose }: MarkDrawerProps) {
  const { t } = useTranslation('common');
  const { respondentIds, quotationIds, of, title } = mark;
  const shown = (cards ?? []).filter(({ quotation }) => quotationIds?.includes(quotation.id) ?? true);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      padding="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes['quotes']}>
        <NumberShare k={respondentIds.length} n={of} barWidth={116} />
        {problem}
        {cards === undefined && <p>{t('loading')}</p>}
        {shown.map((card) => {
          const speaker = card.respondentIds.find((id) => respondentIds.includes(id));
          return (
            <QuotationCard
              key={card.quotation.id}
              text={card.quotation.text}
              person={speaker === undefined ? '' : nameOf(speaker)}
              place={speaker === undefined ? '' : companyOf(speaker)}
              startMs={card.startMs}
              href={hrefOf(card)}
            />
          );
        })}
      </div>
    </Drawer>
  );
}
