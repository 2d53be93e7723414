import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Section } from '../../components/Section.tsx';
import { perform } from '../../store/actions/runCommand.ts';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { saveFile } from '../../store/actions/saveFile.ts';
import { emptyQuotationQuery, useFinding } from '../../store/finding.ts';
import { addNotice } from '../../store/notices.ts';
import { useRecordTable } from '../../store/records.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { copyText } from './copyText.ts';
import { citeQuotation, describeSource } from './describeSource.ts';
import classes from './FindScreen.module.css';
import { QueryForm } from './QueryForm.tsx';
import { QuotationResults, type ResultShape } from './QuotationResults.tsx';
import { SavedSearches } from './SavedSearches.tsx';

const mostShown = 200;

/** Quotations by their codes and by who said them, to read, copy and take away. */
export function QuotationsView() {
  const { t } = useTranslation(['find', 'common']);
  const format = useFormat();
  const query = useFinding((state) => state.quotations);
  const people = useRecordTable('respondent');
  const companies = useRecordTable('organization');
  const [shape, setShape] = useState<ResultShape>('cards');
  const hasContext = shape === 'text';
  const key = JSON.stringify(query);
  const { data, error, isLoading } = useBackendQuery(['codings.find', key, hasContext], (client, signal) =>
    client.codings.find({ ...query, hasContext, limit: mostShown }, { signal }),
  );
  const cards = useMemo(() => data?.cards ?? [], [data]);
  const isAsked = key !== JSON.stringify(emptyQuotationQuery);
  const hasFound = cards.length > 0;
  const copy = async (texts: readonly string[]): Promise<void> => {
    const isCopied = await copyText(texts.join('\n\n'));
    addNotice({
      tone: isCopied ? 'done' : 'error',
      text: isCopied ? t('copied', { count: texts.length }) : t('copyFailed'),
      undoVersion: null,
    });
  };
  const cite = (card: (typeof cards)[number]): string =>
    citeQuotation(card, describeSource(card, { people, companies }), format);
  const exportCsv = async (): Promise<void> => {
    const answer = await perform((client) => client.codings.exportFound(query));
    if (answer === null) return;
    await saveFile(answer.file);
    addNotice({ tone: 'done', text: t('exported', { name: answer.file.name }), undoVersion: null });
  };
  useCommands(
    useMemo(
      () => [
        {
          id: 'find.copyAll',
          label: t('copyAll'),
          group: t('title'),
          shortcut: 'y',
          isEnabled: () => hasFound,
          run: () => document.querySelector<HTMLElement>('[data-copy-all]')?.click(),
        },
      ],
      [t, hasFound],
    ),
  );
  return (
    <div className={classes['columns']} data-asked>
      <aside className={classes['aside']}>
        <SavedSearches kind="quotations" canSave={isAsked} />
        <Section title={t('query')}>
          <QueryForm />
        </Section>
      </aside>
      <div className={classes['main']}>
        <Section
          title={t('results')}
          aside={data === undefined ? undefined : t('common:quotes', { count: data.total })}
        >
          {hasFound && (
            <div className={classes['tools']}>
              <SegmentedControl
                size="xs"
                aria-label={t('shape')}
                value={shape}
                data={[
                  { value: 'cards', label: t('asCards') },
                  { value: 'table', label: t('asTable') },
                  { value: 'text', label: t('asText') },
                ]}
                onChange={(value) => setShape(value as ResultShape)}
              />
              <span className={classes['spacer']} />
              <Button size="xs" data-copy-all onClick={() => void copy(cards.map(cite))}>
                {t('copyAll')}
              </Button>
              <Button size="xs" onClick={() => void exportCsv()}>
                {t('exportCsv')}
              </Button>
            </div>
          )}
          {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
          {isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
          {data?.total === 0 && isAsked && <p className={classes['quiet']}>{t('noQuotations')}</p>}
          {data?.total === 0 && !isAsked && (
            <EmptyState
              text={t('nothingCodedYet')}
              action={
                <Button component="a" href={hrefOf('interviews')}>
                  {t('openInterviews')}
                </Button>
              }
            />
          )}
          <QuotationResults cards={cards} shape={shape} onCopy={(card) => void copy([cite(card)])} />
          {data !== undefined && data.total > cards.length && (
            <p className={classes['quiet']}>{t('firstShown', { shown: cards.length, total: data.total })}</p>
          )}
        </Section>
      </div>
    </div>
  );
}
