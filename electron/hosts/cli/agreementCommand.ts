import { type Command, Option } from 'commander';
import {
  type AgreementResult,
  type AgreementSide,
  agreementUnits,
  type AgreementUnit,
  type MeasuredCode,
} from '#shared/contract/agreementContract.ts';
import type { Language } from '#shared/domain/language.ts';
import { codeNames, parseCount, type SeedOptions } from './analysisCommands.ts';
import { formatTable } from './formatTable.ts';
import { Refusal } from './refusal.ts';
import { type ProjectSession, runOnProject } from './runCommand.ts';

interface AgreementOptions extends SeedOptions {
  readonly first?: string;
  readonly second?: string;
  readonly unit?: AgreementUnit;
}

const passMark = ':2';

/** «Анна» is what Anna coded, «Анна:2» her blind pass. */
function sideOf(text: string): AgreementSide {
  const isSecondPass = text.endsWith(passMark);
  return { coder: isSecondPass ? text.slice(0, -passMark.length) : text, isSecondPass };
}

function nameOfSide({ coder, isSecondPass }: AgreementSide): string {
  return isSecondPass ? `${coder}${passMark}` : coder;
}

const nobodyElse = {
  ru: 'Сравнивать некого: ни одно интервью не закодировано дважды. Закодируйте интервью вдвоём или пройдите его ещё раз вслепую.',
  en: 'There is nobody to compare: no interview is coded twice. Let two people code one, or go over it again blindly.',
} as const;

async function findSides({ client, signal }: ProjectSession, options: AgreementOptions) {
  const { sides, suggested } = await client.agreement.sides({}, { signal });
  const known = (text: string): AgreementSide => {
    const side = sideOf(text);
    if (sides.some(({ coder, isSecondPass }) => coder === side.coder && isSecondPass === side.isSecondPass))
      return side;
    const names = sides.map(nameOfSide).join(', ');
    throw new Refusal({
      ru: `Никто не кодировал как «${text}». Есть: ${names}.`,
      en: `Nobody coded as “${text}”. There are: ${names}.`,
    });
  };
  const first = options.first === undefined ? suggested?.first : known(options.first);
  const second = options.second === undefined ? suggested?.second : known(options.second);
  if (first === undefined || second === undefined) throw new Refusal(nobodyElse);
  return { first, second };
}

const verdicts: Readonly<Record<Language, Readonly<Record<MeasuredCode['verdict'], string>>>> = {
  ru: {
    accept: 'надёжно',
    tentative: 'предварительно',
    low: 'мало согласия',
    tooFew: 'мало единиц',
    undefined: 'не с чем расходиться',
  },
  en: {
    accept: 'reliable',
    tentative: 'tentative',
    low: 'low',
    tooFew: 'too few units',
    undefined: 'nothing to differ in',
  },
};

function printEstimate(estimate: MeasuredCode['alpha'], language: Language): string {
  if (estimate === null) return '—';
  const print = (value: number): string =>
    value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { value, low, high } = estimate;
  return low === null || high === null ? print(value) : `${print(value)} [${print(low)}; ${print(high)}]`;
}

function tableOf(result: AgreementResult, nameOf: (id: string) => string, language: Language): string[] {
  const titles =
    language === 'ru'
      ? ['Код', 'Оба', 'Только 1', 'Только 2', 'Никто', 'κ', 'α', 'uα', 'Вывод']
      : ['Code', 'Both', 'Only 1', 'Only 2', 'Neither', 'κ', 'α', 'uα', 'Finding'];
  const rows = result.codes.map((code) => [
    nameOf(code.codeId),
    code.both,
    code.onlyFirst,
    code.onlySecond,
    code.neither,
    printEstimate(code.kappa, language),
    printEstimate(code.alpha, language),
    printEstimate(code.unitized, language),
    verdicts[language][code.verdict],
  ]);
  return formatTable([titles, ...rows]);
}

export function addAgreementCommand(program: Command): void {
  program
    .command('agreement <file>')
    .description('how far two coders agree, code by code, or one coder with his blind second pass')
    .option('--first <coder>', `who coded; NAME${passMark} is a blind second pass`)
    .option('--second <coder>', 'whom to compare with')
    .addOption(new Option('--unit <unit>', 'what is judged').choices(agreementUnits))
    .addOption(new Option('--seed <n>', 'seed of the intervals').argParser(parseCount))
    .option('--json', 'print one JSON document')
    .action((file: string, options: AgreementOptions) =>
      runOnProject(file, options, async (session) => {
        const { client, signal, language } = session;
        const sides = await findSides(session, options);
        const result = await client.agreement.measure(
          {
            ...sides,
            ...(options.unit === undefined ? {} : { unit: options.unit }),
            ...(options.seed === undefined ? {} : { seed: options.seed }),
          },
          { signal },
        );
        const isRussian = language === 'ru';
        const pair = `1: ${nameOfSide(sides.first)}, 2: ${nameOfSide(sides.second)}.`;
        const counted = isRussian
          ? `Интервью, закодированных обоими: ${result.interviews.length}; единиц: ${result.units}.`
          : `Interviews coded by both: ${result.interviews.length}; units: ${result.units}.`;
        const differences = isRussian
          ? `Расхождений: ${result.openDifferences}, улажено: ${result.settledDifferences}.`
          : `Differences: ${result.openDifferences}, settled: ${result.settledDifferences}.`;
        return {
          json: result,
          lines: [pair, counted, ...tableOf(result, await codeNames(session), language), differences],
          isRefusal: result.interviews.length === 0,
        };
      }),
    );
}
