import { TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getMethodGuide } from '#shared/domain/guide.ts';
import { type RecruitStatus, recruitStatuses } from '#shared/domain/recruit.ts';
import { workflowThresholds } from '#shared/domain/workflow.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { Banner } from '../../../components/Banner.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Section } from '../../../components/Section.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useFormat } from '../../../strings/format.ts';
import { ReferralPicture } from '../ReferralPicture.tsx';
import classes from './AheadScreen.module.css';
import { PeoplePasteDialog } from './PeoplePasteDialog.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { RecruitDialog } from './RecruitDialog.tsx';
import { RecruitLine } from './RecruitLine.tsx';
import { matchesRecruit, type RecruitRow } from './useRecruits.ts';

interface RecruitListProps {
  readonly rows: readonly RecruitRow[];
  readonly onSchedule: (row: RecruitRow) => void;
}

/** Everybody by how far they are on the way to a talk. */
export function RecruitList({ rows, onSchedule }: RecruitListProps) {
  const { t } = useTranslation('ahead');
  const isReadOnly = useSession(selectIsReadOnly);
  const [request, setRequest] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const add = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const shown = rows.filter((row) => matchesRecruit(row, request.trim()));
  const open = rows.find(({ person }) => person.id === openId) ?? null;
  useCommands(
    useMemo(
      () => [
        {
          id: 'ahead.add',
          label: t('focusAdd'),
          group: t('group'),
          shortcut: 'n',
          isEnabled: () => !isReadOnly,
          run: () => add.current?.focus(),
        },
        {
          id: 'ahead.filter',
          label: t('focusFilter'),
          group: t('group'),
          shortcut: 'f',
          run: () => filter.current?.focus(),
        },
      ],
      [t, isReadOnly],
    ),
  );
  const move = (row: RecruitRow, status: RecruitStatus): void => {
    if (isReadOnly || row.status === status) return;
    const { id, name } = row.person;
    const done = t('movedTo', { name, status: t(status) });
    void runCommand((client) => client.ahead.saveRecruit({ respondentId: id, status }), done);
  };
  return (
    <>
      {!isReadOnly && <QuickAdd ref={add} rows={rows} onPaste={setPasted} />}
      {rows.length === 0 ? (
        <FirstPeople />
      ) : (
        <>
          <Outsiders rows={rows} />
          <div className={classes['tools']}>
            <TextInput
              ref={filter}
              type="search"
              className={classes['filter']}
              aria-label={t('filter')}
              placeholder={t('filter')}
              value={request}
              onChange={(event) => setRequest(event.currentTarget.value)}
            />
            {!isReadOnly && <p className={classes['quiet']}>{t('keysHint')}</p>}
          </div>
          {shown.length === 0 ? (
            <EmptyState
              text={t('noMatches', { text: request.trim() })}
              action={<LinkButton onClick={() => setRequest('')}>{t('clearFilter')}</LinkButton>}
            />
          ) : (
            recruitStatuses.map((status) => (
              <StatusSection
                key={status}
                status={status}
                rows={shown.filter((row) => row.status === status)}
                onDrop={(id) => {
                  const row = rows.find(({ person }) => person.id === id);
                  if (row !== undefined) move(row, status);
                }}
                onMove={move}
                onOpen={(row) => setOpenId(row.person.id)}
                onSchedule={onSchedule}
              />
            ))
          )}
          {rows.some(({ introducer }) => introducer !== null) && (
            <Section title={t('whoIntroduced')}>
              <ReferralPicture rows={rows} />
            </Section>
          )}
        </>
      )}
      {open !== null && <RecruitDialog key={open.person.id} row={open} all={rows} onClose={() => setOpenId(null)} />}
      {pasted !== null && <PeoplePasteDialog text={pasted} rows={rows} onClose={() => setPasted(null)} />}
    </>
  );
}

/** How many of the plan count at the method's first gate. */
function Outsiders({ rows }: { readonly rows: readonly RecruitRow[] }) {
  const { t } = useTranslation('ahead');
  const needed = workflowThresholds.min_interviews_for_patterns;
  const planned = rows.filter(({ status }) => status !== 'declined');
  const outsiders = planned.filter(({ person }) => person.relation !== 'friend').length;
  if (planned.length > 0 && outsiders === 0) return <Banner tone="warning">{t('onlyFriends')}</Banner>;
  return outsiders < needed ? <Banner>{t('outsiders', { count: outsiders, needed })}</Banner> : null;
}

/** The questions of the method that lead to people. */
function FirstPeople() {
  const { t } = useTranslation('ahead');
  const { language } = useFormat();
  const { sections } = getMethodGuide('problem', language);
  const questionOf = (id: string, at: number): string =>
    sections.find((section) => section.id === id)?.questions[at] ?? '';
  return (
    <div className={classes['first']}>
      <EmptyState text={t('empty')} />
      <p className={classes['quiet']}>{t('emptyQuestions')}</p>
      <ul className={classes['questions']}>
        <li>{questionOf('warm', 1)}</li>
        <li>{questionOf('search', 1)}</li>
        <li>{questionOf('close', 1)}</li>
      </ul>
    </div>
  );
}

interface StatusSectionProps {
  readonly status: RecruitStatus;
  readonly rows: readonly RecruitRow[];
  readonly onDrop: (id: string) => void;
  readonly onMove: (row: RecruitRow, status: RecruitStatus) => void;
  readonly onOpen: (row: RecruitRow) => void;
  readonly onSchedule: (row: RecruitRow) => void;
}

function StatusSection({ status, rows, onDrop, ...line }: StatusSectionProps) {
  const { t } = useTranslation(['ahead', 'common']);
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={classes['status']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop(event.dataTransfer.getData('text/plain'));
      }}
    >
      <Section title={t(status)} aside={rows.length === 0 ? t('dropHere') : t('common:people', { count: rows.length })}>
        {rows.length > 0 && (
          <ul className={classes['lines']} aria-label={t(status)}>
            {rows.map((row) => (
              <RecruitLine key={row.person.id} row={row} {...line} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
