import { Modal, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfGroup, type ShownBoard } from './boardModel.ts';

interface ChooseGroupDialogProps {
  readonly title: string;
  readonly board: ShownBoard;
  /** Group that is not offered. */
  readonly exceptKey: string | null;
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

/** A list of the groups that narrows while typing; Enter takes the first. */
export function ChooseGroupDialog({ title, board, exceptKey, onChoose, onClose }: ChooseGroupDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  const data = board.groups
    .filter(({ key }) => key !== exceptKey)
    .map((group) => ({
      value: group.key,
      label: t('groupChoice', { name: nameOfGroup(group) || t('noWords'), number: group.quotationIds.length }),
    }));
  return (
    <Modal opened onClose={onClose} size={460} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Select
        data-autofocus
        label={t('chooseGroup')}
        searchable
        selectFirstOptionOnChange
        openOnFocus
        nothingFoundMessage={t('nothingFound')}
        data={data}
        onChange={(key) => {
          if (key === null) return;
          onClose();
          onChoose(key);
        }}
      />
    </Modal>
  );
}
