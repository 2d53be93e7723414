import { useState } from 'react';
import { completeChoice, firstChoice, type ReportChoiceFields, type ReportKind } from '#shared/domain/reportKind.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';

export interface HeldChoice {
  readonly choice: ReportChoiceFields;
  /** Whether anything was chosen for this kind. */
  readonly isChanged: boolean;
  /** Shows at once; kept in the project unless that is open for reading only. */
  readonly change: (choice: ReportChoiceFields) => void;
}

/** What was chosen for a kind of report in this project. */
export function useReportChoice(kind: ReportKind): HeldChoice {
  const saved = useRecordList('reportChoice').find((record) => record.kind === kind);
  const isReadOnly = useSession(selectIsReadOnly);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const [pending, setPending] = useState<ReportChoiceFields | null>(null);
  const own = pending?.kind === kind ? pending : null;
  const change = (next: ReportChoiceFields): void => {
    setPending(next);
    if (isReadOnly || isHidingNames) return;
    const save = async (): Promise<void> => {
      await runCommand((client) => client.reports.saveChoice(next));
      // A later choice may be on its way already; a refused one goes back to what is kept.
      setPending((now) => (now === next ? null : now));
    };
    void save();
  };
  return {
    choice: completeChoice(own ?? saved ?? firstChoice(kind)),
    isChanged: own !== null || saved !== undefined,
    change,
  };
}
