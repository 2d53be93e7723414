import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MatrixGrid.module.css';
import type { MatrixColumn, MatrixRow } from '../matrixModel.ts';
import { idOfPlace } from './movePlace.ts';
import { codesOfSelection, type Selection } from '../selection.ts';

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly columns: readonly MatrixColumn[];
  readonly columnsInSight: readonly number[];
  /** Null when the active place is in another row. */
  readonly activeColumn: number | null;
  /** Columns to outline in a chosen row; null outlines all. */
  readonly chosenColumns: ReadonlySet<number> | null;
  readonly selection: Selection | null;
  readonly idPrefix: string;
  readonly sizes: {
    readonly labelWidth: number;
    readonly countWidth: number;
    readonly pitch: number;
    readonly rowHeight: number;
    readonly width: number;
  };
  /** «7 из 18» in the language of the interface. */
  readonly share: string;
}

function isRowChosen(row: MatrixRow, selection: Selection | null): boolean {
  return selection !== null && codesOfSelection(selection)?.includes(row.codeId) === true;
}

/** One code: its name, a cell for every person in sight, and how many people have it. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, columns, columnsInSight, activeColumn, chosenColumns, selection, idPrefix, sizes, share } = props;
  const { t } = useTranslation('patterns');
  const isChosen = isRowChosen(row, selection);
  return (
    <div
      className={classes['line']}
      role="row"
      aria-rowindex={index + 2}
      style={{ top: index * sizes.rowHeight, height: sizes.rowHeight, width: sizes.width }}
      data-chosen={isChosen || undefined}
    >
      <span
        id={idOfPlace(idPrefix, { row: index, column: -1 })}
        className={classes['name']}
        role="rowheader"
        aria-colindex={1}
        data-row={index}
        data-column={-1}
        data-active={activeColumn === -1 || undefined}
        style={{ width: sizes.labelWidth }}
        title={row.name}
      >
        <span className={classes['bar']} style={{ background: `var(--family-${row.family})` }} />
        <span className={classes['words']}>{row.name}</span>
      </span>
      {columnsInSight.map((column) => {
        const person = columns[column];
        if (person === undefined) return null;
        const count = row.quotations.get(column) ?? 0;
        const isCellChosen =
          count > 0 &&
          (isChosen || selection?.kind === 'person') &&
          (chosenColumns === null || chosenColumns.has(column));
        return (
          <span
            key={person.respondentId}
            id={idOfPlace(idPrefix, { row: index, column })}
            className={classes['cell']}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={
              count > 0 || activeColumn === column
                ? t('cellName', { person: person.name, code: row.name, count })
                : undefined
            }
            aria-selected={isCellChosen}
            data-row={index}
            data-column={column}
            data-shade={Math.min(3, count)}
            data-active={activeColumn === column || undefined}
            data-chosen={isCellChosen || undefined}
            style={{ left: sizes.labelWidth + column * sizes.pitch, width: sizes.pitch }}
          >
            {count > 0 && <span className={classes['tile']} />}
          </span>
        );
      })}
      <span
        className={classes['count']}
        style={{ width: sizes.countWidth }}
        role="gridcell"
        aria-colindex={columns.length + 2}
      >
        {share}
      </span>
    </div>
  );
});
