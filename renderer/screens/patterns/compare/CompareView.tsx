import { useTranslation } from 'react-i18next';
import type { ComparisonResult } from '#shared/contract/comparisonContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { goTo, useRoute } from '../../../store/route.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { useFormat } from '../../../strings/format.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import type { PatternViewProps } from '../patternViewProps.ts';
import classes from './CompareView.module.css';
import { DifferenceTable } from './DifferenceTable.tsx';
import { type ChosenSides, SideChooser } from './SideChooser.tsx';
import { parseSideKey, suggestDay, suggestSides } from './sideKeys.ts';
import { useSideGroups } from './useSideGroups.ts';
import { isClear } from './useTestWords.ts';

/** People on a side below which a share says nothing. */
const fewPeople = 3;
const mostNamed = 5;

/** What people of one segment, wave, kind of interview or time say that others do not. */
export function CompareView({ segments, onOpen }: Pick<PatternViewProps, 'segments' | 'onOpen'>) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { query } = useRoute();
  const interviews = useRecordList('interview');
  const groups = useSideGroups();
  const suggested = suggestSides({ segments, interviews });
  const day = query['day'] ?? suggestDay(interviews);
  const sides: ChosenSides = {
    first: query['first'] ?? suggested?.[0] ?? '',
    second: query['second'] ?? suggested?.[1] ?? '',
    day,
  };
  const first = parseSideKey(sides.first, day);
  const second = parseSideKey(sides.second, day);
  const isSame = sides.first === sides.second;
  const { data, error, refetch } = useBackendQuery(
    ['comparisons.compare', sides.first, sides.second, day],
    async (client, signal) =>
      first === null || second === null ? null : client.comparisons.compare({ first, second }, { signal }),
    { isEnabled: first !== null && second !== null && !isSame },
  );
  if (groups.length === 0) return <EmptyState text={t('nothingToCompare')} />;
  const labels = new Map(groups.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
  const nameOf = (key: string): string =>
    key === 'before' || key === 'after'
      ? t(key === 'before' ? 'beforeDay' : 'afterDay', { day: format.longDay(day) })
      : (labels.get(key) ?? '');
  const names = { first: nameOf(sides.first), second: nameOf(sides.second) };
  return (
    <div className={classes['view']}>
      <SideChooser
        groups={groups}
        sides={sides}
        onChange={(next) => goTo('patterns', null, { view: 'compare', ...next })}
      />
      {isSame && <p className={classes['quiet']}>{t('sameSides')}</p>}
      {error !== null && <AnalysisFault error={error} onRetry={refetch} />}
      {!isSame && data !== undefined && data !== null && (
        <>
          <Finding result={data} names={names} />
          {data.first.respondentIds.length > 0 && data.second.respondentIds.length > 0 && (
            <DifferenceTable key={`${sides.first} ${sides.second}`} result={data} names={names} onOpen={onOpen} />
          )}
          <p className={classes['quiet']}>{t('describedOnly')}</p>
        </>
      )}
    </div>
  );
}

interface FindingProps {
  readonly result: ComparisonResult;
  readonly names: { readonly first: string; readonly second: string };
}

/** What the comparison comes to, before anybody reads its figures. */
function Finding({ result, names }: FindingProps) {
  const { t } = useTranslation('comparison');
  const { language, quoted } = useFormat();
  const codes = useRecordTable('code');
  const sizes = [result.first.respondentIds.length, result.second.respondentIds.length];
  if (sizes.includes(0))
    return (
      <p className={classes['lead']} role="status">
        {t('emptySide', { name: sizes[0] === 0 ? names.first : names.second })}
      </p>
    );
  const clear = result.codes.filter(isClear).flatMap(({ codeId }) => codes[codeId] ?? []);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = list.format(clear.slice(0, mostNamed).map((code) => quoted(nameOfCode(code, language))));
  const isOnlyDescribed = result.codes.length > 0 && result.codes.every(({ test }) => test.kind === 'descriptive');
  const shared = result.sharedRespondentIds.length;
  return (
    <>
      <p className={classes['lead']} role="status">
        {clear.length > 0
          ? t('clear', { count: clear.length, names: named })
          : t(isOnlyDescribed ? 'onlyDescribed' : 'noneClear')}
      </p>
      {Math.min(...sizes) < fewPeople && <p className={classes['quiet']}>{t('fewPeople')}</p>}
      {shared > 0 && <p className={classes['quiet']}>{t('sharedPeople', { count: shared })}</p>}
    </>
  );
}
