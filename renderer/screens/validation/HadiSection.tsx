import { Button } from '@mantine/core';
import i18next from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HadiRow } from '#shared/domain/hadiRow.ts';
import { mondayOf } from '#shared/domain/mondayOf.ts';
import { useCommands } from '../../commands/commandRegistry.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Section } from '../../components/Section.tsx';
import { runCommand } from '../../store/actions/runCommand.ts';
import { useRecordList } from '../../store/records.ts';
import { selectIsReadOnly, useSession } from '../../store/session.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './HadiSection.module.css';
import { HadiTableRow } from './HadiTableRow.tsx';
import { today } from './today.ts';
import screenClasses from './ValidationScreen.module.css';

const emptyRow = {
  id: null,
  hypothesisId: null,
  hypothesis: '',
  status: 'planned' as const,
  action: '',
  expectation: '',
  data: '',
  outcome: null,
  insight: '',
};

/** The id of the new row; null when it was refused. */
async function addRow(): Promise<string | null> {
  const text = i18next.t('added', { ns: 'hadi' });
  const answer = await runCommand((client) => client.hadi.save({ ...emptyRow, week: today() }), text);
  return answer?.changeSet.changes.find(({ entity }) => entity === 'hadiRow')?.id ?? null;
}

/** The weekly rhythm: hypothesis, action, data, insight; the newest week on top. */
export function HadiSection() {
  const { t } = useTranslation('hadi');
  const isReadOnly = useSession(selectIsReadOnly);
  const rows = useRecordList('hadiRow');
  const thisWeek = mondayOf(today());
  const [addedId, setAddedId] = useState<string | null>(null);
  const weeks = [...Map.groupBy(rows, ({ week }) => week)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const commands = useMemo(() => {
    const isEnabled = (): boolean => !isReadOnly;
    const run = async (): Promise<void> => setAddedId(await addRow());
    return [{ id: 'hadi.add', label: t('addRow'), group: t('label'), shortcut: 'n', isEnabled, run }];
  }, [t, isReadOnly]);
  useCommands(commands);
  const add = (): void => void addRow().then(setAddedId);
  return (
    <Section title={t('label')}>
      <p className={screenClasses['intro']}>{t('intro')}</p>
      {rows.length === 0 ? (
        <EmptyState text={t('empty')} action={!isReadOnly && <Button onClick={add}>{t('addRow')}</Button>} />
      ) : (
        !isReadOnly && (
          <div className={screenClasses['toolbar']}>
            <Button size="xs" onClick={add}>
              {t('addRow')}
            </Button>
          </div>
        )
      )}
      {weeks.map(([week, own]) => (
        <HadiWeek
          key={week}
          week={week}
          rows={own}
          isThisWeek={week === thisWeek}
          isReadOnly={isReadOnly}
          addedId={addedId}
        />
      ))}
    </Section>
  );
}

interface HadiWeekProps {
  readonly week: string;
  readonly rows: readonly HadiRow[];
  readonly isThisWeek: boolean;
  readonly isReadOnly: boolean;
  /** The row that was added last on this screen; writing goes on in it. */
  readonly addedId: string | null;
}

function HadiWeek({ week, rows, isThisWeek, isReadOnly, addedId }: HadiWeekProps) {
  const { t } = useTranslation('hadi');
  const { longDay } = useFormat();
  const title = t('weekOf', { date: longDay(week) });
  return (
    <>
      <h3 className={classes['week']}>
        {title}
        {isThisWeek && <span className={classes['weekNote']}>{t('thisWeek')}</span>}
      </h3>
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            {(['hypothesis', 'action', 'expectation', 'data', 'insight', 'status'] as const).map((column) => (
              <th key={column} scope="col" data-narrow={column === 'status' || undefined}>
                {t(column)}
              </th>
            ))}
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HadiTableRow key={row.id} row={row} isReadOnly={isReadOnly} isAdded={row.id === addedId} />
          ))}
        </tbody>
      </table>
    </>
  );
}
