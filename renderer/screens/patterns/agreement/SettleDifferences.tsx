import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementSide, DifferingPassageCard } from '#shared/contract/agreementContract.ts';
import type { SettlementDecision } from '#shared/domain/codingPass.ts';
import { useCommands } from '../../../commands/commandRegistry.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { selectIsReadOnly, useSession } from '../../../store/session.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';
import { AnalysisFault } from '../AnalysisFault.tsx';
import { keyOfSide } from './agreementSides.ts';
import classes from './AgreementView.module.css';
import { PassageCard } from './PassageCard.tsx';
import { useSideName } from './useSideName.ts';

interface SettleDifferencesProps {
  readonly first: AgreementSide;
  readonly second: AgreementSide;
}

const keyOf = ({ turnId, start, end }: DifferingPassageCard): string => `${turnId} ${start} ${end}`;
const nothing: readonly DifferingPassageCard[] = [];

/** One passage after another where the two differ; each is settled with one key and one step of undo. */
export function SettleDifferences({ first, second }: SettleDifferencesProps) {
  const { t } = useTranslation('agreement');
  const nameOf = useSideName();
  const isReadOnly = useSession(selectIsReadOnly);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  // The passage that is being settled: the next one need not wait for the answer.
  const [busyWith, setBusyWith] = useState<string | null>(null);
  // What was settled a moment ago is gone before the new list has come.
  const [settled, setSettled] = useState<{ key: string; list: readonly DifferingPassageCard[] } | null>(null);
  const { data, error, refetch } = useBackendQuery(
    ['agreement.differences', keyOfSide(first), keyOfSide(second)],
    (client, signal) => client.agreement.differences({ first, second }, { signal }),
  );
  const passages = data?.passages ?? nothing;
  const open = passages.filter(
    (passage) => passage.settlement === null && !(settled?.list === passages && settled.key === keyOf(passage)),
  );
  const waiting = open.filter((passage) => !skipped.includes(keyOf(passage)));
  const current = waiting[0];
  const canSettle = current !== undefined && busyWith !== keyOf(current) && !isReadOnly;
  const last = skipped.at(-1);
  const names = { first: nameOf(first), second: nameOf(second) };

  const commands = useMemo(() => {
    const settle = async (decision: SettlementDecision): Promise<void> => {
      if (current === undefined) return;
      setBusyWith(keyOf(current));
      const ids = (side: 'first' | 'second') => current.differences.flatMap((difference) => difference[side]);
      const answer = await runCommand(
        (client) =>
          client.agreement.settle({
            interviewId: current.interviewId,
            first: ids('first'),
            second: ids('second'),
            decision,
          }),
        t('settled'),
      );
      if (answer !== null) setSettled({ key: keyOf(current), list: passages });
      setBusyWith(null);
    };
    const group = t('commands');
    const decide = (decision: SettlementDecision, label: string, shortcut: string) => ({
      id: `agreement.${decision}`,
      label,
      group,
      shortcut,
      isEnabled: () => canSettle,
      run: () => settle(decision),
    });
    return [
      decide('first', t('keep', { name: names.first }), '1'),
      decide('second', t('keep', { name: names.second }), '2'),
      decide('both', t('keepBoth'), '3'),
      decide('neither', t('keepNeither'), '0'),
      {
        id: 'agreement.skip',
        label: t('skip'),
        group,
        shortcut: 's',
        isEnabled: () => current !== undefined,
        run: () => {
          if (current !== undefined) setSkipped((before) => [...before, keyOf(current)]);
        },
      },
      {
        id: 'agreement.previous',
        label: t('previous'),
        group,
        shortcut: 'shift+s',
        isEnabled: () => last !== undefined,
        run: () => setSkipped((before) => before.slice(0, -1)),
      },
    ];
  }, [t, current, passages, canSettle, last, names.first, names.second]);
  useCommands(commands);

  if (error !== null) return <AnalysisFault error={error} onRetry={refetch} />;
  if (data === undefined) return null;
  const settledCount = passages.length - open.length;
  if (current === undefined)
    return (
      <div className={classes['settle']}>
        <p className={classes['lead']} role="status">
          {t(
            data.interviews === 0
              ? 'noSharedInterviews'
              : open.length > 0
                ? 'onlySkipped'
                : settledCount > 0
                  ? 'allSettled'
                  : 'noDifferences',
          )}
        </p>
        {open.length > 0 && (
          <div>
            <Button onClick={() => setSkipped([])}>{t('showSkipped')}</Button>
          </div>
        )}
      </div>
    );
  const notes = [
    ...(settledCount > 0 ? [t('settledCount', { count: settledCount })] : []),
    ...(skipped.length > 0 ? [t('skippedCount', { count: open.length - waiting.length })] : []),
  ];
  return (
    <div className={classes['settle']}>
      <p className={classes['progress']} role="status">
        {t('kOfN', { k: passages.indexOf(current) + 1, n: passages.length })}
        {notes.length > 0 && <span className={classes['aside']}>{notes.join(', ')}</span>}
      </p>
      <PassageCard passage={current} names={names} />
      <div className={classes['decisions']}>
        {commands.slice(0, 4).map(({ id, label, shortcut, run }) => (
          <Button key={id} disabled={!canSettle} onClick={() => void run()} rightSection={<kbd>{shortcut}</kbd>}>
            {label}
          </Button>
        ))}
        <LinkButton onClick={() => setSkipped((before) => [...before, keyOf(current)])}>
          {t('skip')} <kbd>S</kbd>
        </LinkButton>
      </div>
    </div>
  );
}
