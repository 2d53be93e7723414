import { nameOfCode } from '#shared/domain/codeType.ts';
import type { LoopId } from '#shared/domain/workflow.ts';
import type { LoopEffect, RivalInUse } from '#shared/workflow/loopDeed.ts';
import { loopEffects } from '#shared/workflow/loopEffects.ts';
import { loopOutlook } from '#shared/workflow/loopOutlook.ts';
import type { KeyedText } from '#shared/workflow/workflowStatus.ts';
import { createWorkflowView, type WorkflowView } from '#shared/workflow/workflowView.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readAlternatives } from './presentAlternatives.ts';
import { readProjectPath } from './workflowFacts.ts';

export interface LoopProposals {
  readonly view: WorkflowView;
  readonly effects: readonly LoopEffect[];
  readonly notes: readonly KeyedText<string>[];
}

/** What does the job today for the people of the segment, what most of them use first. */
function readRivals(project: OpenedProject, { focus }: WorkflowView): RivalInUse[] {
  if (focus === null) return [];
  const people = readAlternatives(project, focus.memberIds);
  const { language } = project.getProject();
  const of = focus.memberIds.length;
  return listRecords(project.db, 'code')
    .map((code) => ({
      name: nameOfCode(code, language),
      kind: code.rival,
      people: people.filter(({ alternatives }) =>
        alternatives.some(({ codeId, isPresent }) => isPresent && codeId === code.id),
      ).length,
      of,
    }))
    .filter((rival) => rival.people > 0)
    .toSorted((a, b) => b.people - a.people);
}

/** What a way back would do and what is to be known before it, from the data as they are now. */
export function readLoopProposals(project: OpenedProject, loopId: LoopId, author: string): LoopProposals {
  const { db } = project;
  const { language } = project.getProject();
  const view = createWorkflowView(readProjectPath(project).facts);
  const steps = view.focus === null ? [] : listRecordsWhere(db, 'firingStep', 'customerSegmentId', view.focus.id);
  const codes = listRecords(db, 'code');
  const rivals = readRivals(project, view);
  const effects = loopEffects(view, loopId, {
    ownedCosts: new Set(steps.filter(({ owner }) => owner.trim() !== '').map(({ cost }) => cost)),
    rivals,
    weeklyGuesses: new Set(listRecords(db, 'hadiRow').map(({ hypothesis }) => hypothesis)),
    dangers: listRecords(db, 'danger'),
    searchNames: new Set(listRecords(db, 'savedSearch').map(({ name }) => name)),
    codeNames: new Map(codes.map((code) => [code.id, nameOfCode(code, language)])),
    author,
  });
  return { view, effects, notes: loopOutlook(view, loopId, rivals) };
}
