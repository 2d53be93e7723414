import { AppError } from '#shared/domain/appError.ts';
import type { Interchange } from './interchangeSchema.ts';

/**
 * The document with its logo drawn anew, as one from a file: a small picture may unpack into gigabytes, and nothing but
 * the picture shall come in. One that was drawn here before stays the same. Throws `invalidInterchange`.
 */
export async function redrawLogos(interchange: Interchange, fileName: string): Promise<Interchange> {
  if (interchange.reportLogos.length === 0) return interchange;
  // With it comes the library that draws pictures.
  const { readReportLogo } = await import('../reports/readReportLogo.ts');
  const reportLogos = await Promise.all(
    interchange.reportLogos.map(async ({ pngBase64 }, index) => {
      const fault = { file: fileName, path: `reportLogos.${index}.pngBase64`, fault: 'is no logo' };
      return readReportLogo(fileName, Buffer.from(pngBase64, 'base64')).catch((error: unknown) => {
        throw error instanceof AppError ? new AppError('invalidInterchange', fault) : error;
      });
    }),
  );
  return { ...interchange, reportLogos };
}
