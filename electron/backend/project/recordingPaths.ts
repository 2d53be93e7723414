import { type PlatformPath, default as systemPath } from 'node:path';

/** A path to another machine: looking at it already talks to that machine. */
export function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}/u.test(path);
}

/** The way from the project's folder to a file, with `/` on every system; null from one drive to another. */
export function relativeRecordingPath(
  projectPath: string,
  filePath: string,
  paths: PlatformPath = systemPath,
): string | null {
  const way = paths.relative(paths.dirname(projectPath), filePath);
  return way === '' || paths.isAbsolute(way) ? null : way.split(paths.sep).join('/');
}

/**
 * Where a recording's file may be, the likeliest first: beside the project as before, for when both were moved together;
 * then where it was. A path of another system, and a relative one that is none, is passed over.
 */
export function recordingPathCandidates(
  projectPath: string,
  { path, relativePath }: { readonly path: string | null; readonly relativePath: string | null },
  paths: PlatformPath = systemPath,
): string[] {
  const isWay = relativePath !== null && relativePath !== '' && !/^(?:[\\/]|[a-z]:)/iu.test(relativePath);
  const beside = isWay ? [paths.resolve(paths.dirname(projectPath), ...relativePath.split('/'))] : [];
  const before = path !== null && paths.isAbsolute(path) ? [path] : [];
  return [...new Set([...beside, ...before])];
}
