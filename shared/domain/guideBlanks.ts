import { formatMoney } from './formatFigure.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Language } from './language.ts';
import type { Mvp } from './validation.ts';

/** What stands in the blanks of a guide; null leaves the blank to be filled by hand. */
export interface GuideBlanks {
  readonly job: string | null;
  readonly episode: string | null;
  /** With its currency, as people say it. */
  readonly price: string | null;
}

type JobSource = Pick<Hypothesis, 'job' | 'status' | 'createdAt'>;

const trust: Readonly<Record<Hypothesis['status'], number>> = { supported: 2, open: 1, refuted: 0 };

/** The job of the newest supported hypothesis, else of the newest open one; a refuted one is not asked about again. */
function findJob(hypotheses: readonly JobSource[]): string | null {
  const [best] = hypotheses
    .filter(({ job, status }) => job.trim() !== '' && status !== 'refuted')
    .toSorted(
      (left, right) => trust[right.status] - trust[left.status] || right.createdAt.localeCompare(left.createdAt),
    );
  return best?.job.trim() ?? null;
}

/** What the project knows for the blanks. The episode is the person's own, so it is always left open. */
export function findGuideBlanks(
  hypotheses: readonly JobSource[],
  mvps: readonly Pick<Mvp, 'price' | 'currency' | 'createdAt'>[],
  language: Language,
): GuideBlanks {
  const newest = mvps.toSorted((left, right) => right.createdAt.localeCompare(left.createdAt))[0];
  return {
    job: findJob(hypotheses),
    episode: null,
    price: newest === undefined ? null : formatMoney(newest.price, newest.currency, language),
  };
}
