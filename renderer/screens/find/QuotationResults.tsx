import { useTranslation } from 'react-i18next';
import type { QuotationCard as Card } from '#shared/contract/codingContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import { describeSource } from './describeSource.ts';
import classes from './FindScreen.module.css';
import { MarkedText } from './MarkedText.tsx';
import { moveAmongLinks } from './moveAmongLinks.ts';

export type ResultShape = 'cards' | 'table' | 'text';

interface QuotationResultsProps {
  readonly cards: readonly Card[];
  readonly shape: ResultShape;
  readonly onCopy: (card: Card) => void;
}

const placeOf = ({ quotation, turnPosition }: Card): string =>
  hrefOf('interviews', quotation.interviewId, { turn: String(turnPosition), quotation: quotation.id });

/** The same quotations as cards, as a table, or in the talk around them. */
export function QuotationResults({ cards, shape, onCopy }: QuotationResultsProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const people = useRecordTable('respondent');
  const companies = useRecordTable('organization');
  const sourceOf = (card: Card) => describeSource(card, { people, companies });
  if (cards.length === 0) return null;
  if (shape === 'table')
    return (
      <div className={classes['tableFrame']}>
        <DataTable
          label={t('results')}
          rows={cards}
          rowKey={({ quotation }) => quotation.id}
          columns={[
            {
              key: 'quote',
              title: t('columnQuote'),
              width: '46%',
              cell: (card) => (
                <a
                  className={classes['said']}
                  href={placeOf(card)}
                  style={{ color: 'inherit', textDecoration: 'none' }}
                >
                  {card.quotation.text}
                </a>
              ),
            },
            { key: 'person', title: t('columnPerson'), cell: (card) => sourceOf(card).person },
            { key: 'codes', title: t('columnCodes'), cell: (card) => <CodesOf card={card} /> },
            { key: 'interview', title: t('columnInterview'), cell: (card) => card.interviewTitle },
            {
              key: 'time',
              title: t('columnTime'),
              align: 'right',
              cell: (card) => (card.startMs === null ? '' : format.position(card.startMs)),
            },
          ]}
        />
      </div>
    );
  return (
    <div onKeyDown={moveAmongLinks} role="list" aria-label={t('results')}>
      {cards.map((card) => {
        const { person, company } = sourceOf(card);
        return (
          <div key={card.quotation.id} className={classes['card']} role="listitem">
            {shape === 'text' && card.context !== null ? (
              <ContextText card={card} person={person} />
            ) : (
              <QuotationCard
                text={card.quotation.text}
                person={person}
                place={company}
                startMs={card.startMs}
                href={placeOf(card)}
              />
            )}
            <div className={classes['cardFoot']}>
              <CodesOf card={card} />
              <span className={classes['spacer']} />
              <LinkButton
                aria-label={`${t('copyOne')}: ${card.quotation.text.slice(0, 60)}`}
                onClick={() => onCopy(card)}
              >
                {t('copy')}
              </LinkButton>
            </div>
          </div>
        );
      })}
    </div>
  );
}

function CodesOf({ card }: { readonly card: Card }) {
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const own = [...new Set(card.codings.map(({ codeId }) => codeId))].flatMap((id) => codes[id] ?? []);
  return (
    <>
      {own.map((code) => (
        <CodeMark key={code.id} family={getCodeType(code.typeId).family} size={16} name={nameOfCode(code, language)} />
      ))}
    </>
  );
}

function ContextText({ card, person }: { readonly card: Card; readonly person: string }) {
  const { context, quotation } = card;
  const format = useFormat();
  if (context === null) return null;
  return (
    <div className={classes['context']}>
      <span className={classes['speaker']}>
        <b>{person}</b>
        {card.interviewTitle !== person && `, ${card.interviewTitle}`}
        {card.startMs !== null && ` · ${format.position(card.startMs)}`}
      </span>
      {context.before !== null && (
        <p data-around>
          <b>{context.before.speaker}:</b> {context.before.text}
        </p>
      )}
      <p>
        <b>{context.own.speaker}:</b>{' '}
        <a data-hit href={placeOf(card)} style={{ color: 'inherit', textDecoration: 'none' }}>
          <MarkedText text={context.own.text} spans={[quotation]} />
        </a>
      </p>
      {context.after !== null && (
        <p data-around>
          <b>{context.after.speaker}:</b> {context.after.text}
        </p>
      )}
    </div>
  );
}
