import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '#shared/domain/interview.ts';
import { noFolds, type TurnFolds } from '../../../editor/turnFolds.ts';
import { useTranscriptFilter } from '../../../store/transcriptFilter.ts';
import { foldTurns } from './foldTurns.ts';

/** Turns of speakers who are not asked for, as the page shows them. */
export function useTurnFolds(turns: readonly Turn[], heardTurns: readonly boolean[] | null): TurnFolds {
  const { t } = useTranslation('reading');
  const openedTurnIds = useTranscriptFilter((state) => state.openedTurnIds);
  return useMemo(() => {
    if (heardTurns === null) return noFolds;
    const { aside, folds } = foldTurns(heardTurns, (from) => openedTurnIds.has(turns[from]?.id ?? ''));
    return { aside, folds: folds.map(({ from, to }) => ({ from, to, label: t('folded', { count: to - from }) })) };
  }, [turns, heardTurns, openedTurnIds, t]);
}
