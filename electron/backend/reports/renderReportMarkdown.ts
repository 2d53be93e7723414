import { formatDay } from '#shared/domain/formatFigure.ts';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { reportWords } from './reportWords.ts';

/** Words as they are: what Markdown or the HTML within it would take for marks is escaped, line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]()<>#|~!&]/g, String.raw`\$&`)
    .replace(/^(\s*)(\d+)([.)])/, String.raw`$1$2\$3`)
    .replace(/^(\s*)([-+=:])/, String.raw`$1\$2`);
}

const words = escapeMarkdown;

function quote({ text, source }: { text: string; source: string }): string {
  return `> ${words(text)}\n>\n> ${words(source)}`;
}

function table({ columns, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => words(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) =>
      line(row.map(({ text, isStrong }) => (isStrong && text !== '' ? `**${words(text)}**` : words(text)))),
    ),
  ].join('\n');
}

function renderBlock(block: ReportBlock, document: ReportDocument): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.text)}`;
    case 'lead':
    case 'paragraph':
      return words(block.text);
    case 'note':
      return block.tone === 'warning' ? `**${words(block.text)}**` : words(block.text);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`).join('\n');
    case 'table':
      return table(block);
    case 'forAndAgainst': {
      const side = (title: string, quotations: readonly { text: string; source: string }[]): string[] => [
        `### ${words(title)}`,
        ...(quotations.length === 0 ? [words(block.emptyText)] : quotations.map(quote)),
      ];
      return [...side(block.forTitle, block.forQuotations), ...side(block.againstTitle, block.againstQuotations)].join(
        '\n\n',
      );
    }
    case 'quotations':
      return block.quotations.map(quote).join('\n\n');
    case 'chart':
      return `*${words(reportWords[document.language].inWords)}: ${words(block.inWords)}*`;
    case 'path':
      return block.steps
        .map(
          ({ number, name, mark, text }) =>
            `- ${number} **${words(name)}** (${reportWords[document.language].marks[mark]}): ${words(text)}`,
        )
        .join('\n');
    case 'pageBreak':
      return '---';
  }
}

/** The report as Markdown: charts as their sentence, everything else in full. */
export function renderReportMarkdown(document: ReportDocument): string {
  const { title, kicker, projectName, date, footer, language, blocks } = document;
  return `${[
    `# ${words(title)}`,
    `${words(kicker)}. ${words(projectName)}, ${formatDay(date, language)}`,
    ...blocks.map((block) => renderBlock(block, document)),
    '---',
    words(footer),
  ].join('\n\n')}\n`;
}
