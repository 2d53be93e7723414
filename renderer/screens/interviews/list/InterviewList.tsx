import { ActionIcon, Anchor, Menu, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { IconFileText, IconFolder, IconPencil, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Interview, type InterviewKind, interviewKinds } from '#shared/domain/interview.ts';
import { useCounts } from '../../../store/counts.ts';
import { openImport, openNotes } from '../../../store/importing.ts';
import { useRecordList, useRecordTable } from '../../../store/records.ts';
import { goTo, hrefOf } from '../../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { wantFocus } from '../../../store/workbench.ts';
import { normalizeText } from '#shared/text/normalizeText.ts';
import classes from './InterviewList.module.css';
import { InterviewListItem } from './InterviewListItem.tsx';
import { compareInterviews, personOf, placeOf } from '../interviewNames.ts';
import { kindKeys } from '../kindKeys.ts';

interface InterviewListProps {
  readonly openId: string | null;
  readonly kind: InterviewKind;
  readonly onKind: (kind: InterviewKind) => void;
  readonly onWalkToBeNamed: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** All conversations of a kind; the arrow keys go through them, Enter goes into the text. */
export function InterviewList({ openId, kind, onKind, onWalkToBeNamed }: InterviewListProps) {
  const { t } = useTranslation(['interviews', 'common', 'board']);
  const isReadOnly = useSession(selectIsReadOnly);
  const interviews = useRecordList('interview');
  const people = useRecordTable('respondent');
  const organizations = useRecordTable('organization');
  const toBeNamed = useCounts((state) => state.toBeNamed);
  const [filter, setFilter] = useState('');
  const [isSearching, setIsSearching] = useState(false);
  const folderInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);

  const kinds = interviewKinds.filter(
    (candidate) =>
      candidate === 'problem' || candidate === 'solution' || interviews.some((other) => other.kind === candidate),
  );
  const countOf = (candidate: InterviewKind): number => interviews.filter((other) => other.kind === candidate).length;
  const shown = useMemo(() => {
    const words = normalizeText(filter).text.trim();
    const says = (interview: Interview): string =>
      normalizeText([interview.title, personOf(interview, people), placeOf(interview, people, organizations)].join(' '))
        .text;
    return interviews
      .filter((interview) => interview.kind === kind && (words === '' || says(interview).includes(words)))
      .toSorted(compareInterviews);
  }, [interviews, kind, filter, people, organizations]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
    const at = items.findIndex((item) => item === document.activeElement);
    const next =
      event.key === 'Home' ? items[0] : event.key === 'End' ? items.at(-1) : items[at + (steps[event.key] ?? 0)];
    const isInto = ['Enter', 'ArrowRight', 'Escape'].includes(event.key);
    if (!isInto && steps[event.key] === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape' && next !== undefined && next.getAttribute('aria-current') !== 'page') next.click();
    if (isInto) wantFocus('text', event.key === 'Escape' ? null : (next?.dataset['interview'] ?? null));
    else next?.focus();
  };
  const takeFiles = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])].filter(({ name }) => !name.startsWith('.'));
    input.value = '';
    if (files.length > 0) openImport(files);
  };
  return (
    <nav className={classes['list']} aria-label={t('title')} data-region="list">
      <div className={classes['head']}>
        <h1 className={classes['title']}>{t('title')}</h1>
        <span className={classes['count']}>{kinds.map((candidate) => countOf(candidate)).join('+')}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('findInterview')}
          aria-expanded={isSearching}
          onClick={() => {
            setIsSearching(!isSearching);
            setFilter('');
          }}
        >
          {isSearching ? <IconX size={16} stroke={1.6} /> : <IconSearch size={16} stroke={1.6} />}
        </ActionIcon>
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('addInterviews')} disabled={isReadOnly}>
              <IconPlus size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileText size={18} stroke={1.6} />} onClick={() => fileInput.current?.click()}>
              {t('chooseFiles')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFolder size={18} stroke={1.6} />} onClick={() => folderInput.current?.click()}>
              {t('chooseFolder')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={18} stroke={1.6} />} onClick={openNotes}>
              {t('typeNotes')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <input ref={fileInput} type="file" multiple hidden onChange={(event) => takeFiles(event.currentTarget)} />
        <input
          ref={folderInput}
          type="file"
          multiple
          hidden
          {...{ webkitdirectory: '' }}
          onChange={(event) => takeFiles(event.currentTarget)}
        />
      </div>
      {isSearching && (
        <TextInput
          className={classes['search']}
          size="xs"
          autoFocus
          aria-label={t('findInterview')}
          placeholder={t('findInterview')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              setFilter('');
              setIsSearching(false);
            }
          }}
        />
      )}
      <SegmentedControl
        className={classes['kinds']}
        classNames={{ label: classes['kindLabel'], indicator: classes['kindIndicator'] }}
        size="xs"
        fullWidth
        orientation={kinds.length > 2 ? 'vertical' : 'horizontal'}
        aria-label={t('kind')}
        value={kind}
        onChange={(value) => onKind(value as InterviewKind)}
        data={kinds.map((candidate) => ({ value: candidate, label: t(`kinds_${candidate}`) }))}
      />
      {toBeNamed > 0 && (
        <UnstyledButton className={classes['toBeNamed']} onClick={onWalkToBeNamed} disabled={isReadOnly}>
          {t('toBeNamed', { number: toBeNamed })}
        </UnstyledButton>
      )}
      {/* The links inside take the focus; the list only moves it among them. */}
      <div className={classes['items']} role="list" onKeyDown={onKeyDown}>
        {shown.map((interview) => (
          <InterviewListItem
            key={interview.id}
            interview={interview}
            person={personOf(interview, people)}
            place={placeOf(interview, people, organizations)}
            isOpen={interview.id === openId}
          />
        ))}
        {shown.length === 0 && (
          <p className={classes['nothing']}>
            {filter === '' ? t('noneOfKind', { kind: t(`common:${kindKeys[kind]}`).toLowerCase() }) : t('nothingFound')}
          </p>
        )}
      </div>
      <div className={classes['foot']}>
        {toBeNamed > 0 && (
          <Anchor href={hrefOf('board')} size="13px">
            {t('board:title')}
          </Anchor>
        )}
        <Anchor href={hrefOf('quality')} size="13px">
          {t('toQuality')}
        </Anchor>
        <Anchor href={hrefOf('guides')} size="13px">
          {t('toGuides')}
        </Anchor>
        <Anchor href={hrefOf('memos')} size="13px">
          {t('toMemos')}
        </Anchor>
      </div>
    </nav>
  );
}

/** Opens an interview in the window's address. */
export function openInterview(id: string): void {
  goTo('interviews', id);
}
