import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quotation } from '#shared/domain/coding.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import { matchQuotation, type QuotationMatch } from '#shared/text/matchQuotation.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { spansOfTarget, targetOfSpan, type TurnSpan } from '../../../editor/textTarget.ts';
import type { TranscriptHandle } from '../../../editor/TranscriptEditor.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';
import { useRecordTable } from '../../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { chooseTarget, openQuotation, useTranscriptCursor } from '../../../store/transcriptCursor.ts';
import { flushDraft } from '../../../store/transcriptDraft.ts';
import { useFormat } from '../../../strings/format.ts';
import classes from './CodingPanel.module.css';

interface OrphanListProps {
  readonly content: InterviewContent;
  readonly editor: RefObject<TranscriptHandle | null>;
}

interface Candidate extends QuotationMatch {
  readonly turn: number;
}

const mostCandidates = 3;

/** Where the words might stand now: the same words before similar ones, the likeliest first. */
function listCandidates(turns: readonly Turn[], { text, turnId, start }: Quotation): Candidate[] {
  const found = turns.flatMap((turn, index): Candidate[] => {
    const isHome = turn.id === turnId;
    const match = matchQuotation(turn.text, { quote: text, ...(isHome ? { position: start } : {}) });
    return match === null ? [] : [{ ...match, turn: index }];
  });
  return found
    .toSorted((left, right) => Number(right.isExact) - Number(left.isExact) || right.score - left.score)
    .slice(0, mostCandidates);
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
  const { t } = useTranslation('editor');
  const orphans = useMemo(
    () => [...content.quotations.values()].filter(({ isOrphan }) => isOrphan),
    [content.quotations],
  );
  if (orphans.length === 0) return null;
  return (
    <section className={classes['orphans']} aria-label={t('orphans', { count: orphans.length })}>
      <h3 className={classes['heading']}>{t('orphans', { count: orphans.length })}</h3>
      <p className={classes['small']}>{t('orphansWhy')}</p>
      {orphans.map((quotation) => (
        <Orphan key={quotation.id} quotation={quotation} content={content} editor={editor} />
      ))}
    </section>
  );
}

interface OrphanProps extends OrphanListProps {
  readonly quotation: Quotation;
}

function Orphan({ quotation, content, editor }: OrphanProps) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const codes = useRecordTable('code');
  const target = useTranscriptCursor((state) => state.target);
  const { turns } = content;
  const candidates = useMemo(() => listCandidates(turns, quotation), [turns, quotation]);
  const [chosen] = target === null ? [] : spansOfTarget(turns, target);
  const names = (content.codingsOfQuotation.get(quotation.id) ?? []).flatMap(({ codeId }) => {
    const code = codes[codeId];
    return code === undefined ? [] : [nameOfCode(code, format.language)];
  });
  const show = ({ turn, span }: Candidate): void => {
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
