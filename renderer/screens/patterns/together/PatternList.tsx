import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pattern } from '#shared/contract/analysisContract.ts';
import { codeGroups, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { groupKeys } from '../../../strings/groupKeys.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import { PatternLine } from './PatternLine.tsx';
import classes from './PatternList.module.css';
import { filterPatterns, rankPatterns, type PatternFilter } from './rankPatterns.ts';
import { keyOfSelection, type Selection } from '../selection.ts';

interface PatternListProps {
  readonly patterns: readonly Pattern[] | undefined;
  readonly n: number;
  readonly isTruncated: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly minSupport: number;
  readonly onMinSupport: (people: number) => void;
  readonly selection: Selection | null;
  readonly onOpen: (selection: Selection) => void;
}

const firstShown = 30;
const supports = [2, 3, 4, 5, 6, 8, 10, 15, 20];

/** Sets of codes that come together in the same people, the most interesting first. */
export function PatternList(props: PatternListProps) {
  const { patterns, n, isTruncated, error, onRetry, minSupport, onMinSupport, selection, onOpen } = props;
  const { t } = useTranslation(['patterns', 'common']);
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const [filter, setFilter] = useState<PatternFilter>(null);
  const [shown, setShown] = useState(firstShown);
  const ranked = useMemo(() => rankPatterns(patterns ?? []), [patterns]);
  const found = useMemo(() => filterPatterns(ranked, filter, codes), [ranked, filter, codes]);
  const choices = useMemo(() => {
    const used = [...new Set(ranked.flatMap(({ codeIds }) => codeIds))].flatMap((id) => codes[id] ?? []);
    const groups = new Set(used.map(({ typeId }) => getCodeType(typeId).group));
    return [
      {
        group: t('filterGroups'),
        items: codeGroups
          .filter((group) => groups.has(group))
          .map((group) => ({ value: `group:${group}`, label: t(`common:${groupKeys[group]}`) })),
      },
      {
        group: t('filterCodes'),
        items: used
          .map((code) => ({ value: `code:${code.id}`, label: nameOfCode(code, language) }))
          .toSorted((a, b) => a.label.localeCompare(b.label, language)),
      },
    ];
  }, [ranked, codes, language, t]);
  const chosen = selection === null ? '' : keyOfSelection(selection);

  return (
    <section className={classes['list']} aria-labelledby="patterns-together">
      <h2 id="patterns-together" className={classes['title']}>
        {t('together')}
      </h2>
      <div className={classes['tools']}>
        <Select
          size="xs"
          allowDeselect={false}
          aria-label={t('minSupport')}
          value={String(minSupport)}
          onChange={(value) => onMinSupport(Number(value ?? minSupport))}
          data={supports
            .filter((people) => people <= Math.max(3, n) || people === minSupport)
            .map((people) => ({ value: String(people), label: t('atLeast', { count: people }) }))}
        />
        <Select
          size="xs"
          clearable
          searchable
          placeholder={t('filterAll')}
          aria-label={t('filter')}
          nothingFoundMessage={t('nothingFound')}
          value={filter}
          onChange={(value) => {
            setFilter(value);
            setShown(firstShown);
          }}
          data={choices}
          clearButtonProps={{ 'aria-label': t('clearFilter') }}
        />
      </div>
      {error !== null && <AnalysisFault error={error} onRetry={onRetry} />}
      {patterns === undefined && error === null && <p className={classes['nothing']}>{t('common:loading')}</p>}
      {patterns !== undefined && found.length === 0 && (
        <p className={classes['nothing']}>
          {ranked.length === 0 ? t('noPatterns', { count: minSupport }) : t('noPatternsWithFilter')}
        </p>
      )}
      <ul className={classes['items']}>
        {found.slice(0, shown).map((pattern) => {
          const own: Selection = { kind: 'codes', codeIds: pattern.codeIds };
          const key = keyOfSelection(own);
          return (
            <li key={key}>
              <PatternLine pattern={pattern} n={n} isSelected={key === chosen} onOpen={() => onOpen(own)} />
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <Button size="xs" onClick={() => setShown(shown + firstShown)}>
          {t('showMore', { count: Math.min(firstShown, found.length - shown) })}
        </Button>
      )}
      {isTruncated && found.length <= shown && <p className={classes['nothing']}>{t('truncated')}</p>}
    </section>
  );
}
