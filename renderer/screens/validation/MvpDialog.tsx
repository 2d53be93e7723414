import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { CodeId, CustomerSegmentId } from '#shared/domain/ids.ts';
import type { Mvp } from '#shared/domain/validation.ts';
import { RecordDialog } from '../../components/RecordDialog.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './Dialogs.module.css';
import { useNumberAffixes } from '../../components/numberAffixes.ts';
import { useNumberFields } from '../../components/useNumberFields.ts';
import type { ValidationScope } from './useValidationScope.ts';

export interface MvpSubject {
  /** What the form begins with; null begins empty. */
  readonly mvp: Mvp | null;
  /** True writes a new version and leaves the one before as it was. */
  readonly isNewVersion: boolean;
}

interface MvpDialogProps {
  readonly subject: MvpSubject;
  readonly scope: ValidationScope;
  readonly onClose: () => void;
}

/** The promise, its price and the pains it answers. */
export function MvpDialog({ subject, scope, onClose }: MvpDialogProps) {
  const { t } = useTranslation(['validation', 'common']);
  const { language } = useFormat();
  const numbers = useNumberFields();
  const { money } = useNumberAffixes();
  const codes = useRecordList('code');
  const segments = useRecordList('customerSegment');
  const { mvp, isNewVersion } = subject;
  const [name, setName] = useState(mvp?.name ?? '');
  const [promise, setPromise] = useState(mvp?.promise ?? '');
  const [price, setPrice] = useState<number | ''>(mvp?.price ?? '');
  const [painCodeIds, setPainCodeIds] = useState<readonly CodeId[]>(
    mvp?.painCodeIds ?? scope.segment?.definingCodeIds.filter((id) => isPain(codes, id)) ?? [],
  );
  const [customerSegmentId, setCustomerSegmentId] = useState<CustomerSegmentId | null>(
    mvp === null ? (scope.segment?.id ?? null) : mvp.customerSegmentId,
  );
  const [tested, setTested] = useState(isNewVersion ? '' : (mvp?.tested ?? ''));
  const affixes = money(mvp?.currency ?? scope.currency);
  const isComplete = name.trim() !== '' && price !== '';
  const id = isNewVersion ? null : (mvp?.id ?? null);
  const pains = codes.filter(
    (code) => getCodeType(code.typeId).group === 'pain' && (!code.isBuiltIn || painCodeIds.includes(code.id)),
  );
  const save = async (): Promise<void> => {
    if (!isComplete) return;
    const answer = await runCommand(
      (client) =>
        client.validation.saveMvp({
          id,
          name: name.trim(),
          customerSegmentId,
          promise: promise.trim(),
          price,
          currency: mvp?.currency ?? scope.currency,
          painCodeIds: [...painCodeIds],
          tested: tested.trim(),
        }),
      t(isNewVersion ? 'versionSaved' : 'mvpSaved'),
    );
    if (answer !== null) onClose();
  };
  const remove = async (): Promise<void> => {
    if (id === null) return;
    const answer = await runCommand((client) => client.validation.removeMvp({ id }), t('mvpRemoved'));
    if (answer !== null) onClose();
  };
  return (
    <RecordDialog
      title={isNewVersion ? t('newVersion') : id === null ? t('newMvp') : t('mvpDialogTitle')}
      size={640}
      isComplete={isComplete}
      onSave={save}
      onRemove={id === null ? null : remove}
      onClose={onClose}
    >
      <div className={classes['pair']}>
        <TextInput
          label={t('fieldMvpName')}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          {...numbers}
          {...affixes}
          label={t('fieldPrice')}
          min={0}
          value={price}
          onChange={(value) => setPrice(typeof value === 'number' ? value : '')}
        />
      </div>
      <Textarea
        label={t('fieldPromise')}
        description={t('promiseHint')}
        autosize
        minRows={2}
        value={promise}
        onChange={(event) => setPromise(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('fieldPains')}
        searchable
        clearable
        placeholder={painCodeIds.length === 0 ? t('choosePains') : ''}
        value={[...painCodeIds]}
        data={pains.map((code) => ({ value: code.id, label: nameOfCode(code, language) }))}
        onChange={(values) => setPainCodeIds(values as CodeId[])}
        nothingFoundMessage={t('noPainFound')}
      />
      <Select
        label={t('fieldSegment')}
        clearable
        value={customerSegmentId}
        data={segments
          .filter(({ decision }) => decision !== 'dropped')
          .map((segment) => ({ value: segment.id, label: segment.name }))}
        onChange={(value) => setCustomerSegmentId(value as CustomerSegmentId | null)}
      />
      <Textarea
        label={t('fieldTested')}
        description={t('testedHint')}
        autosize
        minRows={2}
        value={tested}
        onChange={(event) => setTested(event.currentTarget.value)}
      />
    </RecordDialog>
  );
}

function isPain(codes: readonly { readonly id: CodeId; readonly typeId: string }[], id: CodeId): boolean {
  const code = codes.find((one) => one.id === id);
  return code !== undefined && getCodeType(code.typeId).group === 'pain';
}
