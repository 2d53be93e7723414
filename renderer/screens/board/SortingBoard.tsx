import { ActionIcon, Anchor, Button, Select } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AffinityCard } from '#shared/contract/affinityContract.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { sentenceOf } from '../../store/actions/reportError.ts';
import { openDialog } from '../../store/dialogState.ts';
import { useRecordTable } from '../../store/records.ts';
import { goTo, hrefOf } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import { groupKeys } from '../../strings/groupKeys.ts';
import classes from './Board.module.css';
import type { BoardChoice } from './boardChoices.ts';
import { boardCommands } from './boardCommands.ts';
import { BoardDetail } from './BoardDetail.tsx';
import { BoardDialogs, type BoardDialog } from './BoardDialogs.tsx';
import { BoardList } from './BoardList.tsx';
import { BoardPlane, type PlaneHandle } from './BoardPlane.tsx';
import { aloneKey, cardsOfKey, keyOfCard, nameOfGroup } from './boardModel.ts';
import { boardNotes } from './boardNotes.ts';
import { useBoard } from './useBoard.ts';
import { useSorting } from './useSorting.ts';

interface SortingBoardProps {
  readonly choice: BoardChoice;
  readonly choices: readonly BoardChoice[];
}

const zooms = [0.4, 0.55, 0.75, 1, 1.25] as const;
const naturalZoom = 3;

