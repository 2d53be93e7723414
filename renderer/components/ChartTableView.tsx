import type { ChartTable } from '#shared/charts/chartFrame.ts';
import { DataTable } from './DataTable.tsx';

interface ChartTableViewProps {
  readonly label: string;
  readonly table: ChartTable;
}

/** The figures of a chart as a table, in the order in which the chart shows them. */
export function ChartTableView({ label, table }: ChartTableViewProps) {
  const rows = table.rows.map((cells, index) => ({ key: String(index), cells }));
  return (
    <DataTable
      label={label}
      columns={table.columns.map((title, column) => ({
        key: String(column),
        title,
        cell: ({ cells }: (typeof rows)[number]) => cells[column] ?? '',
        ...(column === 0 ? {} : { align: 'right' as const }),
      }))}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
