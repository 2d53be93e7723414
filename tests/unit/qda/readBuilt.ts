import { AppError } from '#shared/domain/appError.ts';
import { type QdaReading, readQda } from '../../../electron/backend/qda/readQda.ts';
import { buildQdpx, type BuiltFile, buildXml } from './qdaBuilder.ts';

/** Reads an archive built of the file and its parts. */
export function readBuilt(
  file: BuiltFile,
  parts: Record<string, string | Uint8Array> = {},
  name?: string,
): Promise<QdaReading> {
  return readQda(buildQdpx(buildXml(file), parts, name), 'study.qdpx');
}

/** The words of every coding, in the order of the file. */
export function codedWords({ interchange }: QdaReading): string[] {
  return interchange.codings.map(({ interviewId, turn, start, end }) => {
    const talk = interchange.interviews.find(({ id }) => id === interviewId);
    return talk?.turns[turn]?.text.slice(start, end) ?? '';
  });
}

export function lossesOf(reading: QdaReading): Record<string, number> {
  return Object.fromEntries(reading.losses.map(({ kind, count }) => [kind, count]));
}

export async function failureOf(call: Promise<unknown>): Promise<object> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof AppError)) throw error instanceof Error ? error : new Error('It was read');
  return { code: error.code, reason: error.details['reason'] ?? null };
}
