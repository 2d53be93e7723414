import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { useFormat } from '../../../strings/format.ts';
import { MatrixBrackets, bracketsHeight } from './MatrixBrackets.tsx';
import { MatrixDendrogram } from './MatrixDendrogram.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import classes from './MatrixGrid.module.css';
import type { SegmentBracket } from './layoutBrackets.ts';
import { type MatrixModel, peopleWithAll } from '../matrixModel.ts';
import type { Selection } from '../selection.ts';
import { type GridPlace, idOfPlace, movePlace } from './movePlace.ts';
import { indexesOf, rangeInSight, useViewport } from './useViewport.ts';

interface MatrixGridProps {
  readonly model: MatrixModel;
  readonly merges: MatrixResult['merges'];
  readonly brackets: readonly SegmentBracket[];
  readonly selection: Selection | null;
  readonly onOpen: (selection: Selection) => void;
}

const rowHeight = 30;
const labelWidth = 216;
const countWidth = 74;
const treeHeight = 72;
const narrowestColumn = 22;
/** A lower window scrolls as a whole instead of leaving only a few rows of the matrix. */
const leastHeight = 540;
const widestColumn = 30;

/** People that a selection names; null for a code, which is about everybody. */
function peopleOfSelection(model: MatrixModel, selection: Selection): readonly RespondentId[] | null {
  if (selection.kind === 'codes') return peopleWithAll(model, selection.codeIds);
  if (selection.kind === 'group') return selection.respondentIds;
  return selection.kind === 'code' ? null : [selection.respondentId];
}

/** Who was heard with what: codes are rows, people columns. Only what is in sight is drawn. */
export function MatrixGrid({ model, merges, brackets, selection, onOpen }: MatrixGridProps) {
  const { t } = useTranslation('patterns');
  const format = useFormat();
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const viewport = useViewport(holder);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const { rows, columns } = model;
  const room = (viewport.width - labelWidth - countWidth - 4) / Math.max(1, columns.length);
  const pitch = Math.min(widestColumn, Math.max(narrowestColumn, Math.floor(room * 2) / 2));
  const width = labelWidth + pitch * columns.length + countWidth;
  const nameHeight = useMemo(
    () => Math.min(132, 22 + Math.max(0, ...columns.map(({ name }) => name.length)) * 6.9),
    [columns],
  );
  const headHeight = treeHeight + nameHeight;
  const footHeight = bracketsHeight(brackets, pitch);
  const activeRow = Math.min(active.row, rows.length - 1);
  const activeColumn = Math.min(active.column, columns.length - 1);
  const place = { row: activeRow, column: activeColumn };
  const rowsInSight = indexesOf(rangeInSight(viewport.top, viewport.height, rowHeight, rows.length), activeRow);
  const { first, last } = rangeInSight(viewport.left, viewport.width - labelWidth, pitch, columns.length);
  const columnsInSight = useMemo(() => indexesOf({ first, last }, activeColumn), [first, last, activeColumn]);
  const chosenColumns = useMemo(() => {
    const people = selection === null ? null : peopleOfSelection(model, selection);
    if (people === null) return null;
    return new Set(
      model.columns.flatMap(({ respondentId }, column) => (people.includes(respondentId) ? [column] : [])),
    );
  }, [model, selection]);
  const sizes = useMemo(() => ({ labelWidth, countWidth, rowHeight, pitch, width }), [pitch, width]);

  const open = ({ row, column }: GridPlace): void => {
    const code = rows[row];
    const person = columns[column];
    if (row < 0 && person !== undefined) onOpen({ kind: 'person', respondentId: person.respondentId });
    else if (column < 0 && code !== undefined) onOpen({ kind: 'code', codeId: code.codeId });
    else if (code !== undefined && person !== undefined)
      onOpen({ kind: 'cell', codeId: code.codeId, respondentId: person.respondentId });
  };
  const reveal = ({ row, column }: GridPlace): void => {
    const element = holder.current;
    if (element === null) return;
    const top = row * rowHeight;
    const start = column * pitch;
    if (row >= 0) {
      const bodyHeight = element.clientHeight - headHeight - footHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + bodyHeight) element.scrollTop = top + rowHeight - bodyHeight;
    }
    if (column >= 0) {
      const bodyWidth = element.clientWidth - labelWidth - countWidth;
      if (start < element.scrollLeft) element.scrollLeft = start;
      else if (start + pitch > element.scrollLeft + bodyWidth) element.scrollLeft = start + pitch - bodyWidth;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    if (event.code === 'Enter' || event.code === 'Space') {
      event.preventDefault();
      open(place);
      return;
    }
    const page = Math.max(1, Math.floor((viewport.height - headHeight - footHeight) / rowHeight) - 1);
    const next = movePlace(place, event.code, { hasControl: event.ctrlKey || event.metaKey, page }, model);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    reveal(next);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (cell === null) return;
    const clicked = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
    setActive(clicked);
    open(clicked);
  };

  return (
    <div
      ref={holder}
      className={classes['grid']}
      role="grid"
      tabIndex={0}
      style={{ minHeight: Math.min(leastHeight, headHeight + rows.length * rowHeight + footHeight) }}
      aria-label={t('matrixLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      aria-activedescendant={idOfPlace(id, place)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={classes['head']} role="row" aria-rowindex={1} style={{ width, height: headHeight }}>
        <span
          className={classes['corner']}
          style={{ width: labelWidth }}
          role="columnheader"
          aria-colindex={1}
          aria-label={t('code')}
        />
        <MatrixDendrogram
          merges={merges}
          leafCount={columns.length}
          pitch={pitch}
          height={treeHeight}
          left={labelWidth}
        />
        {columnsInSight.map((column) => {
          const person = columns[column];
          if (person === undefined) return null;
          const isActive = place.row === -1 && place.column === column;
          return (
            <span
              key={person.respondentId}
              id={idOfPlace(id, { row: -1, column })}
              role="columnheader"
              aria-colindex={column + 2}
              className={classes['person']}
              data-row={-1}
              data-column={column}
              data-active={isActive || undefined}
              data-outside={!person.isInSegment || undefined}
              data-selected={
                (selection?.kind === 'person' || selection?.kind === 'cell') &&
                selection.respondentId === person.respondentId
                  ? true
                  : undefined
              }
              style={{ left: labelWidth + column * pitch, width: pitch, top: treeHeight, height: nameHeight }}
              title={person.name}
            >
              <span>{person.name}</span>
            </span>
          );
        })}
        <span
          className={classes['count']}
          style={{ width: countWidth }}
          role="columnheader"
          aria-colindex={columns.length + 2}
          aria-label={t('people')}
        />
      </div>
      <div className={classes['body']} role="rowgroup" style={{ width, height: rows.length * rowHeight }}>
        {rowsInSight.map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <MatrixLine
              key={row.codeId}
              row={row}
              index={index}
              columns={columns}
              columnsInSight={columnsInSight}
              activeColumn={place.row === index ? place.column : null}
              chosenColumns={chosenColumns}
              selection={selection}
              idPrefix={id}
              sizes={sizes}
              share={format.kOfN(row.quotations.size, columns.length)}
            />
          );
        })}
      </div>
      {brackets.length > 0 && (
        <MatrixBrackets brackets={brackets} pitch={pitch} left={labelWidth} width={width} height={footHeight} />
      )}
    </div>
  );
}
