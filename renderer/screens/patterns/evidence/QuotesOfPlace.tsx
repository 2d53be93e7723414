import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/Banner.tsx';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { NumberShare } from '../../../components/NumberShare.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { hrefOf } from '../../../store/route.ts';
import classes from './Drawer.module.css';
import { groupQuotes } from './groupQuotes.ts';
import { HeardQuotation } from './HeardQuotation.tsx';
import type { MatrixModel } from '../matrixModel.ts';
import type { Selection } from '../selection.ts';
import { useHeardQuotes } from '../../../store/evidence/useHeardQuotes.ts';

interface QuotesOfPlaceProps {
  readonly model: MatrixModel;
  readonly selection: Exclude<Selection, { kind: 'codes' | 'group' }>;
}

/** The quotations behind a cell, a code or a person of the matrix. */
export function QuotesOfPlace({ model, selection }: QuotesOfPlaceProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const codeId = selection.kind === 'person' ? null : selection.codeId;
  const respondentId = selection.kind === 'code' ? null : selection.respondentId;
  const column = model.columns.findIndex((person) => person.respondentId === respondentId);
  const row = model.rows.find((code) => code.codeId === codeId);
  const person = model.columns[column];
  const codeIds = useMemo(
    () =>
      model.rows
        .filter((code) => (codeId === null ? code.quotations.has(column) : code.codeId === codeId))
        .map((code) => code.codeId),
    [model, codeId, column],
  );
  const people = useMemo(
    () =>
      model.columns
        .filter((each, index) =>
          respondentId === null ? row?.quotations.has(index) === true : each.respondentId === respondentId,
        )
        .map((each) => each.respondentId),
    [model, respondentId, row],
  );
  const { data, error, isLoading } = useHeardQuotes(codeIds, people);
  const groups = groupQuotes(data ?? [], people, codeIds);
  const isAsked = codeIds.length > 0 && people.length > 0;
  return (
    <>
      {person !== undefined && <h2 className={classes['headline']}>{person.name}</h2>}
      {row !== undefined && (
        <div className={person === undefined ? classes['codeHeadline'] : classes['codeLine']}>
          <CodeMark family={row.family} name={row.name} />
        </div>
      )}
      {selection.kind === 'code' && row !== undefined && (
        <NumberShare k={row.quotations.size} n={model.columns.length} barWidth={116} />
      )}
      {selection.kind === 'person' && (
        <p className={classes['quiet']}>
          {t('common:codes', { count: codeIds.length })} ·{' '}
          <Anchor href={hrefOf('people', selection.respondentId)}>{t('openPerson')}</Anchor>
        </p>
      )}
      {selection.kind === 'code' && (
        <p className={classes['quiet']}>
          <Anchor href={hrefOf('codebook', selection.codeId)}>{t('openCode')}</Anchor>
        </p>
      )}
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isAsked && isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
      {!isLoading && groups.length === 0 && <p className={classes['quiet']}>{t('noQuotesHere')}</p>}
      {selection.kind === 'person'
        ? model.rows
            .filter(({ codeId: id }) => codeIds.includes(id))
            .map((code) => (
              <section key={code.codeId} className={classes['part']} aria-label={code.name}>
                <CodeMark family={code.family} name={code.name} size={16} />
                {(groups[0]?.cards ?? [])
                  .filter((card) => card.codings.some((coding) => coding.codeId === code.codeId))
                  .map((card) => (
                    <div key={card.quotation.id} className={classes['quotation']}>
                      <HeardQuotation card={card} respondentId={selection.respondentId} codeIds={[]} />
                    </div>
                  ))}
              </section>
            ))
        : groups.map((group) =>
            group.cards.map((card) => (
              <div key={`${group.respondentId} ${card.quotation.id}`} className={classes['quotation']}>
                <HeardQuotation card={card} respondentId={group.respondentId} codeIds={[]} />
              </div>
            )),
          )}
    </>
  );
}