/** One board with everything that can be done on it, by pointer and by key. */
export function SortingBoard({ choice, choices }: SortingBoardProps) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const respondents = useRecordTable('respondent');
  const open = useBoard(choice.codeIds);
  const { board, error } = open;
  const planeRef = useRef<PlaneHandle>(null);
  const [zoomAt, setZoomAt] = useState(naturalZoom);
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [renamingKey, setRenamingKey] = useState<string | null>(null);
  const [wantedFocus, setFocus] = useState<QuotationId | null>(null);
  const [wanted, setSelected] = useState<ReadonlySet<QuotationId>>(new Set());
  const focusedId = wantedFocus !== null && board?.cards.has(wantedFocus) === true ? wantedFocus : null;
  const selected = useMemo(() => new Set([...wanted].filter((id) => board?.cards.has(id) === true)), [wanted, board]);
  const focusedKey = board === null || focusedId === null ? null : keyOfCard(board, focusedId);
  const focusedCard = focusedId === null ? null : (board?.cards.get(focusedId) ?? null);
  const acting: readonly QuotationId[] = selected.size > 0 ? [...selected] : focusedId === null ? [] : [focusedId];
  const cards = board?.cards;
  const notes = useMemo(() => (cards === undefined ? [] : boardNotes([...cards.values()])), [cards]);
  const personOf = useCallback(
    (card: AffinityCard): string =>
      card.respondentIds.flatMap((id) => respondents[id]?.name ?? []).join(', ') || card.speaker,
    [respondents],
  );
  const clear = (): void => setSelected(new Set());
  const toggle = (id: QuotationId): void =>
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    );
  const zoomBy = (by: number): void => setZoomAt((at) => Math.min(zooms.length - 1, Math.max(0, at + by)));
  const sorting = useSorting({ open, clear, focusCard: (id) => planeRef.current?.focusCard(id) });
  /** Selected cards, else the whole group of the card in focus, else that card. */
  const askForCode = (key: string | null): void => {
    if (board === null) return;
    const ids = key === null || key === aloneKey ? (acting.length > 0 ? acting : []) : cardsOfKey(board, key);
    const group = board.groups.find((candidate) => candidate.key === key);
    if (ids.length > 0) setDialog({ kind: 'code', ids, name: group === undefined ? '' : nameOfGroup(group) });
  };
  const commands = boardCommands(
    {
      t,
      isReadOnly,
      hasCards: acting.length > 0,
      isInGroup: focusedKey !== null && focusedKey !== aloneKey,
      hasNear: focusedCard?.near !== undefined && focusedCard?.near !== null,
      hasSelection: selected.size > 0,
    },
    {
      moveTo: () => setDialog({ kind: 'move', ids: acting }),
      newGroup: () => void sorting.group(acting, null),
      merge: () => setDialog({ kind: 'merge', key: focusedKey ?? aloneKey }),
      rename: () => setRenamingKey(focusedKey),
      putApart: () => void sorting.move(acting, aloneKey),
      makeCode: () => askForCode(selected.size > 0 ? null : focusedKey),
      acceptNear: () => void sorting.acceptNear(acting),
      toggle: () => (focusedId === null ? undefined : toggle(focusedId)),
      selectGroup: () =>
        setSelected(new Set(board === null || focusedKey === null ? [] : cardsOfKey(board, focusedKey))),
      clear,
      zoom: zoomBy,
    },
  );
  useCommands(commands);

  const labelOf = ({ kind, name, quotations }: BoardChoice): string =>
    t('choice', {
      name:
        kind === 'all'
          ? t('allWaiting')
          : kind === 'group'
            ? t('groupWaiting', { group: t(`common:${groupKeys[name as keyof typeof groupKeys]}`) })
            : name,
      number: quotations,
    });
  const options = [
    { group: t('waitingGroup'), items: choices.filter(({ kind }) => kind !== 'own') },
    { group: t('ownCodes'), items: choices.filter(({ kind }) => kind === 'own') },
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => ({ group, items: items.map((item) => ({ value: item.value, label: labelOf(item) })) }));
  const isKnown = choices.some(({ value }) => value === choice.value);
  const isEmpty = board !== null && board.cards.size === 0;
  return (
    <div className={classes['screen']}>
      <div className={classes['top']}>
        <ScreenHeader
          title={t('title')}
          subtitle={t('subtitle')}
          actions={
            <>
              <Button onClick={() => openDialog('keys')}>{t('keys')}</Button>
              <Button
                variant="filled"
                disabled={isReadOnly || acting.length === 0}
                onClick={() => askForCode(selected.size > 0 ? null : focusedKey)}
              >
                {t('makeCode')}
              </Button>
            </>
          }
        />
        <div className={classes['tools']}>
          <Select
            className={classes['choice'] ?? ''}
            aria-label={t('which')}
            searchable
            allowDeselect={false}
            data={
              isKnown
                ? options
                : [{ group: t('which'), items: [{ value: choice.value, label: choice.name }] }, ...options]
            }
            value={choice.value}
            onChange={(value) => goTo('board', value)}
          />
          {board !== null && !isEmpty && (
            <span className={classes['figures']} role="status">
              {selected.size > 0
                ? t('selected', { count: selected.size })
                : [
                    t('cards', { count: board.cards.size }),
                    t('groups', { count: board.groups.length }),
                    ...(board.aloneIds.length > 0 ? [t('aloneCount', { number: board.aloneIds.length })] : []),
                  ].join(', ')}
            </span>
          )}
          <span className={classes['spacer']} />
          {open.hasCorrections && !isReadOnly && (
            <LinkButton onClick={() => setDialog({ kind: 'startOver' })}>{t('startOver')}</LinkButton>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('zoomOut')}
            disabled={zoomAt === 0}
            onClick={() => zoomBy(-1)}
          >
            <IconZoomOut size={18} stroke={1.6} color="var(--ink2)" />
          </ActionIcon>
          <span className={classes['figures']}>{format.percent(zooms[zoomAt] ?? 1)}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('zoomIn')}
            disabled={zoomAt === zooms.length - 1}
            onClick={() => zoomBy(1)}
          >
            <IconZoomIn size={18} stroke={1.6} color="var(--ink2)" />
          </ActionIcon>
        </div>
        {error !== null && <Banner tone="error">{sentenceOf(error)}</Banner>}
        {board === null && error === null && <p className={classes['figures']}>{t('common:loading')}</p>}
        {notes.map((note) => (
          <Banner key={note}>{t(note)}</Banner>
        ))}
        {isEmpty && (
          <EmptyState
            text={choice.kind === 'own' ? t('emptySelected') : t('emptyBoard')}
            action={<Button onClick={() => goTo('interviews')}>{t('openInterviews')}</Button>}
            alternative={<Anchor href={hrefOf('codebook')}>{t('openCodebook')}</Anchor>}
          />
        )}
      </div>
      {board !== null && !isEmpty && (
        <BoardDetail
          card={focusedCard}
          person={focusedCard === null ? '' : personOf(focusedCard)}
          isReadOnly={isReadOnly}
          onAccept={(codeId) => void sorting.accept(acting, codeId)}
        />
      )}
      {board !== null && !isEmpty && (
        <div className={classes['middle']}>
          <BoardList
            board={board}
            currentKey={focusedKey}
            onShow={(key) => {
              const [first] = cardsOfKey(board, key);
              planeRef.current?.showArea(key);
              if (first !== undefined) setFocus(first);
            }}
          />
          <BoardPlane
            board={board}
            zoom={zooms[zoomAt] ?? 1}
            handleRef={planeRef}
            focusedId={focusedId}
            selected={selected}
            renamingKey={renamingKey}
            isReadOnly={isReadOnly}
            personOf={personOf}
            onFocus={setFocus}
            onToggle={toggle}
            onClearSelection={clear}
            onSweep={(ids, isAdded) => setSelected((before) => new Set(isAdded ? [...before, ...ids] : ids))}
            onZoom={zoomBy}
            onEnter={() => askForCode(selected.size > 0 ? null : focusedKey)}
            onMakeCode={askForCode}
            onStartRename={setRenamingKey}
            onRename={(key, name) => {
              setRenamingKey(null);
              void sorting.rename(key, name);
            }}
            onDropCards={(ids, place) => void sorting.drop(ids, place)}
            onDropArea={(key, place) => void sorting.dropArea(key, place)}
          />
        </div>
      )}
      {board !== null && dialog !== null && (
        <BoardDialogs
          dialog={dialog}
          board={board}
          codeIds={choice.codeIds}
          open={open}
          sorting={sorting}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
