import { type Command, Option } from 'commander';
import type { Hint } from '#shared/contract/interviewsContract.ts';
import { parseCount } from './analysisCommands.ts';
import { formatNumber, formatTable, shorten } from './formatTable.ts';
import { listedBy, pickRecord } from './pickRecord.ts';
import { type OutputOptions, runOnProject } from './runCommand.ts';

interface SearchOptions extends OutputOptions {
  readonly limit: string;
}

function toListedHint({ ruleId, severity, turn, start, end, quote }: Hint) {
  return { ruleId, severity, turn, start, end, quote };
}

function addSearch(program: Command): void {
  program
    .command('search <file> <query>')
    .description('search everything said: words in any form, "phrases", prefix*, AND, OR, NOT')
    .option('--limit <n>', 'how many hits to show', '100')
    .option('--json', 'print one JSON document')
    .action((file: string, query: string, options: SearchOptions) =>
      runOnProject(file, options, async ({ client, language }) => {
        const found = await client.search.find({ query, limit: Number(options.limit) });
        const hits = found.hits.map(({ interviewId, turn, start, end, quote }) => ({
          interviewId,
          turn,
          start,
          end,
          quote,
        }));
        const lines = found.hits.map(
          ({ interviewTitle, turn, turnText }) => `${interviewTitle}, ${turn}: ${shorten(turnText, 120)}`,
        );
        const total = language === 'ru' ? `Найдено: ${found.total}.` : `Found: ${found.total}.`;
        return { json: { hits, total: found.total }, lines: [...lines, total] };
      }),
    );
}

function addLint(program: Command): void {
  program
    .command('lint <file> [interview]')
    .description('hints about the quality of the interviews')
    .option('--json', 'print one JSON document')
    .action((file: string, wanted: string | undefined, options: OutputOptions) =>
      runOnProject(file, options, async ({ client, getRecords, language }) => {
        const { interview } = await getRecords();
        const chosen =
          wanted === undefined
            ? null
            : pickRecord(interview, wanted, ({ title }) => title, listedBy(`interviews ${file}`));
        const qualities =
          chosen === null
            ? (await client.interviews.qualityOfAll({ hasHints: true })).interviews
            : [{ id: chosen.id, ...(await client.interviews.quality({ id: chosen.id })) }];
        const interviews = qualities.map(({ id, talkRatio, hints }) => ({
          id,
          talkRatio,
          hints: hints.filter(({ isDismissed }) => !isDismissed).map(toListedHint),
        }));
        const titles = new Map(interview.map(({ id, title }) => [id, title]));
        const lines = interviews.flatMap(({ id, hints }) => [
          `${titles.get(id) ?? id}: ${hints.length === 0 ? (language === 'ru' ? 'замечаний нет' : 'no hints') : hints.length}`,
          ...hints.map(({ severity, ruleId, turn, quote }) => `  ${severity} ${ruleId}, ${turn}: ${shorten(quote)}`),
        ]);
        return { json: { interviews }, lines };
      }),
    );
}

interface PhrasesOptions extends OutputOptions {
  readonly segment?: string;
  readonly minPeople?: number;
}

function addPhrases(program: Command): void {
  program
    .command('phrases <file>')
    .description('what several people say in the same words, without the words of the interviewer')
    .option('--segment <segment>', 'phrases of one kept segment against everybody else')
    .addOption(new Option('--min-people <n>', 'people who must say a phrase, from 2').argParser(parseCount))
    .option('--json', 'print one JSON document')
    .action((file: string, options: PhrasesOptions) =>
      runOnProject(file, options, async ({ client, signal, language, getRecords }) => {
        const { customerSegment } = await getRecords();
        const chosen =
          options.segment === undefined
            ? {}
            : {
                customerSegmentId: pickRecord(
                  customerSegment,
                  options.segment,
                  ({ name }) => name,
                  listedBy(`segment list ${file}`),
                ).id,
              };
        const least = options.minPeople === undefined ? {} : { minRespondents: options.minPeople };
        const { n, phrases } = await client.analysis.phrases({ ...chosen, ...least }, { signal });
        const listed = phrases.map(({ text, respondents, occurrences, keyness, logRatio, quotes }) => ({
          text,
          respondents,
          occurrences,
          keyness,
          logRatio,
          quotes,
        }));
        const isRussian = language === 'ru';
        const titles = isRussian
          ? ['Людей', 'Из', 'Раз', 'Отличие', 'Фраза']
          : ['People', 'Of', 'Times', 'Keyness', 'Phrase'];
        const rows = phrases.map(({ text, respondents, occurrences, keyness }) => [
          respondents,
          n,
          occurrences,
          keyness === null ? '—' : formatNumber(Math.round(keyness * 10) / 10, language),
          text,
        ]);
        const none = isRussian ? 'Общих формулировок нет.' : 'No wording repeats.';
        return { json: { n, phrases: listed }, lines: rows.length === 0 ? [none] : formatTable([titles, ...rows]) };
      }),
    );
}

export function addSearchCommands(program: Command): void {
  addSearch(program);
  addPhrases(program);
  addLint(program);
}
