import { useSyncExternalStore } from 'react';

export const screenNames = [
  'path',
  'sessions',
  'interviews',
  'codebook',
  'board',
  'patterns',
  'find',
  'segments',
  'validation',
  'people',
  'report',
  'settings',
  'quality',
  'guides',
  'privacy',
  'memos',
] as const;
export type ScreenName = (typeof screenNames)[number];

/** `#/interviews/<id>?turn=3`: the screen, what is open on it, and where in it. */
export interface Route {
  readonly screen: ScreenName;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

/** Unknown addresses mean the path. */
export function parseRoute(hash: string): Route {
  const [address = '', search = ''] = hash.replace(/^#\/?/u, '').split('?');
  const [name, ...rest] = address.split('/');
  const screen = screenNames.find((candidate) => candidate === name) ?? 'path';
  const id = rest.length === 0 || rest[0] === '' ? null : decodeURIComponent(rest.join('/'));
  return { screen, id, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function hrefOf(
  screen: ScreenName,
  id: string | null = null,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `#/${screen}${id === null ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

export function goTo(screen: ScreenName, id: string | null = null, query: Readonly<Record<string, string>> = {}): void {
  window.location.hash = hrefOf(screen, id, query);
}

/**
 * The address that names what a screen has opened by itself; null when it names something already, or the user has gone to
 * another screen meanwhile, which must not be taken back.
 */
export function addressOfOpened(hash: string, screen: ScreenName, id: string): string | null {
  const route = parseRoute(hash);
  return route.screen === screen && route.id === null ? hrefOf(screen, id) : null;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
