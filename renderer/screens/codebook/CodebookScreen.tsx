import { Anchor, Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTypes, getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { Span } from '#shared/text/span.ts';
import { matchCodeNames } from '#shared/text/matchCodeNames.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RightRegion, useIsNarrow } from '../../components/RightRegion.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useCounts } from '../../store/counts.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { goTo, hrefOf, useRoute } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { CodebookDialogs, type CodebookDialog } from './CodebookDialogs.tsx';
import classes from './CodebookScreen.module.css';
import { codebookCommands } from './codebookCommands.ts';
import { CodeGroupSection } from './CodeGroupSection.tsx';
import { CodeInspector } from './CodeInspector.tsx';
import { buildCodeTree } from './codeTree.ts';
import { SuggestionFigures } from './SuggestionFigures.tsx';

/** The codes of the project under the types of the method: what each means, who said it, and its order. */
export function CodebookScreen() {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const isNarrow = useIsNarrow();
  const isReadOnly = useSession(selectIsReadOnly);
  const { id } = useRoute();
  const table = useRecordTable('code');
  const codes = useRecordList('code');
  const counts = useCounts((state) => state.codes);
  const toBeNamed = useCounts((state) => state.toBeNamed);
  const [query, setQuery] = useState('');
  const [hasEmptyTypes, setHasEmptyTypes] = useState(false);
  const [renamingId, setRenamingId] = useState<CodeId | null>(null);
  const [dialog, setDialog] = useState<CodebookDialog | null>(null);
  const searchId = useId();
  const selected = id === null ? null : (table[id] ?? null);
  const named = useMemo(
    () => codes.map((code) => ({ id: code.id, name: nameOfCode(code, language) })),
    [codes, language],
  );
  const ranges = useMemo(() => {
    if (query.trim() === '') return null;
    return new Map<CodeId, readonly Span[]>(
      matchCodeNames(named, query).map(({ code, ranges: found }) => [code.id, found]),
    );
  }, [named, query]);
  const ownCount = codes.filter(({ isBuiltIn }) => !isBuiltIn).length;
  const groups = useMemo(
    () =>
      buildCodeTree({
        codes,
        counts,
        shown: ranges === null ? null : new Set(ranges.keys()),
        hasEmptyTypes: hasEmptyTypes || ownCount === 0,
      }),
    [codes, counts, ranges, hasEmptyTypes, ownCount],
  );
  const select = useCallback((code: Code) => goTo('codebook', code.id), []);
  const close = (): void => goTo('codebook');
  const commands = useMemo(
    () =>
      codebookCommands({
        t,
        code: selected,
        isReadOnly,
        openDialog: setDialog,
        startRename: setRenamingId,
        focusSearch: () => document.getElementById(searchId)?.focus(),
        focusKey: () => document.querySelector<HTMLElement>('[data-shortcut-field]')?.focus(),
      }),
    [t, selected, isReadOnly, searchId],
  );
  useCommands(commands);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return;
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-code-line]')];
    const index = lines.findIndex((line) => line === document.activeElement);
    const next = lines[index + (event.code === 'ArrowDown' ? 1 : -1)];
    if (index === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className={classes['screen']} data-open={(!isNarrow && selected !== null) || undefined}>
      <div className={classes['main']}>
        <ScreenHeader
          title={t('title')}
          subtitle={
            <>
              {t('common:codes', { count: ownCount })}
              {toBeNamed > 0 && (
                <>
                  . {t('toBeNamed', { count: toBeNamed })} <Anchor href={hrefOf('board')}>{t('nameThem')}</Anchor>
                </>
              )}
              {' · '}
              <Anchor href={hrefOf('board')}>{t('toBoard')}</Anchor>
              {' · '}
              <Anchor href={hrefOf('memos')}>{t('toMemos')}</Anchor>
            </>
          }
          actions={
            <Button
              variant="filled"
              leftSection={<IconPlus size={18} stroke={1.6} />}
              disabled={isReadOnly}
              onClick={() => setDialog({ kind: 'new', typeId: selected?.typeId ?? null })}
            >
              {t('newCode')}
            </Button>
          }
        />
        <div className={classes['tools']}>
          <TextInput
            id={searchId}
            className={classes['search'] ?? ''}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            placeholder={t('searchPlaceholder')}
            aria-label={t('searchPlaceholder')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            rightSection={
              query === '' ? null : <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => setQuery('')} />
            }
          />
          {ownCount > 0 && (
            <Checkbox
              label={t('allTypes', { count: codeTypes.length })}
              checked={hasEmptyTypes}
              onChange={(event) => setHasEmptyTypes(event.currentTarget.checked)}
            />
          )}
        </div>
        {ownCount === 0 && ranges === null && <p className={classes['lead']}>{t('noCodesYet')}</p>}
        {groups.length === 0 && (
          <EmptyState
            text={t('nothingFound', { query })}
            action={
              <Button
                disabled={isReadOnly}
                onClick={() => setDialog({ kind: 'new', typeId: null, name: query.trim() })}
              >
                {t('createThis')}
              </Button>
            }
          />
        )}
        <div onKeyDown={onKeyDown}>
          {groups.map((group) => (
            <CodeGroupSection
              key={group.group}
              group={group}
              selectedId={selected?.id ?? null}
              renamingId={renamingId}
              ranges={ranges}
              onSelect={select}
              onRename={setRenamingId}
              onDialog={setDialog}
            />
          ))}
        </div>
        {ranges === null && <SuggestionFigures />}
      </div>
      {selected !== null && (
        <RightRegion
          title={getCodeType(selected.typeId).names[language]}
          className={classes['inspector']}
          isDrawerOpen
          onClose={close}
          drawerWidth={420}
        >
          <CodeInspector
            key={selected.id}
            code={selected}
            onClose={isNarrow ? null : close}
            onRename={() => setRenamingId(selected.id)}
            onDialog={setDialog}
          />
        </RightRegion>
      )}
      {dialog !== null && <CodebookDialogs dialog={dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}
