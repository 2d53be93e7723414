import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import type { OriginalTurn } from '#shared/contract/transcriptsContract.ts';
import type { TurnId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { compareTurns, type TurnPair } from '#shared/text/compareTurns.ts';
import { diffWords } from '#shared/text/diffWords.ts';
import { restoreSteps, restoreTurnSteps } from '#shared/text/restoreSteps.ts';
import { Banner } from '../../../components/Banner.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { sentenceOf } from '../../../store/actions/reportError.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useOpenInterview } from '../../../store/openInterview.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { flushDraft } from '../../../store/transcriptDraft.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import classes from './OriginalDialog.module.css';

type Pair = TurnPair<OriginalTurn, Turn>;

const isChanged = ({ before, after }: Pair): boolean =>
  before === null ||
  after === null ||
  before.text !== after.text ||
  before.speaker !== after.speaker ||
  before.role !== after.role;

function stepsOfPair(pairs: readonly Pair[], pair: Pair): TranscriptStep[] {
  const { before, after } = pair;
  if (before !== null && after !== null) return restoreTurnSteps(before, after);
  const earlier = pairs.slice(0, pairs.indexOf(pair)).findLast((other) => other.after !== null)?.after ?? null;
  return restoreSteps(
    [...(earlier === null ? [] : [{ before: earlier, after: earlier }]), pair],
    uuidv7 as () => TurnId,
  );
}

/** The talk as it came in beside what it is now; turns can be taken back one by one, or all. */
export function OriginalDialog({
  interview,
  onClose,
}: {
  readonly interview: Interview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['interviews', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const [isOnlyChanged, setIsOnlyChanged] = useState(true);
  const turns = useOpenInterview((state) => state.content?.turns);
  const { data, error } = useBackendQuery(
    ['transcripts.original', interview.id],
    async (client, signal) => {
      await flushDraft();
      return client.transcripts.original({ interviewId: interview.id }, { signal });
    },
    { followsData: false },
  );
  const pairs = useMemo<readonly Pair[]>(
    () => (data?.turns == null || turns === undefined ? [] : compareTurns(data.turns, turns)),
    [data, turns],
  );
  const changed = pairs.filter(isChanged);
  const restore = async (steps: readonly TranscriptStep[]): Promise<void> => {
    await runCommand(
      (client) => client.transcripts.edit({ interviewId: interview.id, steps: [...steps] }),
      t('restored'),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={t('originalTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {error !== null && error !== undefined && <Banner tone="error">{sentenceOf(error)}</Banner>}
      {data !== undefined && data.turns === null && <p className={classes['note']}>{t('originalNone')}</p>}
      {data?.turns != null && (
        <>
          <Group justify="space-between" mb={8}>
            {changed.length === 0 ? (
              <p className={classes['note']}>{t('originalSame')}</p>
            ) : (
              <Checkbox
                label={t('originalOnlyChanged')}
                checked={isOnlyChanged}
                onChange={(event) => setIsOnlyChanged(event.currentTarget.checked)}
              />
            )}
            {changed.length > 0 && !isReadOnly && (
              <Button onClick={() => void restore(restoreSteps(pairs, uuidv7 as () => TurnId))}>
                {t('restoreAll')}
              </Button>
            )}
          </Group>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('originalThen')}</th>
                <th scope="col">{t('originalNow')}</th>
              </tr>
            </thead>
            <tbody>
              {(isOnlyChanged ? changed : pairs).map((pair) => (
                <PairRow
                  key={pair.after?.id ?? `then ${pairs.indexOf(pair)}`}
                  pair={pair}
                  onRestore={isReadOnly ? null : () => void restore(stepsOfPair(pairs, pair))}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Modal>
  );
}

interface PairRowProps {
  readonly pair: Pair;
  /** Null when nothing can be changed. */
  readonly onRestore: (() => void) | null;
}

function PairRow({ pair, onRestore }: PairRowProps) {
  const { t } = useTranslation('interviews');
  const { before, after } = pair;
  const edit = before === null || after === null ? [] : diffWords(before.text, after.text);
  return (
    <tr>
      <td>
        {before === null ? (
          <p className={classes['note']}>{t('turnIsNew')}</p>
        ) : (
          <>
            <b className={classes['speaker']}>{before.speaker}</b>
            <p className={classes['words']}>
              <Marked text={before.text} spans={edit} tag="del" />
            </p>
          </>
        )}
      </td>
      <td>
        {after === null ? (
          <p className={classes['note']}>{t('turnIsGone')}</p>
        ) : (
          <>
            <b className={classes['speaker']}>{after.speaker}</b>
            <p className={classes['words']}>
              <Marked text={after.text} spans={before === null ? [] : diffWords(after.text, before.text)} tag="ins" />
            </p>
          </>
        )}
        {onRestore !== null && isChanged(pair) && <LinkButton onClick={onRestore}>{t('restoreTurn')}</LinkButton>}
      </td>
    </tr>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly tag: 'del' | 'ins';
}

/** The text with the words that only it has marked. */
function Marked({ text, spans, tag: Tag }: MarkedProps) {
  const ends = [...spans.map(({ end }) => end), 0];
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(index === 0 ? 0 : ends[index - 1], start)}
          {end > start && <Tag>{text.slice(start, end)}</Tag>}
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
