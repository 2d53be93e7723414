import { IconCheck, IconCircle, IconTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './GateLine.module.css';

export type GateMark = 'met' | 'open' | 'override';

interface GateLineProps {
  readonly mark: GateMark;
  /** The mark in words, for those who do not see it. */
  readonly markText: string;
  readonly condition: ReactNode;
  readonly why: ReactNode;
  readonly has: ReactNode;
  readonly needs: ReactNode;
  readonly next: ReactNode;
}

/** One row of the gates: mark, condition and why, what there is, what it takes, what to do. Stands in `GateTable`. */
export function GateLine({ mark, markText, condition, why, has, needs, next }: GateLineProps) {
  return (
    <tr className={classes['line']}>
      <td className={classes['mark']} data-mark={mark}>
        <span role="img" aria-label={markText}>
          <MarkIcon mark={mark} />
        </span>
      </td>
      <td className={classes['condition']}>
        <div className={classes['name']}>{condition}</div>
        <div className={classes['why']}>{why}</div>
      </td>
      <td className={classes['figure']}>{has}</td>
      <td className={classes['figure']} data-needed>
        {needs}
      </td>
      <td className={classes['next']}>{next}</td>
    </tr>
  );
}

function MarkIcon({ mark }: { readonly mark: GateMark }) {
  if (mark === 'met') return <IconCheck size={18} stroke={2} />;
  if (mark === 'override') return <IconTriangle size={16} stroke={1.8} />;
  return <IconCircle size={16} stroke={1.4} />;
}

interface GateTableProps {
  readonly label: string;
  readonly headings: readonly [condition: string, has: string, needs: string, next: string];
  readonly children: ReactNode;
}

export function GateTable({ label, headings, children }: GateTableProps) {
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          <td />
          {headings.map((heading) => (
            <th key={heading} scope="col" className={classes['heading']}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
