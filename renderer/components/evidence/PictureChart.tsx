import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ChartFrame, ChartTable } from '#shared/charts/chartFrame.ts';
import type { Language } from '#shared/domain/language.ts';
import { useFormat } from '../../strings/format.ts';
import { ChartTableView } from '../ChartTableView.tsx';
import { type ChartOption, EChart } from '../EChart.tsx';
import { useChartFrame } from '../useChartFrame.ts';

/** A picture as `shared/charts` builds it: the same on screen and in the report. */
export interface Picture<Input> {
  readonly option: (input: Input, frame: ChartFrame) => Record<string, unknown>;
  readonly inWords: (input: Input, language: Language) => string;
  readonly table: (input: Input, language: Language) => ChartTable;
}

interface PictureChartProps<Input> {
  readonly picture: Picture<Input>;
  /** Memoised by the caller. */
  readonly input: Input;
  readonly label: string;
  readonly heightPx: number;
  /** Wider rooms are left empty. */
  readonly mostWidthPx?: number;
  /** Given the name of the mark that was clicked or reached by keys. */
  readonly onMark: (name: string) => void;
}

const narrowest = 300;

/** A picture as wide as its place, with its sentence, its table and its marks. */
export function PictureChart<Input>(props: PictureChartProps<Input>) {
  const { picture, input, label, heightPx, mostWidthPx = Number.POSITIVE_INFINITY, onMark } = props;
  const { language } = useFormat();
  const { ref, width } = useElementSize();
  const frame = useChartFrame(Math.max(narrowest, Math.floor(width)), heightPx);
  const option = useMemo(() => picture.option(input, frame) as ChartOption, [picture, input, frame]);
  return (
    <div ref={ref} style={{ minWidth: 0, maxWidth: mostWidthPx }}>
      {width > 0 && (
        <EChart
          option={option}
          height={heightPx}
          label={label}
          inWords={picture.inWords(input, language)}
          table={<ChartTableView label={label} table={picture.table(input, language)} />}
          onClick={({ name }) => onMark(name)}
        />
      )}
    </div>
  );
}
