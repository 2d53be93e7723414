import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ColumnRole, columnRoles } from '#shared/domain/tableMapping.ts';
import { useFormat } from '../../../strings/format.ts';
import type { TablePreview } from './importDraft.ts';
import classes from './ImportTable.module.css';

interface TableColumnsProps {
  readonly preview: TablePreview;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

/** More columns are left to the proposal: nobody chooses among hundreds. */
const mostColumns = 60;

const roleKeys = {
  ignore: 'roleIgnore',
  person: 'rolePerson',
  company: 'roleCompany',
  attribute: 'roleAttribute',
  answer: 'roleAnswer',
  question: 'roleQuestion',
  text: 'roleText',
  codes: 'roleCodes',
  date: 'roleDate',
  rating: 'roleRating',
  product: 'roleProduct',
  document: 'roleDocument',
  kind: 'roleKind',
} as const satisfies Record<ColumnRole, string>;

/** The first rows as they are, with a role to choose above each column. */
export function TableColumns({ preview, onRole }: TableColumnsProps) {
  const { t } = useTranslation('tables');
  const format = useFormat();
  const { columns, rows, rowCount, mapping } = preview;
  const shown = columns.slice(0, mostColumns);
  const options = columnRoles.map((role) => ({ value: role, label: t(roleKeys[role]) }));
  return (
    <section>
      <h3 className={classes['heading']}>{t('columns')}</h3>
      {/* A region that scrolls is reached by keys. */}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('columns')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {shown.map(({ title }, column) => (
                // Columns of a preview never change places, and may share titles.
                <th key={column} scope="col" data-ignored={mapping.roles[column] === 'ignore' || undefined}>
                  <span className={classes['title']} title={title}>
                    {title}
                  </span>
                  <NativeSelect
                    size="xs"
                    aria-label={t('roleOf', { title })}
                    value={mapping.roles[column] ?? 'ignore'}
                    data={options}
                    onChange={(event) => {
                      const role = columnRoles.find((known) => known === event.currentTarget.value);
                      if (role !== undefined) onRole(column, role);
                    }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {shown.map((_column, column) => (
                  <td key={column} data-ignored={mapping.roles[column] === 'ignore' || undefined}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes['small']}>
        {t('firstRows', { shown: format.number(rows.length), count: rowCount })}
        {columns.length > mostColumns && ` ${t('moreColumns', { count: columns.length - mostColumns })}`}
      </p>
    </section>
  );
}
