import { useTranslation } from 'react-i18next';
import type { FoundRecord } from '#shared/contract/searchContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { Section } from '../../components/Section.tsx';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './FindScreen.module.css';
import { MarkedText } from './MarkedText.tsx';

const kinds = ['code', 'respondent', 'organization', 'memo'] as const;
const kindKeys = {
  code: 'foundCodes',
  respondent: 'foundPeople',
  organization: 'foundCompanies',
  memo: 'foundMemos',
} as const;

/** The same words in codes, people, companies and memos. */
export function RecordHits({ words }: { readonly words: string }) {
  const { t } = useTranslation('find');
  const { data } = useBackendQuery(['search.findRecords', words], (client, signal) =>
    client.search.findRecords({ query: words }, { signal }),
  );
  if (data === undefined) return null;
  if (data.total === 0) return <p className={classes['quiet']}>{t('notFoundElsewhere')}</p>;
  return (
    <div className={classes['aside']}>
      {kinds.map((kind) => {
        const records = data.records.filter((record) => record.kind === kind);
        if (records.length === 0) return null;
        return (
          <Section key={kind} title={t(kindKeys[kind])} aside={records.length}>
            <ul className={classes['records']}>
              {records.map((record) => (
                <li key={record.id}>
                  <RecordLine record={record} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function RecordLine({ record }: { readonly record: FoundRecord }) {
  const { t } = useTranslation('find');
  const { language } = useFormat();
  const codes = useRecordTable('code');
  const people = useRecordTable('respondent');
  const companies = useRecordTable('organization');
  const memos = useRecordTable('memo');
  const interviews = useRecordTable('interview');
  const segments = useRecordTable('customerSegment');
  const named = record.parts.find(({ field }) => field === 'name');
  const others = record.parts.filter((part) => part !== named);
  const parts = others.map((part) => (
    <span key={`${part.field} ${part.name ?? ''}`} className={classes['part']}>
      {part.name !== null && `${part.name}: `}
      <MarkedText text={part.text} spans={part.spans} />
    </span>
  ));
  const nameOr = (name: string) => (named === undefined ? name : <MarkedText text={named.text} spans={named.spans} />);
  if (record.kind === 'code') {
    const code = codes[record.id];
    if (code === undefined) return null;
    return (
      <>
        <a href={hrefOf('codebook', code.id)}>
          <CodeMark family={getCodeType(code.typeId).family} size={16} /> {nameOr(nameOfCode(code, language))}
        </a>
        {parts}
      </>
    );
  }
  if (record.kind === 'respondent')
    return (
      <>
        <a href={hrefOf('people', record.id)}>{nameOr(people[record.id]?.name ?? '')}</a>
        {parts}
      </>
    );
  if (record.kind === 'organization') return <a href={hrefOf('people')}>{nameOr(companies[record.id]?.name ?? '')}</a>;
  const memo = memos[record.id];
  if (memo === undefined) return null;
  const about = memo.targetId ?? '';
  const code = codes[about];
  const places = {
    project: [hrefOf('path'), t('memoProject')],
    interview: [hrefOf('interviews', about), interviews[about]?.title ?? ''],
    code: [hrefOf('codebook', about), code === undefined ? '' : nameOfCode(code, language)],
    customerSegment: [hrefOf('segments', about), segments[about]?.name ?? ''],
    quotation: [hrefOf('find', 'quotations'), t('memoQuotation')],
  } as const;
  const [href, title] = places[memo.targetKind];
  return (
    <>
      <a href={href}>{title}</a>
      {parts}
    </>
  );
}
