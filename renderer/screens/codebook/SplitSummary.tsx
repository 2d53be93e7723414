import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { goTo } from '../../store/route.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SplitCode.module.css';
import { type SplitChoice, splitInput, type SplitPart } from './splitWalk.ts';

interface SplitSummaryProps {
  readonly code: Code;
  readonly cards: readonly QuotationCard[];
  readonly parts: readonly SplitPart[];
  readonly choices: readonly SplitChoice[];
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What the split will do, and doing it: one change with one undo. */
export function SplitSummary({ code, cards, parts, choices, onBack, onDone, onCancel }: SplitSummaryProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { language } = useFormat();
  const [isRemovedWhenEmpty, setIsRemovedWhenEmpty] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { family } = getCodeType(code.typeId);
  const name = nameOfCode(code, language);
  const input = splitInput(code, parts, choices);
  const sentIds = new Set(choices.flatMap(({ quotationId, partKey }) => (partKey === null ? [] : [quotationId])));
  const kept = cards.filter(({ quotation }) => !sentIds.has(quotation.id));
  const amount = (part: readonly QuotationCard[]): string =>
    part.length === 0
      ? t('common:quotes', { count: 0 })
      : `${t('common:quotes', { count: part.length })} · ${t('common:people', {
          count: new Set(part.flatMap(({ respondentIds }) => respondentIds)).size,
        })}`;
  const cardsOf = (key: string): QuotationCard[] => {
    const own = new Set(choices.flatMap(({ quotationId, partKey }) => (partKey === key ? [quotationId] : [])));
    return cards.filter(({ quotation }) => own.has(quotation.id));
  };
  const split = async (): Promise<void> => {
    if (input === null) return;
    setIsBusy(true);
    const answer = await runCommand(
      (client) => client.codes.split({ ...input, isRemovedWhenEmpty: isRemovedWhenEmpty && kept.length === 0 }),
      t('splitDone', { name }),
    );
    setIsBusy(false);
    if (answer === null) return;
    onDone();
    if (answer.isRemoved) goTo('codebook', answer.codeIds[0]);
  };
  return (
    <Stack gap="md">
      <ul className={classes['parts']}>
        {parts.map(({ key, name: partName, codeId }) => {
          const own = cardsOf(key);
          return (
            <li key={key}>
              <CodeMark family={family} size={16} name={partName} />
              <span className={classes['aside']}>
                {codeId === null && own.length === 0 ? t('splitNotMade') : amount(own)}
              </span>
            </li>
          );
        })}
        <li>
          <span>{t('splitKept', { name })}</span>
          <span className={classes['aside']}>{amount(kept)}</span>
        </li>
      </ul>
      {choices.length < cards.length && (
        <p className={classes['note']}>{t('splitUndecided', { count: cards.length - choices.length })}</p>
      )}
      {kept.length === 0 && !code.isBuiltIn && (
        <Checkbox
          label={t('splitRemove', { name })}
          description={t('splitRemoveHint')}
          checked={isRemovedWhenEmpty}
          onChange={(event) => setIsRemovedWhenEmpty(event.currentTarget.checked)}
        />
      )}
      <Group gap="sm">
        <Button variant="filled" data-autofocus disabled={input === null} loading={isBusy} onClick={() => void split()}>
          {t('splitConfirm')}
        </Button>
        <Button onClick={onBack}>{t('splitToWalk')}</Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </Group>
    </Stack>
  );
}
