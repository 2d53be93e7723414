import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewKind } from '#shared/domain/interview.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { openImport, openNotes } from '../../store/importing.ts';
import { useRecord, useRecordList } from '../../store/records.ts';
import { addressOfOpened, goTo, useRoute } from '../../store/route.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { findQuotationsToBeNamed } from './transcript/codingActions.ts';
import { InterviewList, openInterview } from './list/InterviewList.tsx';
import classes from './InterviewsScreen.module.css';
import { compareInterviews } from './interviewNames.ts';
import { OpenInterview } from './transcript/OpenInterview.tsx';
import { useRegionCommands } from './transcript/keys/useRegionCommands.ts';
import { useSuggestionCommand } from './transcript/useSuggestionCommand.ts';

/** Opens the quotation on a bare type after the one that is open; the first when none is. */
async function walkToBeNamed(openQuotationId: string | null): Promise<void> {
  const waiting = await findQuotationsToBeNamed();
  const at = waiting.findIndex(({ quotationId }) => quotationId === openQuotationId);
  const next = waiting[(at + 1) % Math.max(1, waiting.length)];
  if (next !== undefined) goTo('interviews', next.interviewId, { quotation: next.quotationId, name: '1' });
}

/** The talks: which there are, one of them to read and to code, and what its quotations say. */
export function InterviewsScreen() {
  const { t } = useTranslation('interviews');
  const { id, query } = useRoute();
  const interviews = useRecordList('interview');
  const isReadOnly = useSession(selectIsReadOnly);
  const asked = useRecord('interview', id);
  useSuggestionCommand();
  const [chosenKind, setChosenKind] = useState<InterviewKind | null>(null);
  const kind = chosenKind ?? asked?.kind ?? 'problem';
  const first = interviews.filter((interview) => interview.kind === kind).toSorted(compareInterviews)[0];
  const open = asked ?? (id === null ? first : undefined);
  const openId = open?.id ?? null;

  const shownKind = open?.kind ?? kind;
  const listed = useMemo(
    () =>
      interviews
        .filter((interview) => interview.kind === shownKind)
        .toSorted(compareInterviews)
        .map((interview) => interview.id),
    [interviews, shownKind],
  );
  useRegionCommands(listed, openId, openInterview);

  // The address says what is open, so that going back and links work: the first interview gets one too.
  useEffect(() => {
    if (id !== null || openId === null) return;
    const address = addressOfOpened(window.location.hash, 'interviews', openId);
    if (address !== null) window.location.replace(address);
  }, [id, openId]);

  if (interviews.length === 0) {
    return (
      <div className={classes['empty']}>
        <EmptyState
          text={t('empty')}
          action={
            <Button variant="filled" disabled={isReadOnly} onClick={() => openImport([])}>
              {t('chooseFiles')}
            </Button>
          }
          alternative={
            <LinkButton disabled={isReadOnly} onClick={openNotes}>
              {t('typeNotes')}
            </LinkButton>
          }
        />
      </div>
    );
  }
  const onKind = (next: InterviewKind): void => {
    setChosenKind(next);
    const firstOfKind = interviews.filter((interview) => interview.kind === next).toSorted(compareInterviews)[0];
    if (firstOfKind !== undefined) openInterview(firstOfKind.id);
  };
  return (
    <div className={classes['screen']}>
      <InterviewList
        openId={openId}
        kind={open !== undefined && chosenKind === null ? open.kind : kind}
        onKind={onKind}
        onWalkToBeNamed={() => void walkToBeNamed(query['quotation'] ?? null)}
      />
      {open === undefined ? (
        <div className={classes['empty']}>
          <EmptyState text={t(id === null ? 'noneOpen' : 'notFound')} />
        </div>
      ) : (
        <OpenInterview key={open.id} interview={open} />
      )}
    </div>
  );
}
