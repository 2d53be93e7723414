import type { InterviewId } from '#shared/domain/ids.ts';
import type { Commitment } from '#shared/domain/validation.ts';
import { today } from './today.ts';

/** A commitment while its dialog is open. */
export interface CommitmentDraft extends Pick<
  Commitment,
  'kind' | 'description' | 'amount' | 'artefact' | 'dueOn' | 'givenOn'
> {
  /** Steady while the dialog is open. */
  readonly key: string;
  /** Null for one that is not saved yet. */
  readonly id: Commitment['id'] | null;
  readonly interviewId: InterviewId | null;
  readonly isChanged: boolean;
  readonly isRemoved: boolean;
}

export function draftOf(commitment: Commitment): CommitmentDraft {
  const { id, interviewId, kind, description, amount, artefact, dueOn, givenOn } = commitment;
  return {
    key: id,
    id,
    interviewId,
    kind,
    description,
    amount,
    artefact,
    dueOn,
    givenOn,
    isChanged: false,
    isRemoved: false,
  };
}

export function newDraft(interviewId: InterviewId | null): CommitmentDraft {
  return {
    key: crypto.randomUUID(),
    id: null,
    interviewId,
    kind: 'time',
    description: '',
    amount: null,
    artefact: null,
    dueOn: null,
    givenOn: today(),
    isChanged: true,
    isRemoved: false,
  };
}

/** What has to be written: changed ones that say something, and removed ones that were saved before. */
export function changedDrafts(drafts: readonly CommitmentDraft[]): readonly CommitmentDraft[] {
  return drafts.filter(({ id, isChanged, isRemoved, description, amount, artefact }) =>
    isRemoved ? id !== null : isChanged && (`${description}${artefact ?? ''}`.trim() !== '' || amount !== null),
  );
}
