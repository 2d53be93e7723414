import { lazy, Suspense } from 'react';
import { closeDialog, useDialogs } from '../store/dialogState.ts';
import { useImporting } from '../store/importing.ts';
import { useMerging } from '../store/merging.ts';
import { useSession } from '../store/session.ts';
import { DataExportDialog } from './DataExportDialog.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { ProjectFileDialog } from './ProjectFileDialog.tsx';
import { ProjectsDialog } from './ProjectsDialog.tsx';
import { QdaExportDialog } from './QdaExportDialog.tsx';
import { ImportDialog } from './screens.tsx';
import { TablesDialog } from './TablesDialog.tsx';

const MergeDialog = lazy(async () => ({ default: (await import('../screens/merge/MergeDialog.tsx')).MergeDialog }));
const Tour = lazy(async () => ({ default: (await import('../screens/tour/Tour.tsx')).Tour }));

/** The dialogs that any screen can ask for. */
export function Dialogs() {
  const dialog = useDialogs((state) => state.dialog);
  const isImporting = useImporting((state) => state.files !== null);
  const isMerging = useMerging((state) => state.path !== null || state.asked !== null);
  const hasProject = useSession((state) => state.open !== null);
  return (
    <Suspense fallback={null}>
      {dialog === 'keys' && <KeysSheet onClose={closeDialog} />}
      {dialog === 'openProject' && <ProjectFileDialog purpose="open" onClose={closeDialog} />}
      {dialog === 'createProject' && <ProjectFileDialog purpose="create" onClose={closeDialog} />}
      {dialog === 'mergeProject' && hasProject && <ProjectFileDialog purpose="merge" onClose={closeDialog} />}
      {dialog === 'projects' && <ProjectsDialog onClose={closeDialog} />}
      {dialog === 'data' && hasProject && <DataExportDialog onClose={closeDialog} />}
      {dialog === 'tables' && hasProject && <TablesDialog onClose={closeDialog} />}
      {dialog === 'qda' && hasProject && <QdaExportDialog onClose={closeDialog} />}
      {dialog === 'tour' && <Tour onClose={closeDialog} />}
      {isMerging && hasProject && <MergeDialog />}
      {isImporting && hasProject && <ImportDialog />}
    </Suspense>
  );
}
