import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { findOrphanPlaces, type OrphanPlace } from '#shared/text/findOrphanPlaces.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { spansOfTarget, targetOfSpan, type TurnSpan } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { chooseTarget, openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { flushDraft } from '../../../store/transcriptDraft.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './CodingPanel.module.css';

interface OrphanListProps {
  readonly content: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

async function putAt(quotation: Quotation, turns: readonly Turn[], span: TurnSpan, done: string): Promise<void> {
  await flushDraft();
  const turnId = turns[span.turn]?.id;
  if (turnId === undefined) return;
  const { start, end } = span;
  const answer = await runCommand(
    (client) => client.transcripts.reanchor({ quotationId: quotation.id, turnId, start, end }),
    done,
  );
  if (answer !== null) openQuotation(quotation.id, span.turn);
}

/** Quotations whose words an edit took away: each can be put back by its words or by hand, or let go. */
export function OrphanList({ content, editor }: OrphanListProps) {
  const orphans = useMemo(
    () => [...content.quotations.values()].filter(({ isOrphan }) => isOrphan),
    [content.quotations],
  );
  return orphans.length === 0 ? null : <Orphans orphans={orphans} content={content} editor={editor} />;
}

interface OrphansProps extends OrphanListProps {
  readonly orphans: readonly Quotation[];
}

function Orphans({ orphans, content, editor }: OrphansProps) {
  const { t } = useTranslation('editor');
  const interviewId = content.turns[0]?.interviewId;
  // What stood around the words is asked for only when some lost their place.
  const { data } = useBackendQuery(
    ['transcripts.original', interviewId],
    (client, signal) =>
      interviewId === undefined
        ? Promise.resolve({ turns: null })
        : client.transcripts.original({ interviewId }, { signal }),
    { followsData: false },
  );
  const originals = useMemo(() => (data?.turns ?? []).map(({ text }) => text), [data]);
  return (
    <section className={classes['orphans']} aria-label={t('orphans', { count: orphans.length })}>
      <h3 className={classes['heading']}>{t('orphans', { count: orphans.length })}</h3>
      <p className={classes['small']}>{t('orphansWhy')}</p>
      {orphans.map((quotation) => (
        <Orphan key={quotation.id} quotation={quotation} content={content} originals={originals} editor={editor} />
      ))}
    </section>
  );
}

interface OrphanProps extends OrphanListProps {
  readonly quotation: Quotation;
  /** Texts of the turns as they came in. */
  readonly originals: readonly string[];
}

function Orphan({ quotation, content, originals, editor }: OrphanProps) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const target = useTranscriptCursor((state) => state.target);
  const { turns } = content;
  const candidates = useMemo(() => findOrphanPlaces(turns, quotation, originals), [turns, quotation, originals]);
  const [chosen] = target === null ? [] : spansOfTarget(turns, target);
  const names = (content.codingsOfQuotation.get(quotation.id) ?? []).flatMap(({ codeId }) => {
    const code = codes[codeId];
    return code === undefined ? [] : [nameOfCode(code, format.language)];
  });
  const show = ({ turn, span }: OrphanPlace): void => {
    chooseTarget(targetOfSpan({ turn, ...span }));
    editor.current?.reveal({ turn, ...span }, false);
  };
  return (
    <div className={classes['orphan']}>
      <blockquote className={classes['quote']}>{format.quoted(quotation.text)}</blockquote>
      <p className={classes['small']}>{names.join(', ')}</p>
      {candidates.length === 0 && <p className={classes['small']}>{t('orphanNone')}</p>}
      {candidates.map((candidate) => {
        const { turn, span, isExact } = candidate;
        const words = turns[turn]?.text.slice(span.start, span.end) ?? '';
        return (
          <div key={`${turn} ${span.start}`} className={classes['candidate']}>
            <span className={classes['small']}>{t(isExact ? 'orphanExact' : 'orphanSimilar')}</span>
            <span>{format.quoted(words)}</span>
            <span className={classes['actions']}>
              <LinkButton onClick={() => show(candidate)}>{t('orphanShow')}</LinkButton>
              {!isReadOnly && (
                <LinkButton onClick={() => void putAt(quotation, turns, { turn, ...span }, t('orphanPlaced'))}>
                  {t('orphanPut')}
                </LinkButton>
              )}
            </span>
          </div>
        );
      })}
      {!isReadOnly && (
        <span className={classes['actions']}>
          {chosen !== undefined && (
            <LinkButton onClick={() => void putAt(quotation, turns, chosen, t('orphanPlaced'))}>
              {t('orphanPutChosen')}
            </LinkButton>
          )}
          <LinkButton
            onClick={() =>
              void runCommand((client) => client.transcripts.letGo({ quotationId: quotation.id }), t('orphanGone'))
            }
          >
            {t('orphanLetGo')}
          </LinkButton>
        </span>
      )}
    </div>
  );
}
