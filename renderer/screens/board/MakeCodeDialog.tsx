import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTypes, getCodeType } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import type { CodeTarget } from './useBoard.ts';

interface MakeCodeDialogProps {
  readonly quotations: number;
  /** The group's name or its words. */
  readonly firstName: string;
  /** Types that the board is of; the first is proposed. */
  readonly typeIds: readonly string[];
  /** The existing code that most of the quotations are near to. */
  readonly nearCodeId: CodeId | null;
  readonly onMake: (target: CodeTarget) => Promise<boolean>;
  readonly onClose: () => void;
}

const isSameName = (code: Code, typeId: string, name: string): boolean =>
  !code.isBuiltIn && code.typeId === typeId && code.name.toLowerCase() === name.trim().toLowerCase();

/** A name, type and definition for what the quotations have in common, or a code that has them already. */
export function MakeCodeDialog(props: MakeCodeDialogProps) {
  const { quotations, firstName, typeIds, nearCodeId, onMake, onClose } = props;
  const { t } = useTranslation(['board', 'common']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  const [kind, setKind] = useState<'new' | 'existing'>(nearCodeId !== null && firstName === '' ? 'existing' : 'new');
  const [name, setName] = useState(firstName);
  const [typeId, setTypeId] = useState(typeIds[0] ?? codeTypes[0]!.id);
  const [description, setDescription] = useState('');
  const [codeId, setCodeId] = useState<CodeId | null>(nearCodeId);
  const [isBusy, setIsBusy] = useState(false);
  const groups = new Set(typeIds.map((id) => getCodeType(id).group));
  const own = codes.filter(({ isBuiltIn }) => !isBuiltIn);
  const related = own.filter((code) => groups.has(getCodeType(code.typeId).group));
  const choices = related.length > 0 ? related : own;
  const chosen = choices.find(({ id }) => id === codeId);
  const isComplete = kind === 'new' ? name.trim() !== '' : chosen !== undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete || isBusy) return;
    setIsBusy(true);
    const target: CodeTarget =
      kind === 'existing' && chosen !== undefined
        ? { codeId: chosen.id, name: chosen.name }
        : {
            codeId: null,
            newCode: { typeId, name: name.trim(), description: description.trim() },
            name: name.trim(),
          };
    const isMade = await onMake(target);
    setIsBusy(false);
    if (isMade) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('codeTitle', { count: quotations })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {choices.length > 0 && (
            <SegmentedControl
              value={kind}
              onChange={(value) => setKind(value === 'existing' ? 'existing' : 'new')}
              data={[
                { value: 'new', label: t('newCode') },
                { value: 'existing', label: t('existingCode') },
              ]}
            />
          )}
          {kind === 'new' ? (
            <>
              <TextInput
                data-autofocus
                label={t('codeName')}
                description={own.some((code) => isSameName(code, typeId, name)) ? t('sameName') : t('codeNameHint')}
                maxLength={500}
                value={name}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              {typeIds.length > 1 && (
                <Select
                  label={t('codeType')}
                  allowDeselect={false}
                  data={typeIds.map((id) => ({ value: id, label: getCodeType(id).names[language] }))}
                  value={typeId}
                  onChange={(value) => setTypeId(value ?? typeId)}
                />
              )}
              <Textarea
                label={t('codeDescription')}
                autosize
                minRows={2}
                maxRows={8}
                value={description}
                onChange={(event) => setDescription(event.currentTarget.value)}
              />
            </>
          ) : (
            <Select
              label={t('codeChoice')}
              searchable
              allowDeselect={false}
              data={choices.map((code) => ({ value: code.id, label: code.name }))}
              value={codeId}
              onChange={(value) => setCodeId(choices.find(({ id }) => id === value)?.id ?? null)}
            />
          )}
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={!isComplete} loading={isBusy}>
              {kind === 'new' ? t('makeIt') : t('addToIt')}
            </Button>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
