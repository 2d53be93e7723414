import { wilsonInterval } from '../analysis/wilsonInterval.ts';
import { printInk } from '../charts/chartInk.ts';
import { funnelInWords, funnelOption } from '../charts/funnelOption.ts';
import { formatDay } from '../domain/formatFigure.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { countVerdicts } from '../workflow/gatesOfValidation.ts';
import { workflowText } from '../workflow/workflowTexts.ts';
import { cell, heading, left, plainNote, right, strong, warningNote } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

function verdictBlocks(context: SegmentReportContext): ReportBlock[] {
  const { view, texts, names, input, money, ratio } = context;
  if (view.verdicts.length === 0) return [plainNote(texts.noVerdicts)];
  const { delight, miss, price, people } = countVerdicts(view);
  const share = ratio(delight, people);
  const proofs = (respondentId: string): string =>
    input.facts.commitments
      .filter((entry) => entry.respondentId === respondentId && (entry.artefact ?? '').trim() !== '')
      .map(({ kind, amount, artefact }) =>
        [amount === null ? texts.commitments[kind] : money(amount), names.scrub(artefact ?? '')].join(': '),
      )
      .join('; ') || texts.noProof;
  return [
    plainNote(texts.delight(share.kOfN, share.range, String(miss + price))),
    {
      kind: 'table',
      columns: [
        left(texts.columns.who),
        left(texts.columns.verdict),
        left(texts.columns.proof),
        left(texts.columns.words),
      ],
      rows: view.verdicts.map(({ respondentId, name, record }) => [
        strong(names.person(respondentId)),
        cell(texts.verdicts[name]),
        cell(proofs(respondentId)),
        cell(
          names.scrub(
            (record.quotationId === null ? undefined : input.quotationTexts.get(record.quotationId)) ?? record.note,
          ),
        ),
      ]),
    },
  ];
}

function presaleBlocks(context: SegmentReportContext): ReportBlock[] {
  const { view, texts, names, money, options } = context;
  const asked = view.asked.length;
  const reached = (stages: readonly string[]): number =>
    view.asked.filter(({ presales }) => presales.some(({ stage }) => stages.includes(stage))).length;
  const paid = view.asked.filter(({ hasPaid }) => hasPaid).length;
  const counts = [asked, reached(['dated', 'promised', 'paid']), reached(['promised', 'paid']), paid];
  const funnel = {
    asked,
    stages: texts.funnelSteps.map((label, index) => {
      const people = counts[index] ?? 0;
      return { label, people, ...wilsonInterval(people, asked) };
    }),
    breakEven: view.economics?.breakEvenConversion ?? null,
  };
  if (asked === 0) return [plainNote(funnelInWords(funnel, options.language))];
  const size = { widthPx: 650, heightPx: 220 };
  const rows = view.asked.flatMap(({ presales }) => presales).toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1));
  return [
    {
      kind: 'chart',
      title: texts.headings.presales,
      option: funnelOption(funnel, { ...size, ink: printInk, language: options.language }),
      ...size,
      inWords: funnelInWords(funnel, options.language),
    },
    {
      kind: 'table',
      columns: [
        left(texts.columns.who),
        left(texts.columns.day),
        right(texts.columns.price),
        left(texts.columns.step),
        right(texts.columns.amount),
      ],
      rows: rows.map(({ respondentId, personName, askedOn, price, stage, amount }) => [
        strong(respondentId === null ? names.buyer(personName) : names.person(respondentId)),
        cell(formatDay(askedOn, options.language)),
        cell(money(price)),
        cell(texts.presaleSteps[stage]),
        cell(amount === null ? texts.nothing : money(amount)),
      ]),
    },
  ];
}

function riskBlocks({ input, texts, names }: SegmentReportContext): ReportBlock[] {
  const risks = input.facts.risks.toSorted((a, b) => b.likelihood * b.damage - a.likelihood * a.damage);
  if (risks.length === 0) return [];
  return [
    heading(3, texts.headings.risks),
    {
      kind: 'table',
      columns: [left(texts.columns.risk), right(texts.columns.weight), left(texts.columns.answer)],
      rows: risks.map(({ text, likelihood, damage, mitigation }) => [
        cell(names.scrub(text)),
        strong(String(likelihood * damage)),
        cell((mitigation ?? '').trim() === '' ? texts.nothing : names.scrub(mitigation ?? '')),
      ]),
    },
  ];
}

/** Solution interviews with what proved them, presales against break-even, and the risks. */
export function validationSection(context: SegmentReportContext): ReportBlock[] {
  const sameSource = context.status.warnings.filter(({ key }) => key === 'warning.sameSource');
  return [
    heading(2, context.texts.headings.solution),
    ...verdictBlocks(context),
    heading(2, context.texts.headings.presales),
    ...presaleBlocks(context),
    ...sameSource.map(({ key, values }) => warningNote(workflowText(key, values, context.options.language))),
    ...riskBlocks(context),
  ];
}
