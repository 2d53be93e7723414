import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { formatDay } from '#shared/domain/formatFigure.ts';
import classes from './ReportDesk.module.css';
import { layOutPages, reportPieces, type ReportPiece } from './reportPieces.ts';
import { ReportPieceView } from './ReportPieceView.tsx';

/** A4 at 96 dots per inch; the text stands 650 × 940 between margins, heading and foot. */
const paperHeightPx = 1123;
const textHeightPx = 930;
const deskPaddingPx = 76;

/** The report as sheets of paper, light by day and night. */
export function ReportDesk({ document }: { readonly document: ReportDocument }) {
  const { t } = useTranslation('report');
  const [size, setSize] = useState<'whole' | 'real'>('whole');
  const { ref, height } = useElementSize();
  const pieces = useMemo(() => reportPieces(document.blocks), [document]);
  const [measured, setMeasured] = useState<{
    readonly pieces: readonly ReportPiece[];
    readonly heights: readonly number[];
    readonly titlePx: number;
  } | null>(null);
  const isMeasured = measured !== null && measured.pieces === pieces;
  const pages = isMeasured ? layOutPages(pieces, measured.heights, textHeightPx, measured.titlePx) : [];
  const scale = size === 'real' ? 1 : Math.min(1, Math.max(0.55, (height - deskPaddingPx) / paperHeightPx));
  return (
    <div className={classes['desk']} ref={ref}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={t('zoom')}
          value={size}
          data={[
            { value: 'whole', label: t('zoomWhole') },
            { value: 'real', label: t('zoomReal') },
          ]}
          onChange={(value) => setSize(value as typeof size)}
        />
        <span className={classes['note']}>{t('pagesMayDiffer')}</span>
      </div>
      <Measure document={document} pieces={pieces} onMeasured={setMeasured} />
      {/* The sheets scroll sideways, which the keyboard must be able to do too. */}
      <div className={classes['sheets']} tabIndex={0} role="group" aria-label={t('sheets', { count: pages.length })}>
        {pages.map((page, index) => (
          <article
            key={page[0] ?? 'first'}
            className={classes['paper']}
            style={{ zoom: scale }}
            aria-label={t('page', { number: index + 1, total: pages.length })}
            lang={document.language}
          >
            <header className={classes['running']}>
              <span>{document.projectName}</span>
              <span>{formatDay(document.date, document.language)}</span>
            </header>
            <div className={classes['text']}>
              {index === 0 && <Title document={document} />}
              {page.map((piece, order) => (
                <Piece key={pieces[piece]?.key} piece={pieces[piece]} isFirstOnPage={order === 0} />
              ))}
            </div>
            <footer className={classes['foot']}>
              <span>{document.footer}</span>
              <span>{t('page', { number: index + 1, total: pages.length })}</span>
            </footer>
          </article>
        ))}
      </div>
    </div>
  );
}

function Piece({ piece, isFirstOnPage }: { readonly piece: ReportPiece | undefined; readonly isFirstOnPage: boolean }) {
  if (piece === undefined) return null;
  return <ReportPieceView piece={piece} hasHeading={!piece.isContinued || isFirstOnPage} />;
}

function Title({ document }: { readonly document: ReportDocument }) {
  return (
    <div className={classes['titleBlock']}>
      {document.logo !== undefined && (
        <img
          className={classes['logo']}
          src={`data:image/png;base64,${document.logo.pngBase64}`}
          width={document.logo.widthPx}
          height={document.logo.heightPx}
          alt=""
        />
      )}
      <p className={classes['kicker']}>{document.kicker}</p>
      <h2 className={classes['title']}>{document.title}</h2>
    </div>
  );
}

interface MeasureProps {
  readonly document: ReportDocument;
  readonly pieces: readonly ReportPiece[];
  readonly onMeasured: (measured: {
    readonly pieces: readonly ReportPiece[];
    readonly heights: readonly number[];
    readonly titlePx: number;
  }) => void;
}

/** Every piece once, out of sight, at the width of the paper: how high each is decides where pages turn. */
function Measure({ document, pieces, onMeasured }: MeasureProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    // Also called when the letters have loaded and the text has moved.
    const observer = new ResizeObserver(() => {
      const [title, ...blocks] = [...element.children].map((child) => (child as HTMLElement).offsetHeight);
      onMeasured({ pieces, heights: blocks, titlePx: title ?? 0 });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pieces, onMeasured]);
  return (
    <div className={classes['measureClip']} aria-hidden inert>
      <div ref={holder} className={classes['measure']} lang={document.language}>
        <Title document={document} />
        {pieces.map((piece) => (
          <ReportPieceView key={piece.key} piece={piece} hasHeading={!piece.isContinued} isMeasuring />
        ))}
      </div>
    </div>
  );
}
