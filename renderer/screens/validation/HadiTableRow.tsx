import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type HadiRow, hadiOutcomes, hadiStatuses } from '#shared/domain/hadiRow.ts';
import type { Hypothesis } from '#shared/domain/hypothesis.ts';
import { QuietField } from '../../components/QuietField.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import classes from './HadiSection.module.css';

interface HadiTableRowProps {
  readonly row: HadiRow;
  readonly isReadOnly: boolean;
  /** It was added just now: its first cell takes the focus. */
  readonly isAdded: boolean;
}

const wordsOf = ({ who, problem, job }: Hypothesis): string =>
  [who, problem || job].filter((part) => part !== '').join(': ');

/** One test of a week, every cell written in place. */
export function HadiTableRow({ row, isReadOnly, isAdded }: HadiTableRowProps) {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isAdded) line.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, [isAdded]);
  const { t } = useTranslation('hadi');
  const hypotheses = useRecordList('hypothesis');
  const chosen = hypotheses.find(({ id }) => id === row.hypothesisId);
  const name = row.action.trim() || chosen?.who || row.hypothesis.trim() || t('unnamed');
  const { createdAt: _createdAt, ...fields } = row;
  const save = (patch: Partial<typeof fields>): Promise<unknown> =>
    runCommand((client) => client.hadi.save({ ...fields, ...patch }));
  const labelOf = (column: 'hypothesis' | 'action' | 'expectation' | 'data' | 'insight' | 'status' | 'week'): string =>
    t('cell', { column: t(column), name });
  const text = (column: 'action' | 'expectation' | 'data' | 'insight') => (
    <QuietField
      label={labelOf(column)}
      placeholder={t(`${column}Hint`)}
      value={row[column]}
      isReadOnly={isReadOnly}
      onSave={(value) => save({ [column]: value })}
    />
  );
  return (
    <tr ref={line} data-done={row.status === 'done' || undefined}>
      <td>
        {hypotheses.length > 0 && (
          <select
            className={`${classes['choice']} ${classes['small']}`}
            aria-label={labelOf('hypothesis')}
            value={row.hypothesisId ?? ''}
            disabled={isReadOnly}
            onChange={(event) => {
              const picked = hypotheses.find(({ id }) => id === event.currentTarget.value);
              void save({ hypothesisId: picked?.id ?? null });
            }}
          >
            <option value="">{t('ownWords')}</option>
            {hypotheses.map((hypothesis) => (
              <option key={hypothesis.id} value={hypothesis.id}>
                {wordsOf(hypothesis)}
              </option>
            ))}
          </select>
        )}
        {chosen !== undefined && <div className={classes['chosen']}>{wordsOf(chosen)}</div>}
        {chosen === undefined && (
          <QuietField
            label={`${labelOf('hypothesis')}, ${t('ownWords')}`}
            placeholder={t(hypotheses.length > 0 ? 'hypothesisHint' : 'guessHint')}
            value={row.hypothesis}
            isReadOnly={isReadOnly}
            onSave={(hypothesis) => save({ hypothesis })}
          />
        )}
      </td>
      <td>{text('action')}</td>
      <td>{text('expectation')}</td>
      <td>
        {text('data')}
        {row.data.trim() !== '' && (
          <select
            className={`${classes['choice']} ${classes['small']}`}
            aria-label={`${t('outcome')}: ${name}`}
            value={row.outcome ?? ''}
            disabled={isReadOnly}
            onChange={(event) =>
              void save({ outcome: hadiOutcomes.find((outcome) => outcome === event.currentTarget.value) ?? null })
            }
          >
            <option value="">{t('notCompared')}</option>
            {hadiOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(outcome)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>{text('insight')}</td>
      <td>
        <select
          className={classes['choice']}
          aria-label={labelOf('status')}
          value={row.status}
          disabled={isReadOnly}
          onChange={(event) =>
            void save({ status: hadiStatuses.find((status) => status === event.currentTarget.value) ?? row.status })
          }
        >
          {hadiStatuses.map((status) => (
            <option key={status} value={status}>
              {t(status)}
            </option>
          ))}
        </select>
        <QuietField
          label={labelOf('week')}
          type="date"
          value={row.week}
          isReadOnly={isReadOnly}
          onSave={async (week) => {
            if (week !== '') await save({ week });
          }}
        />
      </td>
      <td>
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('removeRow', { name })}
            onClick={() => void runCommand((client) => client.hadi.remove({ id: row.id }), t('removed'))}
          >
            <IconX size={16} stroke={1.6} color="var(--ink3)" />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
