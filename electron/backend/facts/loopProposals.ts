import { nameOfCode } from '#shared/domain/codeType.ts';
import type { LoopId } from '#shared/domain/workflow.ts';
import { type LoopEffect, loopEffects } from '#shared/workflow/loopEffects.ts';
import { loopOutlook } from '#shared/workflow/loopOutlook.ts';
import type { KeyedText } from '#shared/workflow/workflowStatus.ts';
import { createWorkflowView, type WorkflowView } from '#shared/workflow/workflowView.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readProjectPath } from './workflowFacts.ts';

export interface LoopProposals {
  readonly view: WorkflowView;
  readonly effects: readonly LoopEffect[];
  readonly notes: readonly KeyedText<string>[];
}

/** What a way back would do and what is to be known before it, from the data as they are now. */
export function readLoopProposals(project: OpenedProject, loopId: LoopId, author: string): LoopProposals {
  const { db } = project;
  const { language } = project.getProject();
  const view = createWorkflowView(readProjectPath(project).facts);
  const steps = view.focus === null ? [] : listRecordsWhere(db, 'firingStep', 'customerSegmentId', view.focus.id);
  const effects = loopEffects(view, loopId, {
    plannedCosts: new Set(steps.map(({ cost }) => cost)),
    dangers: listRecords(db, 'danger'),
    searchNames: new Set(listRecords(db, 'savedSearch').map(({ name }) => name)),
    codeNames: new Map(listRecords(db, 'code').map((code) => [code.id, nameOfCode(code, language)])),
    author,
  });
  return { view, effects, notes: loopOutlook(view, loopId) };
}
