import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordTable } from '../../store/records.ts';
import { goTo } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './CodebookScreen.module.css';
import { useCodeChoices } from './useCodeChoices.ts';
import { useCodeUsage } from './useCodeUsage.ts';

/** Makes two codes one, after showing what comes together. */
export function MergeCodesDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const table = useRecordTable('code');
  const left = useMemo(() => new Set([code.id]), [code.id]);
  const choices = useCodeChoices(left, false);
  const [targetId, setTargetId] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const target = targetId === null ? undefined : table[targetId];
  const merge = async (): Promise<void> => {
    if (target === undefined) return;
    setIsBusy(true);
    const answer = await runCommand(
      (client) => client.codes.merge({ sourceIds: [code.id], targetId: target.id }),
      t('merged', { name: code.name, target: nameOfCode(target, language) }),
    );
    setIsBusy(false);
    if (answer === null) return;
    onClose();
    goTo('codebook', target.id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('mergeTitle', { name: code.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Select
          label={t('mergeInto')}
          description={t('mergeHint')}
          searchable
          data-autofocus
          nothingFoundMessage={t('nothing')}
          data={choices}
          value={targetId}
          onChange={setTargetId}
        />
        {target !== undefined && <MergePreview source={code} target={target} />}
        <Group gap="sm">
          <Button variant="filled" disabled={target === undefined} loading={isBusy} onClick={() => void merge()}>
            {t('mergeConfirm')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function MergePreview({ source, target }: { readonly source: Code; readonly target: Code }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language, quoted } = useFormat();
  const one = useCodeUsage([source.id]).data;
  const other = useCodeUsage([target.id]).data;
  const both = useCodeUsage([source.id, target.id]).data;
  if (one === undefined || other === undefined || both === undefined)
    return <p className={classes['quiet']}>{t('common:loading')}</p>;
  const shared = one.quotations + other.quotations - both.quotations;
  return (
    <div className={classes['preview']} role="status">
      <p>
        {t('mergeNow', {
          first: quoted(source.name),
          firstQuotes: t('common:quotes', { count: one.quotations }),
          second: quoted(nameOfCode(target, language)),
          secondQuotes: t('common:quotes', { count: other.quotations }),
        })}
      </p>
      <p>{shared > 0 ? t('mergeShared', { count: shared }) : t('mergeNoneShared')}</p>
      <p>
        {t('mergeThen', {
          quotes: t('common:quotes', { count: both.quotations }),
          people: t('common:people', { count: both.respondents }),
        })}
      </p>
      {one.childCodes > 0 && <p>{t('mergeChildren', { count: one.childCodes })}</p>}
      {source.typeId !== target.typeId && <p className={classes['warning']}>{t('mergeTypes')}</p>}
    </div>
  );
}
