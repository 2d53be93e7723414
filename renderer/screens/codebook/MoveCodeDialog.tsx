import { Button, Group, Modal, SegmentedControl, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { useRecordList, useRecordTable } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { canMove, moveCode, type MoveTarget } from './codebookActions.ts';
import { withDescendants } from './codeTree.ts';
import { useCodeChoices, useTypeChoices } from './useCodeChoices.ts';

/** Moves a code to another type or under another code; the same as dragging it there. */
export function MoveCodeDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  const table = useRecordTable('code');
  const left = useMemo(() => withDescendants(codes, code.id), [codes, code.id]);
  const types = useTypeChoices();
  const parents = useCodeChoices(left, false);
  const [where, setWhere] = useState<'type' | 'parent'>('type');
  const [typeId, setTypeId] = useState<string | null>(code.parentId === null ? null : code.typeId);
  const [parentId, setParentId] = useState<string | null>(null);
  const parent = parentId === null ? undefined : table[parentId];
  const target: MoveTarget | null =
    where === 'type' ? (typeId === null ? null : { typeId }) : parent === undefined ? null : { parent };
  const isPossible = target !== null && canMove(codes, code, target);
  const move = async (): Promise<void> => {
    if (!isPossible) return;
    const name = 'typeId' in target ? getCodeType(target.typeId).names[language] : target.parent.name;
    if (await moveCode(code, target, t('moved', { name: code.name, target: name }))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('moveTitle', { name: code.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('moveWhere')}
          value={where}
          onChange={(value) => setWhere(value === 'type' ? 'type' : 'parent')}
          data={[
            { value: 'type', label: t('toType') },
            { value: 'parent', label: t('underCode') },
          ]}
        />
        {where === 'type' ? (
          <Select
            label={t('type')}
            searchable
            data-autofocus
            nothingFoundMessage={t('nothing')}
            data={types}
            value={typeId}
            onChange={setTypeId}
          />
        ) : (
          <Select
            label={t('parent')}
            description={t('parentHint')}
            searchable
            nothingFoundMessage={t('nothing')}
            data={parents}
            value={parentId}
            onChange={setParentId}
          />
        )}
        <Group gap="sm">
          <Button variant="filled" disabled={!isPossible} onClick={() => void move()}>
            {t('moveConfirm')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
