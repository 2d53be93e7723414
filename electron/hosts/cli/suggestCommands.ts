import type { Command } from 'commander';
import type { SuggestionEvaluation, SuggestionsResult } from '#shared/contract/suggestionsContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatNumber, formatShare, formatTable, shorten } from './formatTable.ts';
import { listCodings } from './listCodings.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type Answer, type OutputOptions, type ProjectSession, runOnProject } from './runCommand.ts';

interface SuggestOptions extends OutputOptions {
  readonly evaluate?: boolean;
}

const methodNames: Readonly<
  Record<Language, Readonly<Record<SuggestionEvaluation['methods'][number]['method'], string>>>
> = {
  ru: {
    chosen: 'подсказки',
    naiveBayes: 'дополнительный наивный Байес',
    regression: 'логистическая регрессия',
    majority: 'самые частые коды',
    codeName: 'слова из имени кода',
    nearest: 'ближайшие цитаты',
  },
  en: {
    chosen: 'suggestions',
    naiveBayes: 'complement naive Bayes',
    regression: 'logistic regression',
    majority: 'commonest codes',
    codeName: "words of the code's name",
    nearest: 'nearest quotations',
  },
};

/** What is missing before the first code can be suggested. */
async function sayWhatIsMissing(
  missing: SuggestionsResult['missing'],
  { language, getRecords }: ProjectSession,
): Promise<string> {
  const { code } = await getRecords();
  const closest = code.find(({ id }) => id === missing?.codeId);
  const rule =
    language === 'ru'
      ? 'Подсказок пока нет: коду нужно 5 цитат из 2 интервью.'
      : 'No suggestions yet: a code needs 5 quotations from 2 interviews.';
  if (closest === undefined || missing === null) return rule;
  const name = nameOfCode(closest, language);
  const lacks =
    language === 'ru'
      ? `Ближе всех «${name}»: не хватает цитат — ${missing.examples}, интервью — ${missing.interviews}.`
      : `Closest is "${name}": quotations missing ${missing.examples}, interviews missing ${missing.interviews}.`;
  return `${rule} ${lacks}`;
}

async function evaluate(session: ProjectSession): Promise<Answer> {
  const { client, signal, language } = session;
  const result = await client.suggestions.evaluate({}, { signal });
  if (!result.isReady) return { json: result, lines: [await sayWhatIsMissing(result.missing, session)] };
  const isRussian = language === 'ru';
  const titles = isRussian
    ? ['Способ', 'Макро-F1', 'Микро-F1', 'Первая верна', 'Найдено в трёх']
    : ['Method', 'Macro F1', 'Micro F1', 'First is right', 'Found in three'];
  const rows = result.methods.map(({ method, macroF1, microF1, precisionAt1, recallAt3 }) => [
    methodNames[language][method],
    macroF1.toFixed(3),
    microF1.toFixed(3),
    formatShare(precisionAt1, language),
    formatShare(recallAt3, language),
  ]);
  const { texts, interviews, codes, folds } = result;
  const heading = isRussian
    ? `Цитат: ${texts}, интервью: ${interviews}, кодов: ${codes}; обучений без части интервью: ${folds}.`
    : `Quotations: ${texts}, interviews: ${interviews}, codes: ${codes}; learned without some interviews: ${folds} times.`;
  return { json: result, lines: [heading, ...formatTable([titles, ...rows])] };
}

async function suggest(file: string, wanted: string | undefined, session: ProjectSession): Promise<Answer> {
  const { client, signal, language, getRecords } = session;
  const { interview, code } = await getRecords();
  const chosen =
    wanted === undefined
      ? interview
      : [pickRecord(interview, wanted, ({ title }) => title, listedBy(`interviews ${file}`))];
  const names = new Map(code.map((item) => [item.id, nameOfCode(item, language)]));
  const listed = await listCodings(
    client,
    interview.map(({ id }) => id),
  );
  if (chosen.length === 0) return { json: { suggestions: [] }, lines: [await sayWhatIsMissing(null, session)] };
  const suggestions: object[] = [];
  const lines: string[] = [];
  for (const { id, title } of chosen) {
    const result = await client.suggestions.forInterview({ interviewId: id }, { signal });
    if (!result.isReady) return { json: { suggestions: [] }, lines: [await sayWhatIsMissing(result.missing, session)] };
    if (result.suggestions.length > 0) lines.push(title);
    const { turns } = await client.interviews.get({ id });
    const textOf = new Map(turns.map((turn) => [turn.id, turn.text]));
    for (const { interviewId, turnId, turn, start, end, codeId, score, because } of result.suggestions) {
      const { codingId, quote } = because;
      suggestions.push({
        interviewId,
        turn,
        start,
        end,
        codeId,
        score,
        because: { codingId: listed.listedId(codingId), quote },
      });
      const words = shorten(textOf.get(turnId)?.slice(start, end) ?? '');
      const reason = language === 'ru' ? 'похоже на' : 'like';
      lines.push(
        `  ${turn}: «${words}»`,
        `     ${names.get(codeId) ?? codeId}, ${formatNumber(Math.round(score * 100) / 100, language)}; ${reason} «${shorten(quote)}»`,
      );
    }
  }
  const none = language === 'ru' ? 'Подходящих предложений не нашлось.' : 'No sentence fits a code well enough.';
  return { json: { suggestions }, lines: lines.length === 0 ? [none] : lines };
}

export function addSuggestCommand(program: Command): void {
  program
    .command('suggest <file> [interview]')
    .description('codes that sentences not coded yet may carry, learned from the codings of the project')
    .option('--evaluate', 'how good suggestions are: every interview left out in turn')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string | undefined, options: SuggestOptions) =>
      runOnProject(file, options, (session) =>
        options.evaluate === true ? evaluate(session) : suggest(file, wanted, session),
      ),
    );
}
