import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { useFinding } from '../../store/finding.ts';
import { openImport } from '../../store/importing.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { CodeHitsDialog } from './CodeHitsDialog.tsx';
import classes from './FindScreen.module.css';
import { groupHits } from './groupHits.ts';
import { HitGroupSection } from './HitGroupSection.tsx';
import { moveAmongLinks } from './moveAmongLinks.ts';
import { RecordHits } from './RecordHits.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { SyntaxHelp } from './SyntaxHelp.tsx';

const firstShown = 100;
const mostShown = 1000;

/** Words said, wherever they were said, every match marked in its turn. */
export function WordsView() {
  const { t } = useTranslation(['find', 'common']);
  const words = useFinding((state) => state.words);
  const isRespondentsOnly = useFinding((state) => state.isRespondentsOnly);
  const isReadOnly = useSession(selectIsReadOnly);
  const hasTalks = useRecordList('interview').length > 0;
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(firstShown);
  const [isCoding, setIsCoding] = useState(false);
  const [asked] = useDebouncedValue(words.trim(), 150);
  const { data, error, isLoading } = useBackendQuery(
    ['search.find', asked, isRespondentsOnly, limit],
    (client, signal) => client.search.find({ query: asked, isRespondentsOnly, limit }, { signal }),
    { isEnabled: asked !== '' },
  );
  const groups = useMemo(() => groupHits(data?.hits ?? []), [data]);
  const canCode = !isReadOnly && asked !== '' && (data?.hits.length ?? 0) > 0;
  useCommands(
    useMemo(
      () => [
        {
          id: 'find.focus',
          label: t('focusField'),
          group: t('title'),
          shortcut: 'f',
          run: () => field.current?.focus(),
        },
        {
          id: 'find.codeAll',
          label: t('codeAll'),
          group: t('title'),
          shortcut: 'c',
          isEnabled: () => canCode,
          run: () => setIsCoding(true),
        },
      ],
      [t, canCode],
    ),
  );
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    results.current?.querySelector<HTMLElement>('[data-hit]')?.focus();
  };
  if (!hasTalks)
    return (
      <EmptyState
        text={t('noTalks')}
        action={
          <Button variant="filled" disabled={isReadOnly} onClick={() => openImport([])}>
            {t('addInterviews')}
          </Button>
        }
      />
    );
  const isFound = asked !== '' && data !== undefined;
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        <div className={classes['ask']} role="search">
          <TextInput
            ref={field}
            className={classes['field'] ?? ''}
            size="md"
            type="search"
            autoFocus
            aria-label={t('wordsLabel')}
            placeholder={t('wordsPlaceholder')}
            leftSection={<IconSearch size={18} stroke={1.6} />}
            maxLength={2000}
            value={words}
            onChange={(event) => {
              useFinding.setState({ words: event.currentTarget.value });
              setLimit(firstShown);
            }}
            onKeyDown={onFieldKey}
          />
          <Switch
            label={t('respondentsOnly')}
            checked={isRespondentsOnly}
            onChange={(event) => useFinding.setState({ isRespondentsOnly: event.currentTarget.checked })}
          />
        </div>
        {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
        {asked === '' && <SyntaxHelp />}
        {asked !== '' && isLoading && <p className={classes['quiet']}>{t('common:loading')}</p>}
        {isFound && (
          <div className={classes['tools']}>
            <span role="status">
              {data.total === 0
                ? t('nothingFound')
                : `${t('turnsFound', { count: data.total })} · ${t('inInterviews', { count: groups.length })}`}
            </span>
            <span className={classes['spacer']} />
            {canCode && (
              <Button size="xs" variant="filled" onClick={() => setIsCoding(true)}>
                {t('codeAll')}
              </Button>
            )}
          </div>
        )}
        <div ref={results} onKeyDown={moveAmongLinks} role="region" aria-label={t('hits')}>
          {asked !== '' && groups.map((group) => <HitGroupSection key={group.interviewId} group={group} />)}
        </div>
        {isFound && data.total > data.hits.length && (
          <div className={classes['tools']}>
            <span className={classes['quiet']}>{t('shownOf', { shown: data.hits.length, total: data.total })}</span>
            {limit < mostShown && (
              <Button size="xs" onClick={() => setLimit(Math.min(limit * 3, mostShown))}>
                {t('showMore')}
              </Button>
            )}
          </div>
        )}
      </div>
      <aside className={classes['aside']}>
        {asked !== '' && <RecordHits words={asked} />}
        <SavedSearches kind="text" canSave={asked !== ''} />
      </aside>
      {isCoding && (
        <CodeHitsDialog words={asked} isRespondentsOnly={isRespondentsOnly} onClose={() => setIsCoding(false)} />
      )}
    </div>
  );
}
