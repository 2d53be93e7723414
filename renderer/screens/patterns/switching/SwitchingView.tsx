import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForcesChart } from '../../../components/evidence/ForcesChart.tsx';
import { JourneyChart } from '../../../components/evidence/JourneyChart.tsx';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { SwitchingCostsChart } from '../../../components/evidence/SwitchingCostsChart.tsx';
import { Section } from '../../../components/Section.tsx';
import { usePicturesOfGroup } from '../../../store/evidence/usePictures.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import screen from '../PatternsScreen.module.css';
import type { PatternViewProps } from '../patternViewProps.ts';
import classes from '../PictureViews.module.css';

const everybody = 'all';

/** What moves people and what holds them, what a switch costs, and how they feel along the way; of all or one segment. */
export function SwitchingView({ segments, onOpen }: PatternViewProps) {
  const { t } = useTranslation('pictures');
  const [chosen, setChosen] = useState(everybody);
  const segment = segments.find(({ id }) => id === chosen) ?? null;
  const { data, error, refetch } = usePicturesOfGroup(segment?.memberIds ?? null);
  const open = ({ title, ...mark }: OpenedMark): void =>
    onOpen({ kind: 'group', title: segment === null ? title : `${title}: ${segment.name}`, ...mark });
  return (
    <div className={classes['view']}>
      {segments.length > 0 && (
        <Select
          label={t('whose')}
          value={segment?.id ?? everybody}
          onChange={(value) => setChosen(value ?? everybody)}
          data={[
            { value: everybody, label: t('everybody') },
            ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
          maw={320}
        />
      )}
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {data !== undefined && data !== null && (
        <>
          <div className={classes['pair']}>
            <Section title={t('forcesTitle')}>
              <ForcesChart forces={data.forces} onOpen={open} />
            </Section>
            <Section title={t('costsTitle')}>
              <SwitchingCostsChart costs={data.costs} onOpen={open} />
              <p className={screen['hint']}>{t('costsRule')}</p>
            </Section>
          </div>
          <Section title={t('journeyTitle')}>
            <JourneyChart journey={data.journey} onOpen={open} />
            <p className={screen['hint']}>{t('journeyRule')}</p>
          </Section>
        </>
      )}
    </div>
  );
}
