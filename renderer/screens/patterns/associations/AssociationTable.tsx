import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Association, AssociationsResult, PersonTrait } from '#shared/contract/evidenceTablesContract.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useRecordTable } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { Difference } from '../compare/Difference.tsx';
import type { Selection } from '../selection.ts';
import classes from './AssociationsView.module.css';
import { acceptedQ, isClearAssociation } from './isClearAssociation.ts';
import { useTraitWords } from './useTraitWords.ts';

interface AssociationTableProps {
  readonly result: AssociationsResult;
  readonly onOpen: (selection: Selection) => void;
}

const shownAtFirst = 20;

function keyOfTrait(trait: PersonTrait): string {
  return JSON.stringify(trait);
}

function codesOf({ first, second }: Association) {
  return [first, second].flatMap((trait) => (trait.kind === 'code' ? [trait.codeId] : []));
}

/** Pairs of traits, those that chance explains least first; people with both lead to their quotations. */
export function AssociationTable({ result, onOpen }: AssociationTableProps) {
  const { t } = useTranslation('associations');
  const format = useFormat();
  const wordsOf = useTraitWords();
  const [isAll, setIsAll] = useState(false);
  const rows = result.associations.filter(({ first, second }) => wordsOf(first) !== '' && wordsOf(second) !== '');
  const openPair = (pair: Association, share: string): void =>
    onOpen({
      kind: 'group',
      title: `${wordsOf(pair.first)}, ${wordsOf(pair.second)}: ${share}`,
      codeIds: codesOf(pair),
      respondentIds: pair.respondentIds,
    });
  return (
    <div className={classes['table']}>
      <DataTable
        label={t('tableLabel')}
        rows={isAll ? rows : rows.slice(0, shownAtFirst)}
        rowKey={({ first, second }) => `${keyOfTrait(first)} ${keyOfTrait(second)}`}
        columns={[
          { key: 'first', title: t('first'), cell: ({ first }) => <Trait trait={first} words={wordsOf(first)} /> },
          { key: 'second', title: t('second'), cell: ({ second }) => <Trait trait={second} words={wordsOf(second)} /> },
          {
            key: 'inside',
            title: t('inside'),
            cell: (pair) => {
              const share = format.kOfN(...pair.inside);
              if (codesOf(pair).length === 0) return <span className={classes['share']}>{share}</span>;
              const said = { first: wordsOf(pair.first), second: wordsOf(pair.second), share };
              return (
                <LinkButton aria-label={t('openPair', said)} onClick={() => openPair(pair, share)}>
                  <span className={classes['share']}>{share}</span>
                </LinkButton>
              );
            },
          },
          {
            key: 'outside',
            title: t('outside'),
            cell: ({ outside }) => <span className={classes['share']}>{format.kOfN(...outside)}</span>,
          },
          {
            key: 'difference',
            title: t('difference'),
            cell: ({ difference, interval }) => <Difference difference={difference} interval={interval} />,
          },
          { key: 'test', title: t('test'), cell: (pair) => <Test pair={pair} /> },
        ]}
      />
      {!isAll && rows.length > shownAtFirst && (
        <LinkButton onClick={() => setIsAll(true)}>{t('showAll', { count: rows.length - shownAtFirst })}</LinkButton>
      )}
      {result.more > 0 && (isAll || rows.length <= shownAtFirst) && (
        <p className={classes['quiet']}>{t('more', { count: result.more })}</p>
      )}
    </div>
  );
}

function Trait({ trait, words }: { readonly trait: PersonTrait; readonly words: string }) {
  const codes = useRecordTable('code');
  const code = trait.kind === 'code' ? codes[trait.codeId] : undefined;
  return code === undefined ? words : <CodeMark family={getCodeType(code.typeId).family} name={words} size={16} />;
}

function Test({ pair }: { readonly pair: Association }) {
  const { t } = useTranslation('associations');
  const format = useFormat();
  const figure = (value: number): string =>
    value < 0.001 ? `< ${format.number(0.001, 3)}` : `= ${format.number(value, value < 0.01 ? 3 : 2)}`;
  const { p, q, minimumP } = pair;
  const said = isClearAssociation(pair) ? 'hardlyChance' : minimumP > acceptedQ ? 'tooFew' : 'maybeChance';
  return (
    <>
      {t(said)}
      <span className={classes['small']}>{t('figures', { q: figure(q), p: figure(p), least: figure(minimumP) })}</span>
    </>
  );
}
