import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { ForcesChart } from '../../components/evidence/ForcesChart.tsx';
import { JourneyChart } from '../../components/evidence/JourneyChart.tsx';
import { MarkDrawer } from '../../components/evidence/MarkDrawer.tsx';
import type { OpenedMark } from '../../components/evidence/openedMark.ts';
import { SwitchingCostsChart } from '../../components/evidence/SwitchingCostsChart.tsx';
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
  const { t } = useTranslation('pictures');
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
      {opened !== null && <QuotesOfMark mark={opened} people={people} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface QuotesOfMarkProps {
  readonly mark: OpenedMark;
  readonly people: DescribePeople;
  readonly onClose: () => void;
}

function QuotesOfMark({ mark, people, onClose }: QuotesOfMarkProps) {
  const { data, error } = useHeardQuotes(mark.codeIds, mark.respondentIds);
  return (
    <MarkDrawer
      mark={mark}
      cards={data}
      problem={error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      nameOf={people.nameOf}
      companyOf={people.companyOf}
      hrefOf={hrefOfQuotation}
      onClose={onClose}
    />
  );
}
