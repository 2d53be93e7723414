import { ActionIcon, Menu } from '@mantine/core';
import { IconBulb, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Hint } from '#shared/contract/interviewsContract.ts';
import type { Turn } from '#shared/domain/interview.ts';
import linterRules from '#shared/domain/method/linterRules.json' with { type: 'json' };
import type { TurnWindow } from '../../../editor/turnWindow.ts';
import { runCommand } from '../../../store/actions/runCommand.ts';
import { useRecordList } from '../../../store/records.ts';
import { useFormat } from '../../../strings/format.ts';
import { findHintReasonKey } from './hintReasonKeys.ts';
import classes from '../InterviewsScreen.module.css';

interface HintBandsProps {
  readonly hintsByTurn: ReadonlyMap<number, readonly Hint[]>;
  readonly slots: ReadonlyMap<number, HTMLElement>;
  /** Hints of other turns are not drawn. */
  readonly near: TurnWindow;
  readonly turns: readonly Turn[];
  readonly isReadOnly: boolean;
}

const fixes = new Map(linterRules.rules.map((rule) => [rule.id, { ru: rule.fix_ru, en: rule.fix_en }]));

/** Under a turn: what weakens the question or the answer, and what to ask instead. */
export const HintBands = memo(function HintBands(props: HintBandsProps) {
  const { hintsByTurn, slots, near, turns, isReadOnly } = props;
  return [...slots].map(([turn, element]) => {
    const record = turns[turn];
    const hints = hintsByTurn.get(turn) ?? [];
    if (record === undefined || hints.length === 0 || turn < near.from || turn >= near.to) return null;
    const once = [...new Map(hints.map((hint) => [hint.ruleId, hint])).values()];
    return createPortal(
      once.map(({ ruleId, quote, isDismissed }) => (
        <HintBand
          key={ruleId}
          ruleId={ruleId}
          quote={quote}
          isDismissed={isDismissed}
          turnId={record.id}
          interviewId={record.interviewId}
          isReadOnly={isReadOnly}
        />
      )),
      element,
      record.id,
    );
  });
});

interface HintBandProps extends Pick<Hint, 'ruleId' | 'quote' | 'isDismissed'> {
  readonly turnId: Turn['id'];
  readonly interviewId: Turn['interviewId'];
  readonly isReadOnly: boolean;
}

/** Takes what it shows one by one: it stays as it is while the talk is typed into and hints come anew. */
const HintBand = memo(function HintBand(props: HintBandProps) {
  const { ruleId, quote, isDismissed, turnId, interviewId, isReadOnly } = props;
  const { t } = useTranslation('editor');
  const { language } = useFormat();
  const dismissals = useRecordList('hintDismissal');
  const fix = fixes.get(ruleId)?.[language] ?? '';
  const reason = findHintReasonKey(ruleId);
  const dismiss = (where: Turn['id'] | null): void =>
    void runCommand(
      (client) => client.interviews.dismissHint({ interviewId, turnId: where, ruleId }),
      t('hintDismissed'),
    );
  const restore = (): void => {
    const dismissal = dismissals.find(
      (other) =>
        (other.interviewId === null || other.interviewId === interviewId) &&
        other.ruleId === ruleId &&
        (other.turnId === null || other.turnId === turnId),
    );
    if (dismissal !== undefined)
      void runCommand((client) => client.interviews.restoreHint({ id: dismissal.id }), t('hintRestored'));
  };
  return (
    <div className={classes['hint']} role="note">
      <IconBulb size={18} stroke={1.6} aria-hidden className={classes['hintIcon']} />
      <span className={classes['hintWords']}>
        {reason === null ? quote : t(reason)}
        {fix !== '' && ` ${fix}.`}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('hintMenu')} disabled={isReadOnly}>
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isDismissed ? (
            <Menu.Item onClick={restore}>{t('hintRestore')}</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => dismiss(turnId)}>{t('hintHere')}</Menu.Item>
              <Menu.Item onClick={() => dismiss(null)}>{t('hintEverywhere')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});
