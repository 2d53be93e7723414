import type { Code } from '#shared/domain/coding.ts';
import { switchingKeys } from '#shared/domain/switchingCost.ts';
import { journeyStageKeys } from '#shared/domain/validation.ts';
import { sectionsOfKind } from '#shared/domain/reportKind.ts';
import type { SegmentReportInput, SegmentReportOptions } from '#shared/report/segmentReportInput.ts';
import { projectAt } from '../workflow/projectBuilder.ts';

const names = [
  'Марина К.',
  'Денис В.',
  'Вера Соколова',
  'Игорь С.',
  'Анна Л.',
  'Полина Ж.',
  'Ольга Т.',
  'Глеб О.',
  'Инна Ф.',
];
const companies = ['Глина и дом', 'Кадр 12', 'Сад'];
const codeNames = ['сверка вручную в конце месяца', 'счета и акты в разных местах', '1–2 дня владельца каждый месяц'];
const types = ['pain.problem', 'pain.problem', 'spent.time'];

export const allOptions = (change: Partial<SegmentReportOptions> = {}): SegmentReportOptions => ({
  language: 'ru',
  isAnonymous: false,
  sections: [...sectionsOfKind.segment],
  ...change,
});

/** A project that stands at presales: nine people, seven of them in the main segment, two payments of three. */
export function reportSample(state = 6): SegmentReportInput {
  const builder = projectAt(state);
  if (state === 6) builder.addPresales(2, 'paid').addPresales(2, 'promised').addPresales(3, 'asked');
  const { facts } = builder;
  facts.organizations = companies.map((name, index) => ({ id: `org${index}` as never, externalId: null, name }));
  facts.respondents = facts.respondents.map((person, index) => ({
    ...person,
    name: names[index] ?? person.name,
    organizationId: `org${index % 3}` as never,
    attributes: Object.fromEntries(index === 0 ? [['сфера', 'керамика']] : []),
  }));
  const [scenario] = facts.economicsScenarios;
  if (scenario !== undefined) {
    const APC = { ...scenario.inputs.APC, source: 'guess' as const, note: 'со слов Веры Соколовой' };
    facts.economicsScenarios = [{ ...scenario, inputs: { ...scenario.inputs, APC } }];
  }
  const codes: Code[] = codeNames.map((name, index) => ({
    id: `code-${index + 1}` as never,
    externalId: null,
    typeId: types[index] ?? 'pain.problem',
    name,
    parentId: null,
    description: '',
    shortcut: null,
    stage: null,
    rival: null,
    color: null,
    isBuiltIn: false,
    position: index,
  }));
  facts.computed.pains = codes.slice(0, 2).map(({ id, name }, index) => ({
    codeId: id,
    name,
    people: 7 - index,
    score: 71,
    isAssumed: index === 0,
  }));
  const person = (index: number) => facts.respondents[index]?.id ?? ('nobody' as never);
  const code = (index: number) => codes[index]?.id ?? ('none' as never);
  const [customerSegment] = facts.customerSegments;
  const quotes = [
    {
      codeId: code(0),
      respondentId: person(0),
      quote: 'Второй день я сижу злая, потому что таблица говорит одно, а банк другое',
      startMs: 294_000,
    },
    {
      codeId: code(1),
      respondentId: person(1),
      quote: 'Мы с Мариной из «Глина и дом» ищем копейки, у Веры та же беда',
      startMs: null,
    },
  ];
  const isChosen = customerSegment?.decision === 'main';
  return {
    facts,
    codes,
    pathEvents: [],
    savings: [],
    segment:
      customerSegment === undefined || !isChosen
        ? null
        : {
            customerSegment: { ...customerSegment, summary: 'Сами сводят счета, акты и банк в таблице.' },
            companies: 3,
            medoidRespondentId: person(0),
            definingCodes: [
              { codeId: code(0), inside: [7, 7], outside: [2, 11], heldOut: false },
              { codeId: code(1), inside: [7, 7], outside: [2, 11], heldOut: false },
              { codeId: code(2), inside: [6, 7], outside: [0, 11], heldOut: false },
            ],
            pain: { median: 71, min: 52, max: 78, n: 7 },
            spentEffort: [6, 7],
            evidence: quotes,
            counterEvidence: [
              {
                codeId: code(0),
                respondentId: person(5),
                quote: 'Таблица меня в общем-то устраивает',
                startMs: 1_100_000,
                review: null,
              },
            ],
          },
    map: {
      points: facts.respondents.map(({ id }, index) => ({
        respondentId: id,
        x: Math.cos(index * 2.4) * (0.2 + index / 20),
        y: Math.sin(index * 2.4) * 0.3,
      })),
      varianceShown: 0.57,
    },
    pictures: {
      forces: {
        n: 7,
        forces: [
          { force: 'push', people: 7, low: 0.646, high: 1 },
          { force: 'pull', people: 3, low: 0.158, high: 0.75 },
          { force: 'habit', people: 5, low: 0.359, high: 0.918 },
          { force: 'anxiety', people: 0, low: 0, high: 0.354 },
        ],
        moved: 7,
        held: 5,
        both: 5,
      },
      costs: {
        n: 7,
        costs: switchingKeys.map((cost, index) =>
          index === 1
            ? { cost, named: 5, rated: 4, median: 3.5, low: 2, high: 5 }
            : { cost, named: 0, rated: 0, median: null, low: null, high: null },
        ),
      },
      journey: {
        n: 7,
        stages: journeyStageKeys.map((stage, index) =>
          index === 6
            ? { stage, people: 4, median: -2, low: -4, high: 1, positive: 1, negative: 4, unrated: 0 }
            : { stage, people: 0, median: null, low: null, high: null, positive: 0, negative: 0, unrated: 0 },
        ),
        unplaced: 0,
      },
    },
    correspondence: {
      groups: [
        { key: 's1', name: 'Такие, как Вера Соколова', people: 7, x: 0.4, y: 0 },
        { key: 's2', name: 'Платят вслепую', people: 2, x: -0.9, y: 0 },
      ],
      codes: codes.map(({ id, name }, index) => ({
        id,
        name,
        family: 'pain' as const,
        people: [6 - index, index],
        x: 0.3 * (1 - index),
        y: 0,
        contribution: 1 / 3,
      })),
      shares: [1, 0],
      inertias: [0.36, 0],
      rareCodes: 4,
      minimumPeople: 3,
      sparseShare: 0.8,
      scaling: 'symmetric',
    },
    newCodes: [9, 6, 5, 3, 2, 0, 1, 0, 0],
    quotations: quotes,
    choice: null,
    quotationTexts: new Map(),
    pseudonyms: [],
    date: '2026-03-26',
    productVersion: '0.1.0',
  };
}
