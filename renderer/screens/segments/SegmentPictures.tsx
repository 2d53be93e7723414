import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { ForcesChart } from '../../components/evidence/ForcesChart.tsx';
import { JourneyChart } from '../../components/evidence/JourneyChart.tsx';
import type { OpenedMark } from '../../components/evidence/openedMark.ts';
import { SwitchingCostsChart } from '../../components/evidence/SwitchingCostsChart.tsx';
import { NumberShare } from '../../components/NumberShare.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useHeardQuotes } from '../../store/evidence/useHeardQuotes.ts';
import { usePicturesOfGroup } from '../../store/evidence/usePictures.ts';
import classes from './SegmentPictures.module.css';
import type { DescribePeople } from './useDescribePeople.ts';
import { hrefOfQuotation } from './useQuotationPlaces.ts';

interface SegmentPicturesProps {
  readonly memberIds: readonly RespondentId[];
  readonly people: DescribePeople;
}

/** What moves and holds the people of a segment, what a switch costs them, and how they feel along the way. */
export function SegmentPictures({ memberIds, people }: SegmentPicturesProps) {
  const { t } = useTranslation(['pictures', 'common']);
  const [opened, setOpened] = useState<OpenedMark | null>(null);
  const { data, error } = usePicturesOfGroup(memberIds);
  if (error !== null) return <Banner tone="error">{sentenceOf(error)}</Banner>;
  if (data === undefined || data === null) return null;
  return (
    <div className={classes['pictures']}>
      <Section title={t('forcesTitle')}>
        <ForcesChart forces={data.forces} onOpen={setOpened} />
      </Section>
      <Section title={t('costsTitle')}>
        <SwitchingCostsChart costs={data.costs} onOpen={setOpened} />
      </Section>
      <Section title={t('journeyTitle')}>
        <JourneyChart journey={data.journey} onOpen={setOpened} />
      </Section>
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        position="right"
        size={440}
        padding="lg"
        title={opened?.title ?? ''}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {opened !== null && <QuotesOfMark mark={opened} people={people} />}
      </Drawer>
    </div>
  );
}

function QuotesOfMark({ mark, people }: { readonly mark: OpenedMark; readonly people: DescribePeople }) {
  const { t } = useTranslation('common');
  const { codeIds, respondentIds, quotationIds, of } = mark;
  const { data, error, isLoading } = useHeardQuotes(codeIds, respondentIds);
  const cards = (data ?? []).filter(({ quotation }) => quotationIds?.includes(quotation.id) ?? true);
  return (
    <div className={classes['quotes']}>
      <NumberShare k={respondentIds.length} n={of} barWidth={116} />
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && <p>{t('loading')}</p>}
      {cards.map((card) => {
        const speaker = card.respondentIds.find((id) => respondentIds.includes(id));
        return (
          <QuotationCard
            key={card.quotation.id}
            text={card.quotation.text}
            person={speaker === undefined ? '' : people.nameOf(speaker)}
            place={speaker === undefined ? '' : people.companyOf(speaker)}
            startMs={card.startMs}
            href={hrefOfQuotation(card)}
          />
        );
      })}
    </div>
  );
}
