import { IconCheck, IconCircle, IconTriangle } from '@tabler/icons-react';
import { codeFamilies } from '#shared/domain/codeType.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { IntervalBar } from '../../components/IntervalBar.tsx';
import { PaperChart } from '../../components/PaperChart.tsx';
import type { ReportPiece } from './reportPieces.ts';
import classes from './ReportPieceView.module.css';

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

interface ReportPieceViewProps {
  readonly piece: ReportPiece;
  /** False for the rest of a table or of the two sides, whose headings stand above. */
  readonly hasHeading: boolean;
  /** Leaves room instead of drawing a chart. */
  readonly isMeasuring?: boolean;
}

/** One piece of the report on paper. */
export function ReportPieceView({ piece, hasHeading, isMeasuring = false }: ReportPieceViewProps) {
  const { block } = piece;
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'lead':
      return <p className={classes['lead']}>{block.text}</p>;
    case 'paragraph':
      return <p className={classes['paragraph']}>{block.text}</p>;
    case 'note':
      return (
        <div className={classes['noteHolder']}>
          <p className={classes['note']} data-tone={block.tone}>
            {block.text}
          </p>
        </div>
      );
    case 'list':
      return (
        <ul className={classes['list']}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} hasHeading={hasHeading} columnShares={piece.columnShares} />;
    case 'forAndAgainst':
      return <Sides block={block} hasHeading={hasHeading} />;
    case 'quotations':
      return (
        <div className={classes['quotations']}>
          <Quotations quotations={block.quotations} />
        </div>
      );
    case 'chart':
      return (
        <figure className={classes['chart']}>
          {isMeasuring ? (
            <div style={{ height: block.heightPx }} />
          ) : (
            <PaperChart
              option={block.option}
              widthPx={block.widthPx}
              heightPx={block.heightPx}
              label={`${block.title}. ${block.inWords}`}
            />
          )}
          <figcaption className={classes['caption']}>{block.inWords}</figcaption>
        </figure>
      );
    case 'path':
      return <Path {...block} />;
    case 'pageBreak':
      return <div />;
  }
}

function Heading({ level, text }: BlockOf<'heading'>) {
  if (level === 1) return <h2 className={classes['heading1']}>{text}</h2>;
  return level === 2 ? (
    <h3 className={classes['heading2']}>{text}</h3>
  ) : (
    <h4 className={classes['heading3']}>{text}</h4>
  );
}

function Quotations({ quotations }: { readonly quotations: BlockOf<'quotations'>['quotations'] }) {
  return quotations.map(({ text, source }, index) => (
    <figure key={index} className={classes['quotation']}>
      <blockquote>{text}</blockquote>
      <figcaption>{source}</figcaption>
    </figure>
  ));
}

function Sides({ block, hasHeading }: { readonly block: BlockOf<'forAndAgainst'>; readonly hasHeading: boolean }) {
  const side = (title: string, quotations: BlockOf<'quotations'>['quotations']) => (
    <section aria-label={title}>
      {hasHeading && <h4 className={classes['sideTitle']}>{title}</h4>}
      {quotations.length === 0 && hasHeading && <p className={classes['note']}>{block.emptyText}</p>}
      <Quotations quotations={quotations} />
    </section>
  );
  return (
    <div className={classes['sides']}>
      {side(block.forTitle, block.forQuotations)}
      {side(block.againstTitle, block.againstQuotations)}
    </div>
  );
}

interface TableProps {
  readonly block: BlockOf<'table'>;
  readonly hasHeading: boolean;
  readonly columnShares: readonly number[];
}

function Table({ block, hasHeading, columnShares }: TableProps) {
  const { columns, rows } = block;
  const hasTitles = columns.some(({ title }) => title !== '');
  return (
    <div className={classes['tableHolder']}>
      <table className={classes['table']}>
        <colgroup>
          {columns.map(({ title }, index) => (
            <col key={title} style={{ width: `${(columnShares[index] ?? 0) * 100}%` }} />
          ))}
        </colgroup>
        {hasHeading && hasTitles && (
          <thead>
            <tr>
              {columns.map(({ title, align }) => (
                <th key={title} scope="col" data-align={align}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-align={columns[column]?.align}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { readonly cell: BlockOf<'table'>['rows'][number][number] }) {
  const family = codeFamilies.find((candidate) => candidate === cell.codeFamily);
  const words = cell.isStrong === true ? <b>{cell.text}</b> : cell.text;
  if (family !== undefined) return <CodeMark family={family} size={16} name={words} />;
  if (cell.interval === undefined) return words;
  return (
    <span className={classes['interval']}>
      {words} <IntervalBar {...cell.interval} width={84} />
    </span>
  );
}

const markIcons = { met: IconCheck, override: IconTriangle, current: IconCircle, ahead: null } as const;

function Path({ steps }: BlockOf<'path'>) {
  return (
    <ol className={classes['path']}>
      {steps.map(({ number, name, mark, text }) => {
        const Icon = markIcons[mark];
        return (
          <li key={number} data-mark={mark}>
            <span className={classes['carpet']} aria-hidden />
            <span className={classes['number']}>{number}</span>
            <b>{name}</b>
            <span className={classes['mark']}>{Icon !== null && <Icon size={14} stroke={2} aria-hidden />}</span>
            <span>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
