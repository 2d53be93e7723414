import { deserialize, serialize } from 'node:v8';
import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { isQdaFile } from '#shared/domain/sourceLimits.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { isInterchangeJson } from '../formats/isInterchangeJson.ts';
import { anchorToKnown } from '../interchange/anchorToKnown.ts';
import { holdingsOf } from '../interchange/holdingsOf.ts';
import { importedProject } from '../interchange/importedProject.ts';
import { importInterchange } from '../interchange/importInterchange.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import { readInterchange } from '../interchange/readInterchange.ts';
import { redrawLogos } from '../interchange/redrawLogos.ts';
import { keepQda, previewOfQda, type QdaPreview } from '../qda/importQda.ts';
import { LossTally } from '../qda/lossTally.ts';
import type { QdaReading } from '../qda/readQda.ts';

/** What a file of a whole project says: another program's, or one of ours as JSON. */
type WholeProject =
  | { readonly kind: 'qda'; readonly reading: QdaReading }
  | { readonly kind: 'interchange'; readonly interchange: Interchange; readonly warnings: readonly ImportWarning[] };

type InterchangePreview = Omit<Extract<ImportPreview, { kind: 'interchange' }>, 'previewId'>;

/** A whole project, read and packed: it waits as bytes, and goes from thread to thread without being copied by hand. */
export interface PackedProject {
  readonly bytes: Uint8Array;
  /** What the user is shown of it, before it has an id. */
  readonly preview: QdaPreview | InterchangePreview;
}

export interface ProjectSource {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function readQdaProject({ fileName, bytes }: ProjectSource): Promise<PackedProject> {
  // The thread that keeps what was packed needs none of the readers' libraries.
  const { readQda } = await import('../qda/readQda.ts');
  const reading = await readQda(bytes, fileName);
  const project: WholeProject = { kind: 'qda', reading };
  return { bytes: serialize(project), preview: previewOfQda(fileName, reading) };
}

/**
 * Reads a file whose name promises a project. Null for JSON that is none of ours.
 * Throws what `readQda` and `readInterchange` throw.
 */
export async function packProject(source: ProjectSource): Promise<PackedProject | null> {
  const { fileName } = source;
  if (isQdaFile(fileName)) return readQdaProject(source);
  const document = parseJson(source.bytes);
  if (!isInterchangeJson(document)) return null;
  const { interchange, warnings } = readInterchange(document, fileName);
  const project: WholeProject = {
    kind: 'interchange',
    interchange: await redrawLogos(interchange, fileName),
    warnings,
  };
  const holdings = holdingsOf(interchange);
  const named = { fileName, projectName: interchange.project.name };
  return {
    bytes: serialize(project),
    preview: { kind: 'interchange', ...named, ...holdings, warnings: [...warnings] },
  };
}

function keepInterchange(
  writer: RecordWriter,
  db: WriteDb,
  fileName: string,
  { interchange, warnings }: Extract<WholeProject, { kind: 'interchange' }>,
  author: string,
): ImportedSource {
  const moved = new LossTally();
  const anchored = anchorToKnown(db, interchange, (words) => moved.add('changedWords', 1, words));
  const { newInterviewIds } = importInterchange(writer, db, anchored, author);
  return {
    ...importedProject(fileName, interchange, newInterviewIds),
    warnings: [...warnings],
    losses: moved.list(),
  };
}

/** How many records a packed project may make: those that are known already make fewer. */
function countRecords({ codes, respondents, interviews, codings }: Interchange): number {
  const turns = interviews.reduce((sum, interview) => sum + interview.turns.length, 0);
  const marks = codings.reduce((sum, { codeIds }) => sum + codeIds.length, 0);
  return codes.length + respondents.length + interviews.length + turns + codings.length + marks;
}

/** A packed project, unpacked for being kept. */
export interface UnpackedProject {
  readonly mostRecords: number;
  /** @param codeTypeId - the type of codes whose type nothing tells; left out: a flag, which counts nowhere */
  keep(writer: RecordWriter, db: WriteDb, author: string, codeTypeId?: string): ImportedSource;
}

export function unpackProject(fileName: string, bytes: Uint8Array): UnpackedProject {
  const project = deserialize(bytes) as WholeProject;
  return {
    mostRecords: countRecords(project.kind === 'qda' ? project.reading.interchange : project.interchange),
    keep: (writer, db, author, codeTypeId) =>
      project.kind === 'qda'
        ? keepQda(writer, db, fileName, project.reading, author, codeTypeId)
        : keepInterchange(writer, db, fileName, project, author),
  };
}
