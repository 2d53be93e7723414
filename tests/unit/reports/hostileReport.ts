import type { ReportDocument } from '#shared/domain/reportDocument.ts';

/** Every kind of block, with the same text wherever one may stand. */
export function hostileReport(text: string): ReportDocument {
  const quotation = { text, source: text };
  return {
    language: 'ru',
    title: text,
    kicker: text,
    projectName: text,
    date: '2026-03-26',
    footer: text,
    blocks: [
      { kind: 'heading', level: 2, text },
      { kind: 'lead', text },
      { kind: 'paragraph', text },
      { kind: 'note', text, tone: 'warning' },
      { kind: 'list', items: [text] },
      { kind: 'table', columns: [{ title: text, align: 'left' }], rows: [[{ text, codeFamily: '"><script>' }]] },
      {
        kind: 'forAndAgainst',
        forTitle: text,
        againstTitle: text,
        forQuotations: [quotation],
        againstQuotations: [],
        emptyText: text,
      },
      { kind: 'quotations', quotations: [quotation] },
      { kind: 'path', steps: [{ number: 0, name: text, mark: 'met', text }] },
      { kind: 'pageBreak' },
    ],
  };
}

/** Words that try to be read as commands by one format or another. */
export const attack =
  '<script>alert(1)</script><img src=x onerror="alert(2)">\' & "кавычки" ]]> =HYPERLINK("http://x") ](javascript:alert(3))';
