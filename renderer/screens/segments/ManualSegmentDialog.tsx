import { useTranslation } from 'react-i18next';
import type { CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { SegmentForm } from './SegmentForm.tsx';

interface ManualSegmentDialogProps {
  readonly memberIds: readonly RespondentId[];
  readonly onCreated: (id: CustomerSegmentId) => void;
  readonly onClose: () => void;
}

/** A segment of people whom somebody chose: it is marked so, and nothing tests it on what it was chosen by. */
export function ManualSegmentDialog({ memberIds, onCreated, onClose }: ManualSegmentDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  return (
    <SegmentForm
      title={t('create')}
      initial={{ name: '', summary: '', definingCodeIds: [], memberIds }}
      hasCodes
      hasMembers
      saveLabel={t('common:save')}
      onSave={async ({ name, summary, definingCodeIds, memberIds: chosen }) => {
        const answer = await runCommand(
          (client) =>
            client.segments.create({ name, summary, definingCodeIds: [...definingCodeIds], memberIds: [...chosen] }),
          t('created'),
        );
        if (answer !== null) onCreated(answer.customerSegmentId);
        return answer !== null;
      }}
      onClose={onClose}
    />
  );
}
