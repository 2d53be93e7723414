import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isNetworkPath,
  recordingPathCandidates,
  relativeRecordingPath,
} from '../../../electron/backend/project/recordingPaths.ts';

describe('the way from the project to its recording', () => {
  test.each([
    ['/work/p.custdev', '/work/a.wav', 'a.wav'],
    ['/work/p.custdev', '/work/звук/a.wav', 'звук/a.wav'],
    ['/work/p/p.custdev', '/work/звук/a.wav', '../звук/a.wav'],
  ])('from %s to %s', (project, file, way) => {
    expect(relativeRecordingPath(project, file, posix)).toBe(way);
    const candidates = recordingPathCandidates(project, { path: null, relativePath: way }, posix);
    expect(candidates).toEqual([file]);
  });

  test('is written alike on Windows, and is none from one drive to another', () => {
    expect(relativeRecordingPath('C:\\work\\p.custdev', 'C:\\звук\\a.wav', win32)).toBe('../звук/a.wav');
    expect(relativeRecordingPath('C:\\work\\p.custdev', 'D:\\a.wav', win32)).toBeNull();
    const moved = { path: 'C:\\звук\\a.wav', relativePath: '../звук/a.wav' };
    expect(recordingPathCandidates('E:\\work\\p.custdev', moved, win32)).toEqual([
      'E:\\звук\\a.wav',
      'C:\\звук\\a.wav',
    ]);
    expect(recordingPathCandidates('/home/x/work/p.custdev', moved, posix)).toEqual(['/home/x/звук/a.wav']);
  });

  test('looks at a place once', () => {
    const both = { path: '/work/a.wav', relativePath: 'a.wav' };
    expect(recordingPathCandidates('/work/p.custdev', both, posix)).toEqual(['/work/a.wav']);
  });

  test.each(['\\\\evil\\share\\a.wav', '//evil/share/a.wav', '/etc/passwd', 'C:/a.wav', 'c:a.wav', ''])(
    'passes over %j, which is no way from anywhere',
    (relativePath) => {
      for (const paths of [posix, win32])
        expect(recordingPathCandidates('/work/p.custdev', { path: null, relativePath }, paths)).toEqual([]);
    },
  );

  test('knows a path to another machine', () => {
    expect(['\\\\nas\\a.wav', '//nas/a.wav', '/a.wav', 'C:\\a.wav'].map(isNetworkPath)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
