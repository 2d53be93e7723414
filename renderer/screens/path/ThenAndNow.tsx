import { useTranslation } from 'react-i18next';
import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import type { PathSnapshot } from '#shared/domain/pathEvent.ts';
import { workflowText } from '#shared/workflow/workflowTexts.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { useFormat } from '../../strings/format.ts';
import { GateCell } from './GateCell.tsx';
import { gatesNow } from './gatesOfWaves.ts';
import classes from './PathHistory.module.css';

interface ThenAndNowProps {
  readonly snapshot: PathSnapshot;
  readonly status: WorkflowStatus;
}

const counts = ['interviews', 'people', 'codes', 'commitments', 'presalesAsked', 'presalesPaid'] as const;
const countTexts = {
  interviews: 'countInterviews',
  people: 'countPeople',
  codes: 'countCodes',
  commitments: 'countCommitments',
  presalesAsked: 'countAsked',
  presalesPaid: 'countPaid',
} as const;

/** The evidence of one moment of the history beside the evidence now; gates that stand as they stood are left out. */
export function ThenAndNow({ snapshot, status }: ThenAndNowProps) {
  const { t } = useTranslation('path');
  const { language, number, day } = useFormat();
  const { data: outlook } = useBackendQuery(['sessions.outlook'], (client, signal) =>
    client.sessions.outlook({}, { signal }),
  );
  const now = gatesNow(status);
  const sameAs = (id: string): boolean => {
    const [a, b] = [snapshot.gates, now].map((gates) => gates.find((gate) => gate.id === id));
    return JSON.stringify(a) === JSON.stringify(b);
  };
  const changed = snapshot.gates.filter(({ id }) => !sameAs(id));
  return (
    <div className={classes['compare']}>
      <dl className={classes['counts']}>
        {counts.map((key) => (
          <div key={key}>
            <dt>{t(countTexts[key])}</dt>
            <dd>
              {number(snapshot.numbers[key])}
              {outlook !== undefined && ` → ${number(outlook.numbers[key])}`}
            </dd>
          </div>
        ))}
      </dl>
      {changed.length === 0 ? (
        <p className={classes['aside']}>{t('nothingMoved')}</p>
      ) : (
        <DataTable
          label={t('thenAndNow')}
          rows={changed}
          rowKey={({ id }) => id}
          columns={[
            { key: 'gate', title: t('condition'), cell: ({ id }) => workflowText(`gate.${id}`, {}, language) },
            {
              key: 'then',
              title: t('thenOn', { date: day(snapshot.numbers.at) }),
              width: '27%',
              cell: (gate) => <GateCell gate={gate} />,
            },
            {
              key: 'now',
              title: t('nowColumn'),
              width: '27%',
              cell: ({ id }) => <GateCell gate={now.find((gate) => gate.id === id)} />,
            },
          ]}
        />
      )}
    </div>
  );
}
