import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { forcesInWords, forcesOption, forcesTable } from '#shared/charts/forcesOption.ts';
import { forceNames } from '#shared/charts/pictureWords.ts';
import type { ForcesOfGroup } from '#shared/contract/picturesContract.ts';
import { useFormat } from '../../strings/format.ts';
import type { OpenedMark } from './openedMark.ts';
import { PictureChart } from './PictureChart.tsx';

const picture = { option: forcesOption, inWords: forcesInWords, table: forcesTable };
const heightPx = 190;

interface ForcesChartProps {
  readonly forces: ForcesOfGroup;
  readonly onOpen: (mark: OpenedMark) => void;
}

/** The four forces of a switch, counted in people. */
export function ForcesChart({ forces: group, onOpen }: ForcesChartProps) {
  const { t } = useTranslation('pictures');
  const { language } = useFormat();
  const { n, forces, moved, held, both } = group;
  const input = useMemo(
    () => ({
      n,
      forces: forces.map(({ people, ...force }) => ({ ...force, people: people.length })),
      moved: moved.length,
      held: held.length,
      both: both.length,
    }),
    [n, forces, moved, held, both],
  );
  if (forces.every(({ people }) => people.length === 0)) return <p>{t('noForces')}</p>;
  return (
    <PictureChart
      picture={picture}
      input={input}
      label={t('forcesLabel')}
      heightPx={heightPx}
      mostWidthPx={720}
      onMark={(name) => {
        const found = forces.find(({ force }) => force === name);
        if (found === undefined) return;
        onOpen({
          title: forceNames[language][found.force],
          codeIds: found.codes,
          respondentIds: found.people,
          of: n,
        });
      }}
    />
  );
}
