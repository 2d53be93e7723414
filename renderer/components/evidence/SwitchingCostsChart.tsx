import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { costNames } from '#shared/domain/switchingCost.ts';
import {
  switchingCostsInWords,
  switchingCostsOption,
  switchingCostsTable,
} from '#shared/charts/switchingCostsOption.ts';
import type { CostsOfGroup } from '#shared/contract/picturesContract.ts';
import { useFormat } from '../../strings/format.ts';
import type { OpenedMark } from './openedMark.ts';
import { PictureChart } from './PictureChart.tsx';

const picture = { option: switchingCostsOption, inWords: switchingCostsInWords, table: switchingCostsTable };
const heightPx = 340;

interface SwitchingCostsChartProps {
  readonly costs: CostsOfGroup;
  readonly onOpen: (mark: OpenedMark) => void;
}

/** Six costs of leaving the present solution on six spokes. */
export function SwitchingCostsChart({ costs: group, onOpen }: SwitchingCostsChartProps) {
  const { t } = useTranslation('pictures');
  const { language } = useFormat();
  const { n, costs } = group;
  const input = useMemo(
    () => ({
      n,
      costs: costs.map(({ cost, named, rated, median, low, high }) => ({
        cost,
        named: named.length,
        rated: rated.length,
        median,
        low,
        high,
      })),
    }),
    [n, costs],
  );
  if (costs.every(({ named }) => named.length === 0)) return <p>{t('noCosts')}</p>;
  return (
    <PictureChart
      picture={picture}
      input={input}
      label={t('costsLabel')}
      heightPx={heightPx}
      mostWidthPx={720}
      onMark={(name) => {
        const found = costs.find(({ cost }) => cost === name);
        if (found === undefined) return;
        onOpen({ title: costNames[language][found.cost], codeIds: found.codes, respondentIds: found.named, of: n });
      }}
    />
  );
}
