import type { AgreementSide } from '#shared/contract/agreementContract.ts';

/** «1 Анна»: what Anna coded; «2 Анна»: her second pass. */
export type SideKey = string;

export function keyOfSide({ coder, isSecondPass }: AgreementSide): SideKey {
  return `${isSecondPass ? 2 : 1} ${coder}`;
}

export function parseSide(key: SideKey): AgreementSide | null {
  const [number, ...coder] = key.split(' ');
  return number === '1' || number === '2' ? { coder: coder.join(' '), isSecondPass: number === '2' } : null;
}

interface Asked {
  readonly first: SideKey | undefined;
  readonly second: SideKey | undefined;
}

/**
 * Who is compared: what the address asks for where it is there, else the two with most in common. A second pass alone is
 * compared with its coder's first.
 */
export function chooseSides(
  sides: readonly AgreementSide[],
  suggested: { readonly first: AgreementSide; readonly second: AgreementSide } | null,
  asked: Asked,
): { first: SideKey; second: SideKey } | null {
  const keys = sides.map(keyOfSide);
  const known = (key: SideKey | undefined): SideKey | null => (key !== undefined && keys.includes(key) ? key : null);
  if (suggested === null) return null;
  const usual = { first: keyOfSide(suggested.first), second: keyOfSide(suggested.second) };
  const second = known(asked.second);
  const first = known(asked.first);
  if (second === null || first !== null) return { first: first ?? usual.first, second: second ?? usual.second };
  const own = known(`1${second.slice(1)}`);
  if (own !== null && own !== second) return { first: own, second };
  return { first: usual.first === second ? usual.second : usual.first, second };
}
