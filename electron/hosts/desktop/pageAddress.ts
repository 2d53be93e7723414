/** The window's own scheme: a real origin, unlike file:, so that the content policy means what it says. */
export const pageScheme = 'custdev';
export const pageOrigin = `${pageScheme}://app`;
export const pageAddress = `${pageOrigin}/`;

export function isOwnPage(address: string): boolean {
  return address === pageOrigin || address.startsWith(pageAddress);
}

/** Only mail and secure web pages leave the app, and only into the system's browser. */
export function mayOpenOutside(address: string): boolean {
  const parsed = URL.parse(address);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'mailto:');
}
