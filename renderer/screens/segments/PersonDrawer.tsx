import { Anchor, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { Banner } from '../../components/Banner.tsx';
import { CodeMark } from '../../components/CodeMark.tsx';
import { QuotationCard } from '../../components/QuotationCard.tsx';
import { Section } from '../../components/Section.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './PersonDrawer.module.css';
import type { SegmentView } from './segmentViews.ts';
import { useDescribePeople } from './useDescribePeople.ts';
import { hrefOfQuotation } from './useQuotationPlaces.ts';

interface PersonDrawerProps {
  readonly respondentId: RespondentId | null;
  readonly views: readonly SegmentView[];
  readonly onClose: () => void;
}

const mostQuotes = 200;
const kindTexts = {
  problem: 'common:kindProblem',
  solution: 'common:kindSolution',
  loyalty: 'common:kindLoyalty',
  complaint: 'common:kindComplaint',
  risk: 'common:kindRisk',
} as const;

/** One person of the map: codes, quotes, the way to the interview. */
export function PersonDrawer({ respondentId, views, onClose }: PersonDrawerProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { nameOf } = useDescribePeople();
  return (
    <Drawer
      opened={respondentId !== null}
      onClose={onClose}
      position="right"
      size={440}
      padding="lg"
      title={respondentId === null ? '' : nameOf(respondentId)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {respondentId !== null && <Person key={respondentId} id={respondentId} views={views} />}
    </Drawer>
  );
}

function Person({ id, views }: { readonly id: RespondentId; readonly views: readonly SegmentView[] }) {
  const { t } = useTranslation(['segments', 'common']);
  const { language } = useFormat();
  const { nameOf, companyOf } = useDescribePeople();
  const codes = useRecordTable('code');
  const interviews = useRecordList('interview').filter(({ respondentIds }) => respondentIds.includes(id));
  const { data, error } = useBackendQuery(['codings.find', 'person', id], (client, signal) =>
    client.codings.find({ respondentIds: [id], limit: mostQuotes }, { signal }),
  );
  const counts = new Map<string, number>();
  for (const { codeId } of data?.cards.flatMap(({ codings }) => codings) ?? []) {
    counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  }
  const own = [...counts].flatMap(([codeId, count]) => {
    const code = codes[codeId];
    return code === undefined ? [] : [{ code, count }];
  });
  const inSegments = views.filter(({ memberIds }) => memberIds.includes(id));
  return (
    <div className={classes['person']}>
      <div className={classes['facts']}>
        {companyOf(id) !== '' && <div>{companyOf(id)}</div>}
        <div>
          {inSegments.length === 0 ? t('nowhere') : inSegments.map(({ key, name }) => <div key={key}>{name}</div>)}
        </div>
        <div className={classes['links']}>
          {interviews.map((interview) => (
            <Anchor key={interview.id} href={hrefOf('interviews', interview.id)}>
              {interviews.length === 1 ? t('openInterview') : `${t('openInterview')} · ${t(kindTexts[interview.kind])}`}
            </Anchor>
          ))}
          <Anchor href={hrefOf('people', id)}>{t('openPerson')}</Anchor>
        </div>
      </div>
      {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {data !== undefined && (
        <>
          <Section title={t('personCodes')}>
            <ul className={classes['codes']}>
              {own
                .toSorted((a, b) => b.count - a.count)
                .map(({ code, count }) => (
                  <li key={code.id}>
                    <CodeMark
                      family={getCodeType(code.typeId).family}
                      name={nameOfCode(code, language)}
                      aside={t('common:quotes', { count })}
                    />
                  </li>
                ))}
            </ul>
          </Section>
          <Section title={t('personQuotes')}>
            {data.cards.length === 0 && <p className={classes['empty']}>{t('personNoQuotes')}</p>}
            {data.cards.map((card) => (
              <div key={card.quotation.id} className={classes['quotation']}>
                <QuotationCard
                  text={card.quotation.text}
                  person={nameOf(id)}
                  place={card.interviewTitle}
                  startMs={card.startMs}
                  href={hrefOfQuotation(card)}
                />
                <div className={classes['marks']}>
                  {[...new Set(card.codings.map(({ codeId }) => codeId))].map((codeId) => {
                    const code = codes[codeId];
                    return (
                      code !== undefined && (
                        <CodeMark
                          key={codeId}
                          size={16}
                          family={getCodeType(code.typeId).family}
                          name={nameOfCode(code, language)}
                        />
                      )
                    );
                  })}
                </div>
              </div>
            ))}
          </Section>
        </>
      )}
    </div>
  );
}
