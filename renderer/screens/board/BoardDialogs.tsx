import { useTranslation } from 'react-i18next';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useRecordTable } from '../../store/records.ts';
import { commonNearCode, nameOfGroup, type ShownBoard } from './boardModel.ts';
import { ChooseGroupDialog } from './ChooseGroupDialog.tsx';
import { MakeCodeDialog } from './MakeCodeDialog.tsx';
import type { OpenBoard } from './useBoard.ts';
import type { Sorting } from './useSorting.ts';

export type BoardDialog =
  | { readonly kind: 'move'; readonly ids: readonly QuotationId[] }
  | { readonly kind: 'merge'; readonly key: string }
  | { readonly kind: 'code'; readonly ids: readonly QuotationId[]; readonly name: string }
  | { readonly kind: 'startOver' };

interface BoardDialogsProps {
  readonly dialog: BoardDialog;
  readonly board: ShownBoard;
  readonly codeIds: readonly CodeId[];
  readonly open: OpenBoard;
  readonly sorting: Sorting;
  readonly onClose: () => void;
}

export function BoardDialogs({ dialog, board, codeIds, open, sorting, onClose }: BoardDialogsProps) {
  const { t } = useTranslation('board');
  const codes = useRecordTable('code');
  switch (dialog.kind) {
    case 'move':
      return (
        <ChooseGroupDialog
          title={t('moveTitle')}
          board={board}
          exceptKey={null}
          onChoose={(key) => void sorting.move(dialog.ids, key)}
          onClose={onClose}
        />
      );
    case 'merge': {
      const group = board.groups.find(({ key }) => key === dialog.key);
      return (
        <ChooseGroupDialog
          title={t('mergeTitle', { name: group === undefined ? '' : nameOfGroup(group) || t('noWords') })}
          board={board}
          exceptKey={dialog.key}
          onChoose={(key) => void sorting.merge(dialog.key, key)}
          onClose={onClose}
        />
      );
    }
    case 'code':
      return (
        <MakeCodeDialog
          quotations={dialog.ids.length}
          firstName={dialog.name}
          typeIds={[...new Set(codeIds.flatMap((id) => codes[id]?.typeId ?? []))]}
          nearCodeId={commonNearCode(board, dialog.ids)}
          onMake={(target) => open.toCode(dialog.ids, target)}
          onClose={onClose}
        />
      );
    case 'startOver':
      return (
        <ConfirmDialog
          isOpen
          title={t('startOverTitle')}
          confirmLabel={t('startOver')}
          onConfirm={() => {
            onClose();
            void open.startOver();
          }}
          onClose={onClose}
        >
          {t('startOverText')}
        </ConfirmDialog>
      );
  }
}
