import { Anchor } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  correspondenceInWords,
  correspondenceOption,
  type CorrespondenceScaling,
  correspondenceTable,
} from '#shared/charts/correspondenceOption.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LabelledChoice } from '../../../components/LabelledChoice.tsx';
import { PictureChart } from '../../../components/evidence/PictureChart.tsx';
import { useCorrespondence } from '../../../store/evidence/usePictures.ts';
import { hrefOf } from '../../../store/route.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import classes from '../PictureViews.module.css';

const picture = { option: correspondenceOption, inWords: correspondenceInWords, table: correspondenceTable };
const peopleChoices = [2, 3, 5, 8];
const outside = 'outside';
const fewestOutside = 2;
const fewestCodes = 3;
const codesOfSegment = 5;

/** Which codes set which segments apart, on the two strongest axes. */
export function CorrespondenceView({ model, segments, onOpen }: PatternViewProps) {
  const { t } = useTranslation('pictures');
  const [minimumPeople, setMinimumPeople] = useState(3);
  const [scaling, setScaling] = useState<CorrespondenceScaling>('symmetric');
  const outsideName = t('outsideSegments');
  const groups = useMemo(() => {
    const members = new Set(segments.flatMap(({ memberIds }) => memberIds));
    const others = model.columns.map(({ respondentId }) => respondentId).filter((id) => !members.has(id));
    const kept = segments.map(({ id, name, memberIds }) => ({ key: id as string, name, memberIds }));
    return kept.length > 0 && others.length >= fewestOutside
      ? [...kept, { key: outside, name: outsideName, memberIds: others }]
      : kept;
  }, [segments, model, outsideName]);
  const { data, error, refetch } = useCorrespondence(
    useMemo(() => groups.map(({ memberIds }) => memberIds), [groups]),
    minimumPeople,
  );
  const input = useMemo(() => {
    if (data === undefined || data.groups.length !== groups.length) return null;
    const rowOf = new Map(model.rows.map((row) => [row.codeId, row]));
    return {
      groups: data.groups.map(({ people, x, y }, index) => ({
        key: groups[index]?.key ?? '',
        name: groups[index]?.name ?? '',
        isOutside: groups[index]?.key === outside,
        people,
        x,
        y,
      })),
      codes: data.codes.flatMap(({ code, people, x, y, contribution }) => {
        const row = rowOf.get(code);
        if (row === undefined) return [];
        const counts = people.map(({ length }) => length);
        return [{ id: code, name: row.name, family: row.family, people: counts, x, y, contribution }];
      }),
      shares: data.shares,
      inertias: data.inertias,
      rareCodes: data.rareCodes,
      sparseShare: data.sparseShare,
      minimumPeople,
      scaling,
    };
  }, [data, groups, model, minimumPeople, scaling]);
  const open = (name: string): void => {
    const row = model.rows.find(({ codeId }) => codeId === name);
    if (row !== undefined) onOpen({ kind: 'code', codeId: row.codeId });
    const index = groups.findIndex(({ key }) => key === name);
    const group = groups[index];
    if (group === undefined || data === undefined) return;
    const strongest = data.codes.toSorted((a, b) => (b.people[index]?.length ?? 0) - (a.people[index]?.length ?? 0));
    onOpen({
      kind: 'group',
      title: group.name,
      codeIds: strongest.slice(0, codesOfSegment).map(({ code }) => code),
      respondentIds: group.memberIds,
    });
  };
  if (groups.length < 2)
    return (
      <EmptyState text={t('needSegments')} action={<Anchor href={hrefOf('segments')}>{t('openSegments')}</Anchor>} />
    );
  return (
    <div className={classes['view']}>
      <div className={classes['controls']}>
        <LabelledChoice
          label={t('fewestPeople')}
          value={String(minimumPeople)}
          onChange={(value) => setMinimumPeople(Number(value))}
          choices={peopleChoices.map((count) => ({ value: String(count), label: String(count) }))}
        />
        <LabelledChoice
          label={t('scaling')}
          value={scaling}
          onChange={setScaling}
          choices={[
            { value: 'symmetric', label: t('symmetric') },
            { value: 'standardCodes', label: t('standardCodes') },
          ]}
        />
      </div>
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {input !== null &&
        (input.codes.length < fewestCodes ? (
          <p>{t('fewCodes', { count: minimumPeople })}</p>
        ) : (
          <PictureChart picture={picture} input={input} label={t('correspondenceLabel')} heightPx={560} onMark={open} />
        ))}
    </div>
  );
}
