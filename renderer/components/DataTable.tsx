import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface DataColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** Any CSS width. */
  readonly width?: string | number;
}

interface DataTableProps<Row> {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes rows openable with click and Enter. */
  readonly onOpen?: (row: Row) => void;
  readonly isSelected?: (row: Row) => boolean;
}

/** Rows between hairlines, figures tabular. */
export function DataTable<Row>({ label, columns, rows, rowKey, onOpen, isSelected }: DataTableProps<Row>) {
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-selected={isSelected?.(row) === true || undefined}
            data-openable={onOpen !== undefined || undefined}
            tabIndex={onOpen === undefined ? undefined : 0}
            onClick={onOpen === undefined ? undefined : () => onOpen(row)}
            onKeyDown={
              onOpen === undefined
                ? undefined
                : (event) => {
                    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
                  }
            }
          >
            {columns.map((column) => (
              <td key={column.key} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
