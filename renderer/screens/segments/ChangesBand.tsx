import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { perform } from '../../store/actions/runCommand.ts';
import { addNotice } from '../../store/notices.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SegmentChanges.module.css';
import { askedOf, type SegmentsQuestion } from './segmentsQuestion.ts';
import { hasMovedSince, type SegmentView, viewsThatMoved } from './segmentViews.ts';

interface ChangesBandProps {
  readonly question: SegmentsQuestion;
  readonly result: SegmentsResult;
  readonly views: readonly SegmentView[];
}

const words = { new: 'isNewSegment', changed: 'isChangedSegment', gone: 'isGoneSegment' } as const;

/** One line about what changed since the picture was last looked at, and the way to call this one seen. */
export function ChangesBand({ question, result, views }: ChangesBandProps) {
  const { t } = useTranslation('segmentStudy');
  const format = useFormat();
  const isReadOnly = useSession(selectIsReadOnly);
  const { since, changes } = result;
  const remember = async (): Promise<void> => {
    const answer = await perform((client) =>
      client.segments.rememberPicture({ ...askedOf(question), seed: result.seed }),
    );
    if (answer !== null) addNotice({ tone: 'done', text: t('remembered'), undoVersion: null });
  };
  const moved = viewsThatMoved(views).flatMap(({ change, name }) => {
    return change === null || change.status === 'same' ? [] : [t(words[change.status], { name })];
  });
  const isGone = changes.filter(({ status, customerSegmentId }) => status === 'gone' && customerSegmentId === null);
  const gone = isGone.map(({ proposalId }) => t('isGoneSegment', { name: proposalId ?? '' }));
  const hasMoved = hasMovedSince(result, views);
  return (
    <div className={classes['band']} role="status">
      {since !== null && (
        <span>
          {hasMoved
            ? `${t('changesSince', { day: format.day(since) })}: ${[...moved, ...gone].join('; ')}`
            : t('sameSince', { day: format.day(since) })}
        </span>
      )}
      {!isReadOnly && (since === null || hasMoved) && (
        <LinkButton title={t('rememberHint')} onClick={() => void remember()}>
          {t('remember')}
        </LinkButton>
      )}
    </div>
  );
}
