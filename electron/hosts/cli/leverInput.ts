import {
  type EconomicsInput,
  type EconomicsInputKey,
  type EconomicsInputs,
  economicsInputKeys,
  inputSources,
  type Subscription,
} from '#shared/domain/validation.ts';
import { Refusal } from './refusal.ts';

/** What `economics set` was told: levers, and what is known of how long subscribers stay. */
export interface GivenLevers {
  readonly inputs: Readonly<Partial<Record<EconomicsInputKey, EconomicsInput>>>;
  readonly churn: EconomicsInput | null;
  readonly retention: readonly number[] | null;
}

function notClear(text: string): Refusal {
  const keys = [...economicsInputKeys, 'churn'].join(', ');
  return new Refusal({
    ru: `Непонятно «${text}». Пишите рычаг=число:источник или рычаг=число~от..до:источник, где рычаг — ${keys}, источник — fact, interview или guess; удержание — retention=0.9,0.7.`,
    en: `"${text}" is not clear. Write lever=number:source or lever=number~from..to:source, where the lever is one of ${keys} and the source fact, interview or guess; retention as retention=0.9,0.7.`,
  });
}

/**
 * `C1=0.05~0.02..0.1:fact` — a lever, its value, between what it may lie, and where the value comes from. Without a
 * range it is taken as it is; without a source it is a guess.
 */
function parseLever(text: string): [name: string, input: EconomicsInput] {
  const pattern = /^(\w+)=(-?[\d.]+?)(?:~(-?[\d.]+?)\.\.(-?[\d.]+))?(?::(\w+))?$/u;
  const [, name = '', amount = '', low, high, source = 'guess'] = pattern.exec(text) ?? [];
  const knownSource = inputSources.find((known) => known === source);
  const value = amount === '' ? Number.NaN : Number(amount);
  if (knownSource === undefined || !Number.isFinite(value)) throw notClear(text);
  const range = low === undefined || high === undefined ? null : { low: Number(low), high: Number(high) };
  return [name, { value, source: knownSource, note: '', range }];
}

function parseRetention(text: string): number[] {
  const shares = text.slice('retention='.length).split(',').filter(Boolean).map(Number);
  if (shares.some((share) => !Number.isFinite(share))) throw notClear(text);
  return shares;
}

export function parseLevers(texts: readonly string[]): GivenLevers {
  const inputs: Partial<Record<EconomicsInputKey, EconomicsInput>> = {};
  let churn: EconomicsInput | null = null;
  let retention: number[] | null = null;
  for (const text of texts) {
    if (text.startsWith('retention=')) {
      retention = parseRetention(text);
      continue;
    }
    const [name, input] = parseLever(text);
    const key = economicsInputKeys.find((known) => known === name);
    if (name === 'churn') churn = input;
    else if (key === undefined) throw notClear(text);
    else inputs[key] = input;
  }
  return { inputs, churn, retention };
}

const nothingSet: EconomicsInput = { value: 0, source: 'guess', note: '', range: null };

const emptyInputs: EconomicsInputs = {
  UA: nothingSet,
  C1: nothingSet,
  AvP: nothingSet,
  COGS: nothingSet,
  firstSaleCogs: nothingSet,
  APC: { ...nothingSet, value: 1 },
  CPA: nothingSet,
  fixedCosts: nothingSet,
  reachableBuyers: nothingSet,
};

export function inputsWith(previous: EconomicsInputs | null, { inputs }: GivenLevers): EconomicsInputs {
  return { ...(previous ?? emptyInputs), ...inputs };
}

/** The subscription with what was given of it; `isBySale` ends it. Refuses retention where no churn is known. */
export function subscriptionWith(
  previous: Subscription | null,
  { inputs, churn, retention }: GivenLevers,
  isBySale: boolean,
): Subscription | null {
  if (isBySale) return null;
  if (churn === null && previous === null) {
    if (retention === null) return null;
    throw new Refusal({
      ru: 'Удержанию нужен отток после него: добавьте churn=0.05.',
      en: 'Retention needs the churn that follows it: add churn=0.05.',
    });
  }
  if (inputs.APC !== undefined)
    throw new Refusal({
      ru: 'При подписке число покупок считается из оттока: уберите APC или добавьте --by-sale.',
      en: 'With a subscription the sales per buyer follow from churn: leave APC out, or add --by-sale.',
    });
  const known = churn ?? previous?.churn ?? nothingSet;
  return { churn: known, retention: [...(retention ?? previous?.retention ?? [])] };
}
