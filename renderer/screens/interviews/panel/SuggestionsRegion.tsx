import { Loader } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { Banner } from '../../../components/Banner.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { MissingExamples } from '../../../components/MissingExamples.tsx';
import { targetOfSpan } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { bringBackSuggestions, putSuggestionAside, showSuggestions, useSuggesting } from '../../../store/suggesting.ts';
import { chooseTarget, rememberCodes } from '../../../store/transcriptCursor.ts';
import { useFormat } from '../../../strings/format.ts';
import panel from './CodingPanel.module.css';
import { SuggestionLine } from './SuggestionLine.tsx';
import { keyOfSuggestion, listOpenSuggestions } from '../picker/suggestionRows.ts';
import classes from './SuggestionsRegion.module.css';
import { useSuggestedSentences } from '../transcript/useSuggestedSentences.ts';

interface SuggestionsRegionProps {
  readonly interview: Interview;
  readonly content: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

/** The way to suggestions for the whole talk, and they themselves once they are asked for. */
export function SuggestionsRegion(props: SuggestionsRegionProps) {
  const { t } = useTranslation('suggestions');
  const isOpen = useSuggesting((state) => state.isListOpen);
  return (
    <section className={panel['part']} aria-label={t('title')}>
      {isOpen ? (
        <SuggestionList key={props.interview.id} {...props} />
      ) : (
        <p className={panel['small']}>
          <LinkButton onClick={() => showSuggestions(true)}>{t('show')}</LinkButton>{' '}
          <kbd className={classes['key']}>Shift S</kbd>
        </p>
      )}
    </section>
  );
}

function SuggestionList({ interview, content, editor }: SuggestionsRegionProps) {
  const { t } = useTranslation(['suggestions', 'common']);
  const { language } = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const putAside = useSuggesting((state) => state.putAside);
  const root = useRef<HTMLDivElement>(null);
  const { data, error, refetch, isOld, isRefetching } = useSuggestedSentences(interview.id, content.turns);
  const rows = listOpenSuggestions(data?.suggestions ?? [], content.placedByTurn, putAside);
  const aside = (data?.suggestions ?? []).filter((suggestion) => putAside.has(keyOfSuggestion(suggestion))).length;
  const isThere = data !== undefined;
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement.closest('a, button, input, textarea, nav') === null;
    if (isThere && isFree) root.current?.querySelector<HTMLElement>('[data-suggestion]')?.focus();
  }, [isThere]);

  const step = (from: HTMLElement, by: 1 | -1): void => {
    const lines = [...(root.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])];
    const at = lines.findIndex((line) => line === from || line.parentElement?.contains(from) === true);
    (lines[at + by] ?? lines[at - by])?.focus();
  };
  const open = ({ turnId, start, end }: CodingSuggestion): void => {
    const turn = content.turns.findIndex(({ id }) => id === turnId);
    if (turn === -1) return;
    chooseTarget(targetOfSpan({ turn, start, end }));
    editor.current?.reveal({ turn, start, end }, true);
  };
  const accept = async (suggestion: CodingSuggestion, from: HTMLElement): Promise<void> => {
    const code = codes[suggestion.codeId];
    if (isReadOnly || code === undefined) return;
    step(from, 1);
    const { interviewId, turnId, start, end, codeId } = suggestion;
    const answer = await runCommand(
      (client) => client.codings.create({ interviewId, turnId, start, end, codeIds: [codeId], origin: 'accepted' }),
      t('accepted', { name: nameOfCode(code, language) }),
    );
    if (answer !== null) rememberCodes([codeId], code.typeId);
  };
  const setAside = (suggestion: CodingSuggestion, from: HTMLElement): void => {
    step(from, 1);
    putSuggestionAside(keyOfSuggestion(suggestion));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, suggestion: CodingSuggestion): void => {
    const from = event.currentTarget;
    if (event.key === 'ArrowDown') step(from, 1);
    else if (event.key === 'ArrowUp') step(from, -1);
    else if (event.key === 'Tab' && !event.shiftKey && !isReadOnly) void accept(suggestion, from);
    else if (event.key === 'Delete' || event.key === 'Escape') setAside(suggestion, from);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const missing = data?.missing ?? null;
  const closest = codes[missing?.codeId ?? ''];
  return (
    <div ref={root}>
      <h3 className={panel['heading']}>
        {t('title')} {rows.length > 0 && <span className={panel['light']}>{rows.length}</span>}
        <span className={classes['close']}>
          <LinkButton onClick={() => showSuggestions(false)}>{t('hide')}</LinkButton>
        </span>
      </h3>
      {error !== null && (
        <Banner tone="error" isLive action={<LinkButton onClick={refetch}>{t('common:retry')}</LinkButton>}>
          {sentenceOf(error)}
        </Banner>
      )}
      {data === undefined && error === null && (
        <p className={panel['small']} role="status">
          <Loader size={14} /> {t('learning')}
        </p>
      )}
      {data !== undefined && (
        <p className={panel['small']}>
          {missing !== null ? (
            <MissingExamples
              examples={missing.examples}
              interviews={missing.interviews}
              codeName={closest === undefined ? null : nameOfCode(closest, language)}
            />
          ) : rows.length > 0 ? (
            <>
              {t('why')} <span className={classes['keys']}>{t('keys')}</span>
            </>
          ) : (
            t(data.suggestions.length === 0 ? 'none' : 'allDone')
          )}
        </p>
      )}
      <ul className={classes['list']}>
        {rows.map((suggestion) => (
          <SuggestionLine
            key={keyOfSuggestion(suggestion)}
            suggestion={suggestion}
            words={
              content.turns.find(({ id }) => id === suggestion.turnId)?.text.slice(suggestion.start, suggestion.end) ??
              ''
            }
            isReadOnly={isReadOnly}
            onOpen={open}
            onAccept={(from) => void accept(suggestion, from)}
            onPutAside={(from) => setAside(suggestion, from)}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
      {(aside > 0 || isOld) && (
        <p className={`${panel['small']} ${classes['foot']}`}>
          {aside > 0 && (
            <span>
              {t('asideCount', { count: aside })}{' '}
              <LinkButton onClick={bringBackSuggestions}>{t('bringBack')}</LinkButton>
            </span>
          )}
          {isOld && (
            <LinkButton disabled={isRefetching} onClick={refetch}>
              {t('again')}
            </LinkButton>
          )}
        </p>
      )}
    </div>
  );
}
