import { useTranslation } from 'react-i18next';
import type { SessionNumbers } from '#shared/domain/trackerSession.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { Section } from '../../components/Section.tsx';
import { useProject } from '../../store/records.ts';
import { useFormat } from '../../strings/format.ts';
import classes from './SessionsScreen.module.css';

interface NumbersTableProps {
  /** Null before the first session: then only the numbers of now stand there. */
  readonly then: SessionNumbers | null;
  readonly now: SessionNumbers;
}

const counts = ['interviews', 'people', 'codes', 'commitments'] as const;

/** Where the project stood when a session began, and where it stands now. */
export function NumbersTable({ then, now }: NumbersTableProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const title = t(then === null ? 'numbersNow' : 'numbers');
  const currency = useProject()?.currency ?? 'RUB';
  const step = ({ wave, state }: SessionNumbers): string => t('stepValue', { wave, step: stateIds.indexOf(state) });
  const presales = ({ presalesPaid, presalesAsked }: SessionNumbers): string =>
    format.kOfN(presalesPaid, presalesAsked);
  const contribution = (numbers: SessionNumbers): string =>
    numbers.contribution === null ? '—' : format.money(numbers.contribution, currency);
  const segment = ({ mainSegment }: SessionNumbers): string =>
    mainSegment === null ? '—' : format.number(mainSegment.people);
  const rows: readonly (readonly [string, (numbers: SessionNumbers) => string])[] = [
    [t('step'), step],
    [t('gates'), ({ metGates }) => format.number(metGates.length)],
    ...counts.map((key) => [t(key), (numbers: SessionNumbers) => format.number(numbers[key])] as const),
    [t('mainSegment'), segment],
    [t('presales'), presales],
    [t('contribution'), contribution],
  ];
  return (
    <Section title={title} {...(classes['beside'] === undefined ? {} : { className: classes['beside'] })}>
      <table className={classes['numbers']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            {then !== null && <th scope="col">{format.day(then.at)}</th>}
            <th scope="col">{t('now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, valueOf]) => (
            <tr key={label} data-changed={(then !== null && valueOf(then) !== valueOf(now)) || undefined}>
              <th scope="row">{label}</th>
              {then !== null && <td>{valueOf(then)}</td>}
              <td>{valueOf(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
