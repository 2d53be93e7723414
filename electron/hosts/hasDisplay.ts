type Environment = Readonly<Record<string, string | undefined>>;

/** False where no window can be shown: over SSH, and on Linux without X or Wayland. */
export function hasDisplay(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (isSet('SSH_CONNECTION') || isSet('SSH_TTY')) return false;
  return platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');
}
