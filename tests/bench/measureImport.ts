import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { type BenchFigure, toFigure } from './benchFigure.ts';
import { benchSizes } from './benchSizes.ts';
import { generateTalk } from './generateTalk.ts';
import { time } from './timing.ts';

function transcriptFile(number: number): File {
  const talk = generateTalk(number % 3 === 2 ? 'en' : 'ru', benchSizes.L.words, number);
  const label = { interviewer: 'Interviewer', respondent: `Person ${number}` };
  const text = talk.map((turn) => `${label[turn.role]}: ${turn.text}`).join('\n\n');
  return new File([text], `talk ${number}.txt`);
}

/** 1,000 text transcripts, from files to a project on disk. */
export async function measureImport(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-bench-import-'));
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: 'bench', host: 'direct' });
  await backend.client.projects.create({ path: join(folder, 'import.custdev'), name: 'Import', language: 'ru' });
  let duration = 0;
  for (let first = 1; first <= 1000; first += 100) {
    const files = Array.from({ length: 100 }, (_item, index) => transcriptFile(first + index));
    duration += await time(async () => {
      const { previews } = await backend.client.imports.preview({ files });
      const items = previews.flatMap((preview) =>
        preview.kind === 'transcript' ? [{ previewId: preview.previewId }] : [],
      );
      const { sources } = await backend.client.imports.commit({ items });
      const failed = sources.find(({ ok }) => !ok);
      if (sources.length !== 100 || failed !== undefined) throw new Error(`An import failed: ${failed?.path}`);
    });
  }
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return [toFigure('import of 1,000 transcripts', 'L', duration)];
}
