import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedCode, ComparisonResult } from '#shared/contract/comparisonContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { type DataColumn, DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import type { Selection } from '../selection.ts';
import classes from './CompareView.module.css';
import { Difference } from './Difference.tsx';
import { useTestWords } from './useTestWords.ts';

interface DifferenceTableProps {
  readonly result: ComparisonResult;
  readonly names: { readonly first: string; readonly second: string };
  readonly onOpen: (selection: Selection) => void;
}

const shownAtFirst = 20;

/** Codes by the size of their difference; the shares of both sides lead to their quotations. */
export function DifferenceTable({ result, names, onOpen }: DifferenceTableProps) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const codes = useRecordTable('code');
  const testWords = useTestWords();
  const [isAll, setIsAll] = useState(false);
  const rows = result.codes.filter(({ codeId }) => codes[codeId] !== undefined);
  const nameOf = ({ codeId }: ComparedCode): string => {
    const code = codes[codeId];
    return code === undefined ? '' : nameOfCode(code, format.language);
  };
  const share = (side: 'first' | 'second'): DataColumn<ComparedCode> => ({
    key: side,
    title: names[side],
    width: 150,
    cell: (row) => {
      const said = format.kOfN(row[side].length, result[side].respondentIds.length);
      if (row[side].length === 0) return <span className={classes['share']}>{said}</span>;
      return (
        <LinkButton
          aria-label={t('openSide', { code: nameOf(row), share: said, side: names[side] })}
          onClick={() =>
            onOpen({
              kind: 'group',
              title: `${nameOf(row)}: ${names[side]}, ${said}`,
              codeIds: [row.codeId],
              respondentIds: row[side],
              interviewIds: result[side].interviewIds,
            })
          }
        >
          <span className={classes['share']}>{said}</span>
        </LinkButton>
      );
    },
  });
  const isTested = rows.some(({ test: { kind } }) => kind !== 'descriptive');
  const test: DataColumn<ComparedCode> = {
    key: 'test',
    title: t('test'),
    cell: (row) => {
      const { words, figures } = testWords(row);
      return <span title={figures ?? undefined}>{words}</span>;
    },
  };
  return (
    <div className={classes['table']}>
      <DataTable
        label={t('tableLabel')}
        rows={isAll ? rows : rows.slice(0, shownAtFirst)}
        rowKey={({ codeId }) => codeId}
        columns={[
          {
            key: 'code',
            title: t('code'),
            cell: (row) => {
              const code = codes[row.codeId];
              return code === undefined ? null : (
                <CodeMark family={getCodeType(code.typeId).family} name={nameOf(row)} size={16} />
              );
            },
          },
          share('first'),
          share('second'),
          {
            key: 'difference',
            title: t('difference'),
            cell: ({ difference, interval }) => <Difference difference={difference} interval={interval} />,
          },
          ...(isTested ? [test] : []),
        ]}
      />
      {!isAll && rows.length > shownAtFirst && (
        <LinkButton onClick={() => setIsAll(true)}>{t('showAll', { count: rows.length - shownAtFirst })}</LinkButton>
      )}
    </div>
  );
}
