import { intervalBar } from '#shared/charts/intervalBar.ts';
import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { codeFamilies } from '#shared/domain/codeType.ts';
import { drawCharts } from './drawCharts.ts';
import { reportStyles } from './reportStyles.ts';
import { reportWords } from './reportWords.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they are, in text and in attributes; control characters, which HTML forbids, are left out. */
export function escapeHtml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark)
  );
}

const words = escapeHtml;

type Table = Extract<ReportBlock, { kind: 'table' }>;
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

function bar(interval: NonNullable<Table['rows'][number][number]['interval']>): string {
  const { trackWidthPx, leftPx, widthPx, tickPx } = intervalBar(interval, 120);
  const round = (value: number): string => value.toFixed(1);
  return `<svg class="bar" width="${trackWidthPx + 2}" height="16" viewBox="-1 0 ${trackWidthPx + 2} 16" aria-hidden="true"><path d="M0 8h${trackWidthPx}" stroke="var(--rule)"/><path d="M${round(leftPx)} 5h${round(widthPx)}v6h-${round(widthPx)}z" fill="var(--data1)"/><path d="M${round(tickPx)} 2v12" stroke="var(--ink)" stroke-width="2"/></svg>`;
}

function table({ columns, rows }: Table): string {
  const align = (index: number): string => (columns[index]?.align === 'right' ? ' class="right"' : '');
  const head = columns.some(({ title }) => title !== '')
    ? `<thead><tr>${columns.map(({ title }, index) => `<th scope="col"${align(index)}>${words(title)}</th>`).join('')}</tr></thead>`
    : '';
  const body = rows.map((row) => {
    const cells = row.map(({ text, isStrong, interval, codeFamily }, index) => {
      const family = codeFamilies.find((candidate) => candidate === codeFamily);
      const tile = family === undefined ? '' : `<span class="tile" style="background:var(--${family})"></span>`;
      const said = interval === undefined ? words(text) : `<span class="range">${words(text)}</span>${bar(interval)}`;
      const contents = `${tile}${isStrong ? `<strong>${said}</strong>` : said}`;
      // What a row is about is read aloud before each of its figures.
      return index === 0 && row.length > 1
        ? `<th scope="row"${align(index)}>${contents}</th>`
        : `<td${align(index)}>${contents}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="table"><table>${head}<tbody>${body.join('')}</tbody></table></div>`;
}

const quotation = ({ text, source }: Quotation): string =>
  `<blockquote><p>${words(text)}</p><footer>${words(source)}</footer></blockquote>`;

const marks = { met: '✓', override: '△', current: '○', ahead: '' } as const;

function renderBlock(block: ReportBlock, document: ReportDocument, charts: ReadonlyMap<ReportBlock, string>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${words(block.text)}</h${block.level}>`;
    case 'lead':
      return `<p class="lead">${words(block.text)}</p>`;
    case 'paragraph':
      return `<p>${words(block.text)}</p>`;
    case 'note':
      return `<p class="note${block.tone === 'warning' ? ' warning' : ''}">${words(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${words(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block);
    case 'forAndAgainst': {
      const side = (title: string, quotations: readonly Quotation[]): string =>
        `<section><h3>${words(title)}</h3>${quotations.length === 0 ? `<p class="note">${words(block.emptyText)}</p>` : quotations.map(quotation).join('')}</section>`;
      return `<div class="sides">${side(block.forTitle, block.forQuotations)}${side(block.againstTitle, block.againstQuotations)}</div>`;
    }
    case 'quotations':
      return block.quotations.map(quotation).join('');
    case 'chart':
      return `<figure><div role="img" aria-label="${words(block.title || block.inWords)}">${charts.get(block) ?? ''}</div><figcaption>${words(block.inWords)}</figcaption></figure>`;
    case 'path': {
      const step = ({ number, name, mark, text }: (typeof block.steps)[number]): string =>
        `<li><span class="${mark === 'ahead' ? 'aheadLine' : 'carpet'}"></span><span class="number">${number}</span><span class="name">${words(name)}</span><span class="mark ${mark}" title="${words(reportWords[document.language].marks[mark])}">${marks[mark]}</span><span class="what">${words(text)}</span></li>`;
      return `<ol class="path">${block.steps.map(step).join('')}</ol>`;
    }
    case 'pageBreak':
      return '<div class="pageBreak"></div>';
  }
}

function logoImage({ logo, projectName }: ReportDocument): string {
  if (logo === undefined) return '';
  const scale = Math.min(200 / logo.widthPx, 64 / logo.heightPx);
  const [width, height] = [logo.widthPx, logo.heightPx].map((side) => Math.round(side * scale));
  return `<img class="logo" width="${width}" height="${height}" alt="${words(projectName)}" src="data:image/png;base64,${logo.pngBase64}">\n`;
}

/** The report as one file that needs no other: style, letters and charts inside, no script, and no way to load one. */
export async function renderReportHtml(document: ReportDocument): Promise<string> {
  const { language, title, kicker, projectName, date, footer, blocks } = document;
  const charts = await drawCharts(blocks);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${words(title)}</title>
<style>${reportStyles()}</style>
</head>
<body>
<main>
<header class="running"><span>${words(projectName)}</span><span>${words(formatDay(date, language))}</span></header>
${logoImage(document)}<p class="kicker">${words(kicker)}</p>
<h1>${words(title)}</h1>
${blocks.map((block) => renderBlock(block, document, charts)).join('\n')}
<footer><span>${words(footer)}</span></footer>
</main>
</body>
</html>
`;
}
