import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '#shared/domain/coding.ts';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordTable } from '../../store/records.ts';
import { goTo } from '../../store/route.ts';
import classes from './CodebookScreen.module.css';
import { useCodeChoices } from './useCodeChoices.ts';
import { useCodeUsage } from './useCodeUsage.ts';

/** Deletes a code, after saying what becomes of its quotations. */
export function DeleteCodeDialog({ code, onClose }: { readonly code: Code; readonly onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const table = useRecordTable('code');
  const left = useMemo(() => new Set([code.id]), [code.id]);
  const choices = useCodeChoices(left, true);
  const usage = useCodeUsage([code.id]).data;
  const [fate, setFate] = useState<'move' | 'go'>('move');
  const bareId = Object.values(table).find(({ isBuiltIn, typeId }) => isBuiltIn && typeId === code.typeId)?.id ?? null;
  const [targetId, setTargetId] = useState<string | null>(bareId);
  const [isBusy, setIsBusy] = useState(false);
  const hasQuotations = usage !== undefined && usage.codings > 0;
  const target = targetId === null ? undefined : table[targetId];
  const isReady = usage !== undefined && (!hasQuotations || fate === 'go' || target !== undefined);
  const remove = async (): Promise<void> => {
    if (!isReady) return;
    setIsBusy(true);
    const moveCodingsTo = hasQuotations && fate === 'move' ? (target?.id ?? null) : null;
    const answer = await runCommand(
      (client) => client.codes.remove({ id: code.id, moveCodingsTo }),
      t('deleted', { name: code.name }),
    );
    setIsBusy(false);
    if (answer === null) return;
    onClose();
    goTo('codebook');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('deleteTitle', { name: code.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {usage === undefined && <p className={classes['quiet']}>{t('common:loading')}</p>}
        {usage !== undefined && (
          <p>
            {hasQuotations
              ? t('deleteUsage', {
                  quotes: t('common:quotes', { count: usage.quotations }),
                  people: t('common:people', { count: usage.respondents }),
                })
              : t('deleteUnused')}
            {usage.childCodes > 0 && ` ${t('deleteChildren', { count: usage.childCodes })}`}
          </p>
        )}
        {hasQuotations && (
          <Radio.Group
            label={t('deleteFate')}
            value={fate}
            onChange={(value) => setFate(value === 'go' ? 'go' : 'move')}
          >
            <Stack gap="sm" mt="xs">
              <Radio value="move" label={t('fateMove')} />
              {fate === 'move' && (
                <Select
                  ml={28}
                  searchable
                  aria-label={t('fateMove')}
                  nothingFoundMessage={t('nothing')}
                  data={choices}
                  value={targetId}
                  onChange={setTargetId}
                />
              )}
              <Radio
                value="go"
                label={t('fateGo')}
                description={usage.onlyHere > 0 ? t('fateGoGone', { count: usage.onlyHere }) : t('fateGoStay')}
              />
            </Stack>
          </Radio.Group>
        )}
        <Group gap="sm">
          <Button variant="filled" disabled={!isReady} loading={isBusy} onClick={() => void remove()}>
            {t('common:delete')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
