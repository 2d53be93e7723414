import { answersToQuestion } from '../../analysis/answersToQuestion.ts';
import type { ReportBlock } from '../../domain/reportDocument.ts';
import { nameOfQuestion, trackerQuestions, unansweredText } from '../../domain/trackerQuestion.ts';
import { codeTable } from '../codeTable.ts';
import { heading, paragraph, plainNote, type ReportContext } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';
import type { ToldQuotes } from './toldQuotes.ts';

const mostAnswers = 6;
const quotesShown = 2;

/** Each question of the method: how many people answered it, with which codes, in whose words. */
export function questionsSection(context: ReportContext<ProblemsReportInput>, told: ToldQuotes): ReportBlock[] {
  const { input, options, ratio, quotation, codeName } = context;
  const texts = problemsTexts[options.language];
  const n = input.people.length;
  return [
    heading(2, texts.headings.questions),
    ...trackerQuestions.flatMap((question): ReportBlock[] => {
      const title = heading(3, nameOfQuestion(question.id, options.language));
      const { respondentIds, answers } = answersToQuestion(question, input.codesHeard, input.people);
      if (answers.length === 0) return [title, plainNote(unansweredText(question, options.language))];
      const share = ratio(respondentIds.length, n);
      const shown = answers.slice(0, quotesShown).map(({ code: { codeId, evidence } }) => {
        const title = told.findTitle(codeId);
        const quotes = title === null ? told.take(evidence, 1, texts.headings.questions) : [];
        return { codeId, quotes, titles: title === null && quotes.length === 0 ? told.titlesOf(evidence) : [title] };
      });
      const elsewhere = [...new Set(shown.flatMap(({ titles }) => titles.filter((title) => title !== null)))];
      const quotations = shown.flatMap(({ codeId, quotes }) =>
        quotes.map((quote) => quotation(quote, codeName(codeId))),
      );
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
        ...(quotations.length === 0 ? [] : [{ kind: 'quotations' as const, quotations }]),
        ...(elsewhere.length === 0 ? [] : [plainNote(texts.toldIn(elsewhere))]),
      ];
    }),
  ];
}
