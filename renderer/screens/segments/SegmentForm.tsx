import { Button, Group, Modal, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import { MemberChoice } from './MemberChoice.tsx';

export interface SegmentFormValues {
  readonly name: string;
  readonly summary: string;
  readonly definingCodeIds: readonly CodeId[];
  readonly memberIds: readonly RespondentId[];
}

interface SegmentFormProps {
  readonly title: string;
  readonly initial: SegmentFormValues;
  readonly hasCodes: boolean;
  readonly hasMembers: boolean;
  readonly saveLabel: string;
  /** Answers whether it was done; the dialog closes then. */
  readonly onSave: (values: SegmentFormValues) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Name, description, and where asked for codes and members of a segment. */
export function SegmentForm(props: SegmentFormProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { language } = useFormat();
  const codes = useRecordList('code');
  const [values, setValues] = useState(props.initial);
  const [isBusy, setIsBusy] = useState(false);
  const isComplete = values.name.trim() !== '' && (!props.hasMembers || values.memberIds.length > 0);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete) return;
    setIsBusy(true);
    const isDone = await props.onSave({ ...values, name: values.name.trim(), summary: values.summary.trim() });
    setIsBusy(false);
    if (isDone) props.onClose();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={560}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <TextInput
            label={t('name')}
            maxLength={500}
            data-autofocus
            value={values.name}
            onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
          />
          <Textarea
            label={t('summary')}
            autosize
            minRows={2}
            maxRows={8}
            value={values.summary}
            onChange={(event) => setValues({ ...values, summary: event.currentTarget.value })}
          />
          {props.hasCodes && (
            <MultiSelect
              label={t('definingCodes')}
              searchable
              hidePickedOptions
              data={codes
                .filter(({ isBuiltIn, id }) => !isBuiltIn || values.definingCodeIds.includes(id))
                .map((code) => ({ value: code.id as string, label: nameOfCode(code, language) }))}
              value={[...values.definingCodeIds]}
              onChange={(ids) =>
                setValues({
                  ...values,
                  definingCodeIds: codes.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
                })
              }
            />
          )}
          {props.hasMembers && (
            <MemberChoice chosen={values.memberIds} onChange={(memberIds) => setValues({ ...values, memberIds })} />
          )}
          <Group gap="sm">
            <Button type="submit" variant="filled" disabled={!isComplete} loading={isBusy}>
              {props.saveLabel}
            </Button>
            <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
