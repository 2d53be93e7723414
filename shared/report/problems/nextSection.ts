import type { NextInterview } from '../../analysis/nextInterviews.ts';
import type { ReportBlock } from '../../domain/reportDocument.ts';
import { heading, plainNote, type ReportContext } from '../reportContext.ts';
import type { ProblemsReportInput } from './problemsInput.ts';
import { problemsTexts } from './problemsTexts.ts';

const mostShown = 12;

function sentenceOf({ options, names, number, texts: words, input }: ReportContext, next: NextInterview): string {
  const texts = problemsTexts[options.language];
  const fitting = (ids: readonly Parameters<typeof names.person>[0][]): string =>
    ids.length === 0 ? '' : ` ${texts.next.fit(ids.map((id) => names.person(id)).join(', '))}`;
  switch (next.kind) {
    case 'referred':
      return texts.next.referred(names.person(next.respondentId), names.person(next.byId));
    case 'company': {
      const company = input.facts.organizations.find(({ id }) => id === next.organizationId)?.name ?? '';
      return texts.next.company(number(next.known, 0), names.scrub(company)) + fitting(next.candidateIds);
    }
    case 'role':
      return texts.next[next.role === 'buyer' ? 'buyer' : 'user'](number(next.known, 0)) + fitting(next.candidateIds);
    case 'few':
      return texts.next.few(number(next.people, 0), number(next.wanted, 0));
    case 'attribute':
      return texts.next.attribute(names.scrub(next.name), words.kOfN(next.known, next.of));
    case 'again':
      return texts.next.again(names.person(next.respondentId));
    case 'boundary':
      return texts.next.boundary(names.person(next.respondentId), texts.boundary[next.reason]);
    case 'unheard':
      return texts.next.unheard(names.person(next.respondentId));
  }
}

/** Who should be asked next, each with the reason that stands in the project. */
export function nextSection(context: ReportContext<ProblemsReportInput>): ReportBlock[] {
  const texts = problemsTexts[context.options.language];
  const items = context.input.next.slice(0, mostShown).map((next) => sentenceOf(context, next));
  return [heading(2, texts.headings.next), items.length === 0 ? plainNote(texts.noNext) : { kind: 'list', items }];
}
