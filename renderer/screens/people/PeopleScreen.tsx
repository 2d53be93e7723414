import { Anchor, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commandRegistry.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { RightRegion } from '../../components/RightRegion.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { openImport } from '../../store/importing.ts';
import { useRecordList } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { AheadScreen } from './ahead/AheadScreen.tsx';
import { AskNext } from './AskNext.tsx';
import { CompanyList } from './CompanyList.tsx';
import classes from './PeopleScreen.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonEditor } from './PersonEditor.tsx';
import { ReferralPicture } from './ReferralPicture.tsx';
import { matchesFilter, usePeople } from './usePeople.ts';

const views = ['people', 'companies', 'referrals'] as const;
const viewTexts = { people: 'viewPeople', companies: 'viewCompanies', referrals: 'viewReferrals' } as const;
type View = (typeof views)[number];

/** The people, or the interviews ahead of them. */
export function PeopleScreen() {
  const { id } = useRoute();
  return id === 'ahead' ? <AheadScreen /> : <Everybody />;
}

/** Everybody asked or to be asked: who they are, where they work, who introduced them. */
function Everybody() {
  const { t } = useTranslation(['people', 'common', 'ahead']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const route = useRoute();
  const rows = usePeople();
  const companies = useRecordList('organization').length;
  const [request, setRequest] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const view = views.find((known) => known === route.query['view']) ?? 'people';
  const isNew = route.query['new'] === '1' && !isReadOnly;
  const open = rows.find(({ person }) => person.id === route.id) ?? null;
  const shown = useMemo(() => rows.filter((row) => matchesFilter(row, request.trim())), [rows, request]);
  const go = (id: string | null, to: View = view): void => goTo('people', id, to === 'people' ? {} : { view: to });

  useEffect(() => {
    if (route.id === null) return;
    document.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [route.id]);
  useCommands(
    useMemo(() => {
      const step = (by: number): void => {
        const at = shown.findIndex(({ person }) => person.id === route.id);
        const next = shown[at === -1 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
        if (next !== undefined) goTo('people', next.person.id, view === 'people' ? {} : { view });
      };
      const group = t('group');
      return [
        {
          id: 'people.add',
          label: t('add'),
          group,
          shortcut: 'n',
          isEnabled: () => !isReadOnly,
          run: () => goTo('people', null, { new: '1' }),
        },
        {
          id: 'people.filter',
          label: t('focusFilter'),
          group,
          shortcut: 'f',
          run: () => filter.current?.focus(),
        },
        { id: 'people.ahead', label: t('ahead:open'), group, shortcut: 'a', run: () => goTo('people', 'ahead') },
        { id: 'people.next', label: t('nextPerson'), group, shortcut: 'j', run: () => step(1) },
        { id: 'people.previous', label: t('previousPerson'), group, shortcut: 'k', run: () => step(-1) },
      ];
    }, [t, shown, route.id, view, isReadOnly]),
  );
  const add = !isReadOnly && (
    <Button ref={addButton} variant="filled" onClick={() => goTo('people', null, { new: '1' })}>
      {t('add')}
    </Button>
  );
  const isPanelOpen = open !== null || isNew;
  const columns = useRef<HTMLDivElement>(null);
  // The keyboard goes on where the panel was opened from; a drawer gives it back by itself.
  const close = (): void => {
    const row = columns.current?.querySelector<HTMLElement>('tr[data-selected]');
    (row ?? addButton.current)?.focus({ preventScroll: true });
    go(null);
  };
  return (
    <div className={classes['screen']}>
      <ScreenHeader
        title={t('title')}
        subtitle={
          rows.length === 0
            ? undefined
            : companies === 0
              ? t('common:people', { count: rows.length })
              : t('subtitle', {
                  people: t('common:people', { count: rows.length }),
                  companies: t('common:companies', { count: companies }),
                })
        }
        actions={
          <>
            <Anchor href={hrefOf('people', 'ahead')} size="sm">
              {t('ahead:open')}
            </Anchor>
            {rows.length > 0 && add}
          </>
        }
      />
      <div ref={columns} className={classes['columns']} data-open={isPanelOpen || undefined}>
        <div className={classes['list']}>
          {rows.length === 0 ? (
            <EmptyState
              text={t('empty')}
              action={add}
              alternative={!isReadOnly && <LinkButton onClick={() => openImport([])}>{t('addInterviews')}</LinkButton>}
            />
          ) : (
            <>
              <div className={classes['tools']}>
                <SegmentedControl
                  aria-label={t('views')}
                  value={view}
                  onChange={(value) =>
                    go(
                      route.id,
                      views.find((known) => known === value),
                    )
                  }
                  data={views.map((value) => ({ value, label: t(viewTexts[value]) }))}
                />
                {view !== 'referrals' && (
                  <TextInput
                    ref={filter}
                    type="search"
                    className={classes['filter']}
                    aria-label={t('filter')}
                    placeholder={t('filter')}
                    value={request}
                    onChange={(event) => setRequest(event.currentTarget.value)}
                  />
                )}
              </div>
              {view !== 'referrals' && shown.length === 0 && (
                <EmptyState
                  text={t('noMatches', { text: request.trim() })}
                  action={<Button onClick={() => setRequest('')}>{t('clearFilter')}</Button>}
                />
              )}
              {view === 'people' && (
                <>
                  {shown.length > 0 && (
                    <PeopleTable
                      rows={shown}
                      all={rows}
                      openId={route.id}
                      isCompact={isPanelOpen}
                      onOpen={(id) => go(id)}
                    />
                  )}
                  <AskNext rows={rows} />
                </>
              )}
              {view === 'companies' && shown.length > 0 && (
                <CompanyList rows={shown} all={rows} isFiltered={request.trim() !== ''} />
              )}
              {view === 'referrals' && <ReferralPicture rows={rows} />}
            </>
          )}
        </div>
        {isPanelOpen && (
          <RightRegion
            title={open?.person.name ?? t('newPerson')}
            className={classes['panel']}
            isDrawerOpen
            onClose={close}
            drawerWidth={400}
          >
            <PersonEditor
              key={`${open?.person.id ?? 'new'} ${format.language}`}
              row={open}
              all={rows}
              onSaved={(id) => go(id)}
              onClose={close}
            />
          </RightRegion>
        )}
      </div>
    </div>
  );
}
