import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pattern } from '#shared/contract/analysisContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { Banner } from '../../../components/Banner.tsx';
import { CodeMark } from '../../../components/CodeMark.tsx';
import { ForAgainst } from '../../../components/ForAgainst.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { NumberShare } from '../../../components/NumberShare.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './Drawer.module.css';
import { groupQuotes, type PersonQuotes } from './groupQuotes.ts';
import { HeardQuotation } from './HeardQuotation.tsx';
import { type MatrixModel, peopleWithAll, peopleWithSome } from '../matrixModel.ts';
import { PatternHypothesisDialog } from '../together/PatternHypothesisDialog.tsx';
import { useCompanyCount } from '../../../store/useCompanyCount.ts';
import { useHeardQuotes } from '../../../store/evidence/useHeardQuotes.ts';
import { usePatternWords } from '../together/usePatternWords.ts';

interface CodesEvidenceProps {
  readonly model: MatrixModel;
  readonly codeIds: readonly CodeId[];
  /** Null for codes that are only looked at together: then nothing was tested. */
  readonly pattern: Pattern | null;
}

const shownPeople = 2;
const mostInHeadline = 3;

/** Who has all the codes, and who has one of them without the others: both sides, always. */
export function CodesEvidence({ model, codeIds, pattern }: CodesEvidenceProps) {
  const { t } = useTranslation(['patterns', 'common']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const [isAll, setIsAll] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const forPeople = useMemo(() => peopleWithAll(model, codeIds), [model, codeIds]);
  const againstPeople = useMemo(() => peopleWithSome(model, codeIds), [model, codeIds]);
  const everybody = useMemo(() => [...forPeople, ...againstPeople], [forPeople, againstPeople]);
  const { data, error, isLoading } = useHeardQuotes(codeIds, everybody);
  const companies = useCompanyCount(forPeople);
  const forQuotes = groupQuotes(data ?? [], forPeople, codeIds);
  const againstQuotes = groupQuotes(data ?? [], againstPeople, codeIds);
  const own = codeIds.flatMap((id) => codes[id] ?? []);
  const names = own.map((code) => format.quoted(nameOfCode(code, format.language)));
  const cardsOf = (people: readonly PersonQuotes[]) =>
    (isAll ? people : people.slice(0, shownPeople)).flatMap(({ respondentId, cards }) =>
      (isAll ? cards : cards.slice(0, 1)).map((card) => (
        <HeardQuotation
          key={`${respondentId} ${card.quotation.id}`}
          card={card}
          respondentId={respondentId}
          codeIds={codeIds}
        />
      )),
    );
  const moreOf = (people: readonly PersonQuotes[]) =>
    !isAll && people.length > shownPeople ? (
      <p className={classes['more']}>
        <LinkButton onClick={() => setIsAll(true)}>
          {t('morePeople', { count: people.length - shownPeople })}
        </LinkButton>
      </p>
    ) : undefined;
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' }).format(names);
  return (
    <>
      <h2 className={classes['headline']}>
        {codeIds.length > mostInHeadline
          ? t('manyTogether', { codes: t('common:codes', { count: codeIds.length }), count: forPeople.length })
          : t('comeTogether', { codes: list, count: forPeople.length })}
      </h2>
      {codeIds.length > mostInHeadline && (
        <div className={classes['marks']}>
          {own.map((code) => (
            <CodeMark
              key={code.id}
              size={16}
              family={getCodeType(code.typeId).family}
              name={nameOfCode(code, format.language)}
            />
          ))}
        </div>
      )}
      <NumberShare k={forPeople.length} n={model.columns.length} barWidth={116} />
      {pattern !== null && <PatternFigures pattern={pattern} />}
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {isLoading && everybody.length > 0 ? (
        <p className={classes['quiet']}>{t('common:loading')}</p>
      ) : (
        <ForAgainst
          isStacked
          forQuotations={cardsOf(forQuotes)}
          againstQuotations={cardsOf(againstQuotes)}
          forAside={[
            t('common:people', { count: forPeople.length }),
            ...(companies === 0 ? [] : [t('common:companies', { count: companies })]),
          ].join(', ')}
          againstAside={t('onlyOneOf', {
            count: againstPeople.length,
            share: format.kOfN(againstPeople.length, everybody.length),
          })}
          forMore={moreOf(forQuotes)}
          againstMore={moreOf(againstQuotes)}
        />
      )}
      <Group gap="xs" className={classes['actions'] ?? ''}>
        {!isReadOnly && (
          <Button px="sm" disabled={data === undefined} onClick={() => setIsWriting(true)}>
            {t('writeHypothesis')}
          </Button>
        )}
        <Button px="sm" variant="subtle" color="var(--ink)" onClick={() => setIsAll(!isAll)}>
          {isAll ? t('readFirst') : t('readAll')}
        </Button>
      </Group>
      {isWriting && (
        <PatternHypothesisDialog
          codeIds={codeIds}
          forCards={forQuotes.flatMap(({ cards }) => cards)}
          againstCards={againstQuotes.flatMap(({ cards }) => cards)}
          onClose={() => setIsWriting(false)}
        />
      )}
    </>
  );
}

function PatternFigures({ pattern }: { readonly pattern: Pattern }) {
  const { lift, chance, figures } = usePatternWords(pattern);
  return (
    <div className={classes['figures']}>
      <p>
        {lift} · {chance}
      </p>
      <p className={classes['quiet']}>{figures}</p>
    </div>
  );
}
