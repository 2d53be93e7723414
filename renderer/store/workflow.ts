import { create } from 'zustand';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import { backend } from '../api/backend.ts';
import { followData } from './followData.ts';

interface WorkflowState {
  /** Null until it has been computed; the last one stays while the next is on its way. */
  readonly status: WorkflowStatus | null;
  readonly error: Error | null;
}

/** Where the project stands on the path. */
export const useWorkflow = create<WorkflowState>()(() => ({ status: null, error: null }));

export function followWorkflow(): () => void {
  return followData({
    debounceMs: 250,
    fetch: (signal) => backend().workflow.status({}, { signal }),
    take: (status) => useWorkflow.setState({ status, error: null }),
    fail: (error) => useWorkflow.setState({ error }),
    reset: () => useWorkflow.setState({ status: null, error: null }),
  });
}
