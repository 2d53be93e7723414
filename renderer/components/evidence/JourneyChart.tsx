import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { journeyInWords, journeyOption, journeyTable } from '#shared/charts/journeyOption.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import type { JourneyOfGroup } from '#shared/contract/picturesContract.ts';
import { useFormat } from '../../strings/format.ts';
import type { OpenedMark } from './openedMark.ts';
import { PictureChart } from './PictureChart.tsx';

const picture = { option: journeyOption, inWords: journeyInWords, table: journeyTable };
const heightPx = 330;

interface JourneyChartProps {
  readonly journey: JourneyOfGroup;
  readonly onOpen: (mark: OpenedMark) => void;
}

/** Feelings over the ten stages of the client's way. */
export function JourneyChart({ journey, onOpen }: JourneyChartProps) {
  const { t } = useTranslation('pictures');
  const { language } = useFormat();
  const { n, stages, unplacedPeople } = journey;
  const input = useMemo(
    () => ({
      n,
      stages: stages.map(({ stage, values, median, low, high, positive, negative, unrated }) => ({
        stage,
        people: values.length,
        median,
        low,
        high,
        positive: positive.length,
        negative: negative.length,
        unrated: unrated.length,
      })),
      unplaced: unplacedPeople.length,
    }),
    [n, stages, unplacedPeople],
  );
  if (stages.every(({ values }) => values.length === 0)) {
    return <p>{unplacedPeople.length === 0 ? t('noFeelings') : t('noStages', { count: unplacedPeople.length })}</p>;
  }
  return (
    <PictureChart
      picture={picture}
      input={input}
      label={t('journeyLabel')}
      heightPx={heightPx}
      onMark={(name) => {
        const found = stages.find(({ stage }) => stage === name);
        if (found === undefined) return;
        onOpen({
          title: stageNames[language][found.stage],
          codeIds: found.codes,
          respondentIds: found.values.map(({ person }) => person),
          quotationIds: found.quotations,
          of: n,
        });
      }}
    />
  );
}
