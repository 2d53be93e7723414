import { answersToQuestion } from '../../analysis/answersToQuestion.ts';
import type { ReportBlock } from '../../domain/reportDocument.ts';
import { trackerQuestions, wordsToAsk } from '../../domain/trackerQuestion.ts';
import { codeTable } from '../codeTable.ts';
import { heading, paragraph, plainNote, type ReportContext } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';

const mostAnswers = 6;
const quotesShown = 2;

/** Each question of the method: how many people answered it, with which codes, in whose words. */
export function questionsSection(context: ReportContext<ProblemsReportInput>): ReportBlock[] {
  const { input, options, ratio, quotation, codeName } = context;
  const texts = problemsTexts[options.language];
  const n = input.people.length;
  return [
    heading(2, texts.headings.questions),
    ...trackerQuestions.flatMap((question): ReportBlock[] => {
      const title = heading(3, texts.questions[question.id]);
      const { respondentIds, answers } = answersToQuestion(question, input.codesHeard, input.people);
      if (answers.length === 0) return [title, plainNote(texts.askFor(wordsToAsk(question, options.language)))];
      const share = ratio(respondentIds.length, n);
      const quotations = answers
        .slice(0, quotesShown)
        .flatMap(({ code }) => code.evidence.slice(0, 1).map((quote) => quotation(quote, codeName(code.codeId))));
      return [
        title,
        paragraph(texts.answered(share.kOfN, share.range)),
        codeTable(
          context,
          answers.slice(0, mostAnswers).map(({ code, respondentIds: people }) => ({
            codeId: code.codeId,
            people: people.length,
            quotes: code.quotes,
          })),
          n,
        ),
        { kind: 'quotations', quotations },
      ];
    }),
  ];
}
