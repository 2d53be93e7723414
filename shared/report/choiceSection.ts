import { formatDay } from '../domain/formatFigure.ts';
import type { ReportBlock } from '../domain/reportDocument.ts';
import { type AttractivenessFactor, factorNames } from '../domain/segmentJudgement.ts';
import { costNames, switchingKeys } from '../domain/switchingCost.ts';
import { choiceTexts } from './choiceTexts.ts';
import type { ReportChoice } from './reportChoice.ts';
import { cell, heading, left, plainNote, right, strong } from './reportContext.ts';
import type { SegmentReportContext } from './segmentReportContext.ts';

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function cardBlocks({ options, number, names }: SegmentReportContext, { card }: ReportChoice): ReportBlock[] {
  if (card === null) return [];
  const texts = choiceTexts[options.language];
  const nameOf = factorNames[options.language];
  const list = (factors: readonly AttractivenessFactor[]): string => factors.map((one) => nameOf[one]).join(', ');
  const print = (score: number | null): string => (score === null ? texts.unknown : number(score, 1));
  const outcome =
    card.blockedBy.length > 0
      ? texts.blocked(list(card.blockedBy))
      : card.score === null
        ? texts.incomplete(list(card.missing))
        : texts.total(number(card.score, 1));
  return [
    heading(2, texts.card),
    {
      kind: 'table',
      columns: [left(texts.factor), right(texts.score), left(texts.from)],
      rows: card.factors.map(({ factor, score, computed, judgement }) => [
        cell(upperFirst(nameOf[factor])),
        strong(print(score)),
        cell(
          judgement === null
            ? computed === null
              ? texts.unknown
              : texts.computed
            : texts.judged(names.scrub(judgement.reason)),
        ),
      ]),
    },
    plainNote(outcome),
  ];
}

function planBlocks({ options, names }: SegmentReportContext, { steps }: ReportChoice): ReportBlock[] {
  if (steps.length === 0) return [];
  const texts = choiceTexts[options.language];
  const { language } = options;
  return [
    heading(2, texts.plan),
    {
      kind: 'table',
      columns: [left(texts.cost), left(texts.action), left(texts.owner), left(texts.due)],
      rows: switchingKeys.map((cost) => {
        const step = steps.find((one) => one.cost === cost);
        const due = step?.doneOn == null ? (step?.dueOn ?? null) : step.doneOn;
        const day = due === null ? '' : formatDay(due, language);
        return [
          cell(costNames[language][cost]),
          cell(step === undefined || step.action === '' ? texts.noStep : names.scrub(step.action)),
          cell(names.scrub(step?.owner ?? '')),
          cell(step?.doneOn == null ? day : texts.done(day)),
        ];
      }),
    },
  ];
}

function dangerBlocks({ options, names }: SegmentReportContext, { dangers }: ReportChoice): ReportBlock[] {
  if (dangers.length === 0) return [];
  const texts = choiceTexts[options.language];
  return [
    heading(2, texts.dangers),
    {
      kind: 'table',
      columns: [left(texts.who), left(texts.why), left(texts.warning), left(texts.answer)],
      rows: dangers.map(({ who, why, warning, answer, endsOn }) => [
        strong(names.scrub(who)),
        cell(
          [names.scrub(why), endsOn === null ? '' : texts.endsOn(formatDay(endsOn, options.language))].join(' ').trim(),
        ),
        cell(warning === '' ? texts.unknown : names.scrub(warning)),
        cell(answer === '' ? texts.noAnswer : names.scrub(answer)),
      ]),
    },
  ];
}

/** The card of the segment, the plan of the firing and the dangers for ourselves; nothing where nothing is written. */
export function choiceSection(context: SegmentReportContext, choice: ReportChoice | null): ReportBlock[] {
  if (choice === null) return [];
  return [...cardBlocks(context, choice), ...planBlocks(context, choice), ...dangerBlocks(context, choice)];
}
