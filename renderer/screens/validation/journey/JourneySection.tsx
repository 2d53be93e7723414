import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyOfGroup } from '#shared/contract/picturesContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import { type JourneyGapKind, journeyGapKinds, journeyGaps } from '#shared/domain/journeyGaps.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import { type JourneyStage, journeyStageKeys } from '#shared/domain/validation.ts';
import { Banner } from '../../../components/Banner.tsx';
import { JourneyChart } from '../../../components/evidence/JourneyChart.tsx';
import type { OpenedMark } from '../../../components/evidence/openedMark.ts';
import { Section } from '../../../components/Section.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { usePicturesOfGroup } from '../../../store/evidence/usePictures.ts';
import { useRecordList } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { EvidenceDrawer } from '../EvidenceDrawer.tsx';
import screenClasses from '../ValidationScreen.module.css';
import classes from './JourneySection.module.css';
import { StageRow } from './StageRow.tsx';

/** The client's way from before the purchase to the farewell: feelings, touchpoints, owners, steps, and what is missing. */
export function JourneySection({ main }: { readonly main: CustomerSegment | null }) {
  const { t } = useTranslation('journey');
  const format = useFormat();
  const stages = useRecordList('journeyStage');
  const { data, error } = usePicturesOfGroup(main === null ? null : main.memberIds);
  const [opened, setOpened] = useState<OpenedMark | null>(null);
  const owned = stages.filter(({ owner }) => owner.trim() !== '').length;
  const journey = data?.journey;
  return (
    <Section
      title={t('title')}
      aside={t('owned', { owned: format.kOfN(owned, journeyStageKeys.length) })}
      className={classes['journey']}
    >
      <p className={screenClasses['intro']}>{t('intro')}</p>
      <p className={screenClasses['intro']}>{main === null ? t('ofEverybody') : t('ofSegment', { name: main.name })}</p>
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {journey !== undefined && <JourneyChart journey={journey} onOpen={setOpened} />}
      <Gaps journey={journey} stages={stages} />
      <table className={classes['stages']}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '15%' }}>
              {t('stage')}
            </th>
            <th scope="col" style={{ width: '15%' }}>
              {t('feelings')}
            </th>
            <th scope="col">{t('touchpoints')}</th>
            <th scope="col" style={{ width: '17%' }}>
              {t('owner')}
            </th>
            <th scope="col">{t('step')}</th>
          </tr>
        </thead>
        <tbody>
          {journeyStageKeys.map((key) => (
            <StageRow
              key={key}
              stageKey={key}
              stage={stages.find((one) => one.stage === key)}
              felt={journey?.stages.find((one) => one.stage === key)}
              n={journey?.n ?? 0}
              onOpen={setOpened}
            />
          ))}
        </tbody>
      </table>
      <p className={screenClasses['intro']}>{t('howToStage')}</p>
      {opened !== null && <EvidenceDrawer mark={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}

interface GapsProps {
  /** Undefined until it has come. */
  readonly journey: JourneyOfGroup | undefined;
  readonly stages: readonly JourneyStage[];
}

/** What is missing along the way, a line for each kind. */
function Gaps({ journey, stages }: GapsProps) {
  const { t } = useTranslation('journey');
  const { language } = useFormat();
  if (journey === undefined) return null;
  const missing = new Map<JourneyGapKind, string[]>();
  for (const { stage, values, told, median } of journey.stages) {
    const record = stages.find((one) => one.stage === stage);
    for (const kind of journeyGaps({ people: told.length + values.length, median }, record))
      missing.set(kind, [...(missing.get(kind) ?? []), stageNames[language][stage]]);
  }
  if (missing.size === 0) return <p className={screenClasses['intro']}>{t('noGaps')}</p>;
  return (
    <ul className={classes['gaps']} aria-label={t('gapsTitle')}>
      {journeyGapKinds.map((kind) => {
        const names = missing.get(kind);
        return names === undefined ? null : (
          <li key={kind} data-kind={kind}>
            {t(`gapLine_${kind}`, {
              stages: names.length === journeyStageKeys.length ? t('allStages') : names.join(', '),
            })}
          </li>
        );
      })}
    </ul>
  );
}
