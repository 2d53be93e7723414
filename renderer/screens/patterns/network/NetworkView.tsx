import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeNetwork } from '#shared/analysis/codeNetwork.ts';
import { readPairs } from '#shared/analysis/codePairs.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { networkInWords, networkOption, networkTable } from '#shared/charts/networkOption.ts';
import { PictureChart } from '../../../components/evidence/PictureChart.tsx';
import { LabelledChoice } from '../../../components/LabelledChoice.tsx';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import classes from '../PictureViews.module.css';

const picture = { option: networkOption, inWords: networkInWords, table: networkTable };
const peopleChoices = [2, 3, 4, 6, 10];
const liftChoices = [1, 1.2, 1.5, 2];
const mostEdges = 60;
const seed = 1;

/** Which codes meet in the same people, as a network that can be thinned out. */
export function NetworkView({ model, onOpen }: PatternViewProps) {
  const { t } = useTranslation('pictures');
  const { number } = useFormat();
  const [minimumPeople, setMinimumPeople] = useState(3);
  const [minimumLift, setMinimumLift] = useState(1.2);
  const { data, error, refetch } = useBackendQuery(['analysis.cooccurrence'], (client, signal) =>
    client.analysis.cooccurrence({}, { signal }),
  );
  const pairs = useMemo(
    () => (data === undefined ? [] : readPairs(data.people, data.quotations, data.codeIds.length)),
    [data],
  );
  const input = useMemo(() => {
    if (data === undefined) return null;
    const rowOf = new Map(model.rows.map((row) => [row.codeId, row]));
    const n = model.columns.length;
    const network = codeNetwork(
      data.codeIds.map((id) => rowOf.get(id)?.quotations.size ?? 0),
      pairs,
      n,
      { minimumPeople, minimumLift, mostEdges },
      createRandomSource(seed),
    );
    const nodes = network.nodes.map(({ code, x, y }) => {
      const id = data.codeIds[code] ?? '';
      const row = model.rows.find(({ codeId }) => codeId === id);
      return {
        id,
        name: row?.name ?? '',
        family: row?.family ?? ('neutral' as const),
        people: row?.quotations.size ?? 0,
        x,
        y,
      };
    });
    return { ...network, n, nodes, minimumPeople, minimumLift };
  }, [data, pairs, model, minimumPeople, minimumLift]);
  const open = (name: string): void => {
    const codeIds = model.rows.map(({ codeId }) => codeId).filter((id) => name.split(' ').includes(id));
    const [first] = codeIds;
    if (first === undefined) return;
    onOpen(codeIds.length === 1 ? { kind: 'code', codeId: first } : { kind: 'codes', codeIds });
  };
  return (
    <div className={classes['view']}>
      <div className={classes['controls']}>
        <LabelledChoice
          label={t('fewestBoth')}
          value={String(minimumPeople)}
          onChange={(value) => setMinimumPeople(Number(value))}
          choices={peopleChoices.map((count) => ({ value: String(count), label: String(count) }))}
        />
        <LabelledChoice
          label={t('leastLift')}
          value={String(minimumLift)}
          onChange={(value) => setMinimumLift(Number(value))}
          choices={liftChoices.map((lift) => ({ value: String(lift), label: number(lift, 1) }))}
        />
      </div>
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {input !== null &&
        (input.edges.length === 0 ? (
          <p>{t('noLinks')}</p>
        ) : (
          <PictureChart
            picture={picture}
            input={input}
            label={t('networkLabel')}
            heightPx={input.nodes.length > 30 ? 640 : 520}
            onMark={open}
          />
        ))}
    </div>
  );
}
