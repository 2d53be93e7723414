import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readPairs } from '#shared/analysis/codePairs.ts';
import { cooccurrenceInWords, cooccurrenceOption } from '#shared/charts/cooccurrenceOption.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { Banner } from '../../../components/Banner.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { type ChartOption, EChart } from '../../../components/EChart.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from '../PatternsScreen.module.css';
import type { PatternViewProps } from '../patternViewProps.ts';
import { useChartFrame } from '../../../components/useChartFrame.ts';

const mostDrawn = 16;
/** Room of the names and of the numbers above the squares, in pixels. */
const namesWidth = 228;
const frameTop = 36;
const largestCell = 36;
const mostListed = 200;

/** Which codes meet in the same people: the most frequent codes as a picture, all pairs as a table. */
export function CooccurrenceView({ model, onOpen }: PatternViewProps) {
  const { t } = useTranslation('patterns');
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const { ref, width } = useElementSize();
  const { data, error } = useBackendQuery(['analysis.cooccurrence'], (client, signal) =>
    client.analysis.cooccurrence({}, { signal }),
  );
  const pairs = useMemo(
    () =>
      (data === undefined ? [] : readPairs(data.people, data.quotations, data.codeIds.length)).toSorted(
        (x, y) => y.people - x.people || y.quotations - x.quotations,
      ),
    [data],
  );
  const drawn = useMemo(() => {
    if (data === undefined) return null;
    const people = new Map(model.rows.map(({ codeId, quotations }) => [codeId, quotations.size]));
    const kept = data.codeIds
      .map((id, index) => ({ id, index, people: people.get(id) ?? 0 }))
      .toSorted((a, b) => b.people - a.people)
      .slice(0, mostDrawn)
      .toSorted((a, b) => a.index - b.index);
    const placeOf = new Map(kept.map(({ index }, place) => [index, place]));
    return {
      codeIds: kept.map(({ id }) => id),
      pairs: pairs.flatMap(({ a, b, people: both }) => {
        const [first, second] = [placeOf.get(a), placeOf.get(b)];
        return first === undefined || second === undefined ? [] : [{ a: first, b: second, people: both }];
      }),
    };
  }, [data, pairs, model]);
  const nameOf = (id: CodeId): string => {
    const code = codes[id];
    return code === undefined ? '' : nameOfCode(code, language);
  };
  const count = Math.max(1, drawn?.codeIds.length ?? 0);
  const height = frameTop + Math.min(largestCell, (Math.max(320, width) - namesWidth) / count) * count;
  const frame = useChartFrame(Math.max(320, width), height);
  const names = drawn?.codeIds.map(nameOf) ?? [];
  const namesKey = names.join('\n');
  const input = useMemo(
    () => ({ names: namesKey === '' ? [] : namesKey.split('\n'), pairs: drawn?.pairs ?? [] }),
    [namesKey, drawn],
  );
  const option = useMemo(() => cooccurrenceOption(input, frame) as ChartOption, [input, frame]);
  if (error !== null) return <Banner tone="error">{sentenceOf(error)}</Banner>;
  const open = (codeIds: readonly (CodeId | undefined)[]): void =>
    onOpen({ kind: 'codes', codeIds: codeIds.filter((id) => id !== undefined) });
  return (
    <div ref={ref} className={classes['chart']}>
      {drawn !== null && width > 0 && (
        <>
          <p className={classes['hint']}>
            {t('cooccurrenceHint', { shown: drawn.codeIds.length, total: data?.codeIds.length ?? 0 })}
          </p>
          <EChart
            option={option}
            height={height}
            label={t('viewCooccurrence')}
            inWords={cooccurrenceInWords(input, language)}
            onClick={({ dataIndex }) => {
              const pair = drawn.pairs[dataIndex];
              if (pair !== undefined) open([drawn.codeIds[pair.a], drawn.codeIds[pair.b]]);
            }}
            table={
              <>
                <DataTable
                  label={t('viewCooccurrence')}
                  columns={[
                    { key: 'first', title: t('code'), cell: ({ a }) => nameOf(data?.codeIds[a] as CodeId) },
                    { key: 'second', title: t('otherCode'), cell: ({ b }) => nameOf(data?.codeIds[b] as CodeId) },
                    { key: 'people', title: t('peopleBoth'), align: 'right', cell: ({ people }) => people },
                    { key: 'quotes', title: t('quotesBoth'), align: 'right', cell: ({ quotations }) => quotations },
                  ]}
                  rows={pairs.slice(0, mostListed)}
                  rowKey={({ a, b }) => `${a} ${b}`}
                  onOpen={({ a, b }) => open([data?.codeIds[a], data?.codeIds[b]])}
                />
                {pairs.length > mostListed && (
                  <p className={classes['hint']}>{t('firstPairs', { shown: mostListed, total: pairs.length })}</p>
                )}
              </>
            }
          />
        </>
      )}
    </div>
  );
}
