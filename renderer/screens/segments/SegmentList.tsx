import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { ManualSegmentDialog } from './ManualSegmentDialog.tsx';
import { OpenSegment } from './OpenSegment.tsx';
import { SegmentLine } from './SegmentLine.tsx';
import type { SegmentsQuestion } from './segmentsQuestion.ts';
import type { SegmentView } from './segmentViews.ts';
import { Unassigned } from './Unassigned.tsx';
import type { DescribePeople } from './useDescribePeople.ts';

interface SegmentListProps {
  readonly views: readonly SegmentView[];
  readonly open: SegmentView | null;
  readonly result: SegmentsResult | undefined;
  readonly question: SegmentsQuestion;
  readonly people: DescribePeople;
  readonly onOpen: (key: string) => void;
  readonly onPerson: (id: RespondentId) => void;
}

/** Every segment, one of them open, then those who are in none. */
export function SegmentList({ views, open, result, question, people, onOpen, onPerson }: SegmentListProps) {
  const { t } = useTranslation(['segments', 'common']);
  const isReadOnly = useSession(selectIsReadOnly);
  const [isCreating, setIsCreating] = useState(false);
  useCommands(
    useMemo(
      () => [
        {
          id: 'segments.create',
          label: t('create'),
          group: t('group'),
          isEnabled: () => !isReadOnly,
          run: () => setIsCreating(true),
        },
      ],
      [t, isReadOnly],
    ),
  );
  return (
    <>
      {views.map((view) =>
        view === open ? (
          <OpenSegment
            key={view.key}
            view={view}
            result={result}
            question={question}
            nameOfProposal={(id) => views.find(({ proposal }) => proposal?.id === id)?.name ?? id}
            people={people}
            onPerson={onPerson}
            onKept={onOpen}
          />
        ) : (
          <SegmentLine key={view.key} view={view} onOpen={() => onOpen(view.key)} />
        ),
      )}
      {result !== undefined && result.verdict === 'segments' && (
        <Unassigned
          unassigned={result.unassigned.filter(({ respondentId }) => {
            return !views.some(({ kept, memberIds }) => kept !== null && memberIds.includes(respondentId));
          })}
          people={people}
          onPerson={onPerson}
        />
      )}
      {!isReadOnly && (
        <p style={{ paddingTop: 12 }}>
          <LinkButton onClick={() => setIsCreating(true)}>{t('create')}</LinkButton>
        </p>
      )}
      {isCreating && <ManualSegmentDialog memberIds={[]} onCreated={onOpen} onClose={() => setIsCreating(false)} />}
    </>
  );
}
