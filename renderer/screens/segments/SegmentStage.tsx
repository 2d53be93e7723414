import { IconCheck, IconMinus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceQuote } from '#shared/contract/analysisContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useRecordTable } from '../../store/records.ts';
import { useCompanyCount } from '../../store/useCompanyCount.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Presentation.module.css';
import type { SegmentView } from './segmentViews.ts';
import type { DescribePeople } from './useDescribePeople.ts';
import { useSegmentFigures } from './useSegmentFigures.ts';
import { sizeOfSegment } from './sizeOfSegment.ts';

interface SegmentStageProps {
  readonly view: SegmentView;
  readonly number: number;
  readonly total: number;
  readonly people: DescribePeople;
}

const figuresShown = 2;
const longName = 40;

/** One segment for somebody who sees it from across the room. */
export function SegmentStage({ view, number, total, people }: SegmentStageProps) {
  const { t } = useTranslation(['segments', 'common', 'segmentStudy']);
  const format = useFormat();
  const codes = useRecordTable('code');
  const { figures } = useSegmentFigures(view);
  const companies = useCompanyCount(view.memberIds);
  const [quoteAt, setQuoteAt] = useState(0);
  const evidence = figures?.evidence ?? [];
  const counterEvidence = figures?.counterEvidence ?? [];
  const forQuote = evidence[quoteAt % Math.max(1, evidence.length)];
  const againstQuote = counterEvidence[quoteAt % Math.max(1, counterEvidence.length)];
  const most = Math.max(evidence.length, counterEvidence.length);
  return (
    <>
      <p className={classes['kicker']}>{t('hypothesisOf', { number, total })}</p>
      <h1 className={classes['name']} data-long={view.name.length > longName || undefined}>
        {view.name}
      </h1>
      <p className={classes['summary']}>
        {sizeOfSegment(t, view.memberIds.length, companies)}
        {view.kept !== null && view.kept.summary !== '' && ` ${view.kept.summary}`}
      </p>
      {figures !== null && (
        <>
          {figures.definingCodes.length === 0 ? (
            <p className={classes['unmarked']}>{t('noDefining')}</p>
          ) : (
            <dl className={classes['figures']}>
              {figures.definingCodes.slice(0, figuresShown).map(({ codeId, inside, outside }) => {
                const code = codes[codeId];
                return (
                  <div key={codeId}>
                    <dt>{code === undefined ? '' : nameOfCode(code, format.language)}</dt>
                    <dd className={classes['number']}>{format.kOfN(...inside)}</dd>
                    <dd className={classes['interval']}>
                      {format.interval(...inside)}; {t('outsideOf', { share: format.kOfN(...outside) })}
                    </dd>
                  </div>
                );
              })}
            </dl>
          )}
          <div className={classes['sides']}>
            <Side
              icon={<IconCheck size={20} stroke={1.8} aria-hidden />}
              title={t('common:for')}
              quote={forQuote}
              emptyText={t('common:noQuotesFor')}
              people={people}
            />
            <Side
              icon={<IconMinus size={20} stroke={1.8} aria-hidden />}
              title={t('common:against')}
              quote={againstQuote}
              emptyText={t('common:noQuotesAgainst')}
              people={people}
              aside={
                againstQuote !== undefined &&
                againstQuote.review === null && <span className={classes['waiting']}>{t('notReviewed')}</span>
              }
            />
          </div>
          {most > 1 && (
            <p className={classes['another']}>
              <LinkButton onClick={() => setQuoteAt((quoteAt + 1) % most)}>{t('segmentStudy:nextQuote')}</LinkButton>{' '}
              {t('segmentStudy:quoteOf', { number: quoteAt + 1, total: most })}
            </p>
          )}
        </>
      )}
    </>
  );
}

interface SideProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly quote: EvidenceQuote | undefined;
  readonly emptyText: string;
  readonly people: DescribePeople;
  readonly aside?: ReactNode;
}

function Side({ icon, title, quote, emptyText, people, aside }: SideProps) {
  const format = useFormat();
  return (
    <section className={classes['side']} aria-label={title}>
      <h2 className={classes['sideTitle']}>
        {icon}
        {title}
      </h2>
      {quote === undefined ? (
        <p className={classes['source']}>{emptyText}</p>
      ) : (
        <div>
          <blockquote className={classes['quote']}>{format.quoted(quote.quote)}</blockquote>
          <p className={classes['source']}>
            {people.nameOf(quote.respondentId)}
            {aside !== undefined && aside !== false && <> · {aside}</>}
          </p>
        </div>
      )}
    </section>
  );
}
