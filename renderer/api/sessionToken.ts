const storageKey = 'custdev-token';

/**
 * The one-time token of the browser host, from the page, the address (`#token=…`) or this tab's memory.
 * It is taken out of the address at once, so that it is neither bookmarked nor shown. Null when there is none.
 */
export function takeSessionToken(): string | null {
  const fromPage = document.querySelector<HTMLMetaElement>('meta[name="custdev-token"]')?.content ?? '';
  const match = /[#&]token=([^&]+)/u.exec(window.location.hash);
  const fromAddress = match?.[1] === undefined ? '' : decodeURIComponent(match[1]);
  const token = fromAddress || fromPage;
  if (fromAddress !== '') {
    const rest = window.location.hash.replace(/[#&]token=[^&]+/u, '').replace(/^&/u, '#');
    window.history.replaceState(null, '', window.location.pathname + window.location.search + rest);
  }
  if (token !== '') {
    window.sessionStorage.setItem(storageKey, token);
    return token;
  }
  return window.sessionStorage.getItem(storageKey);
}
