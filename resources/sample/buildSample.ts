import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addChoice, type SampleChoice } from './addChoice.ts';
import { compileSample } from './compileSample.ts';
import { drawPresenceTable } from './presenceTable.ts';
import type { SampleDocument, SampleSource } from './sampleDocument.ts';
import { verifySample } from './verifySample.ts';

export const sampleLanguages = ['ru', 'en'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

const here = import.meta.dirname;
const methodFolder = join(here, '../../shared/domain/method');

/** Where the compiled document of a language is committed. */
export function samplePath(language: SampleLanguage): string {
  return join(here, `sample.${language}.json`);
}

/** Compiles the sources of one language. */
export function readSample(language: SampleLanguage): SampleDocument {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(here, language, name), 'utf8'));
  const source = {
    ...(read('project.json') as SampleSource),
    pathEvents: read('pathEvents.json') as SampleSource['pathEvents'],
  };
  const folder = join(here, language, 'interviews');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name: `${language}/interviews/${name}`, content: readFileSync(join(folder, name), 'utf8') }));
  return addChoice(compileSample(source, files), read('choice.json') as SampleChoice);
}

/** The committed form: one JSON document, two spaces, a line end. */
export function writeSampleText(document: SampleDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Faults of a document against the method's own code types and gates. */
export function listSampleFaults(document: SampleDocument): string[] {
  const codebook = JSON.parse(readFileSync(join(methodFolder, 'codebook.json'), 'utf8')) as { codes: { id: string }[] };
  const workflow = JSON.parse(readFileSync(join(methodFolder, 'workflow.json'), 'utf8')) as {
    states: { id: string; exit_gate: string[] }[];
  };
  const gates = workflow.states.flatMap((state) => state.exit_gate.map((_, index) => `${state.id}.${index + 1}`));
  return verifySample(document, new Set(codebook.codes.map((code) => code.id)), new Set(gates));
}

function build(): void {
  for (const language of sampleLanguages) {
    const document = readSample(language);
    const faults = listSampleFaults(document);
    if (faults.length > 0) {
      console.error(`${language}: not written\n${faults.join('\n')}`);
      process.exitCode = 1;
      continue;
    }
    writeFileSync(samplePath(language), writeSampleText(document));
    const named = new Set(document.codes.map((code) => code.id));
    const bare = document.codings.flatMap((coding) => coding.codeIds).filter((id) => !named.has(id));
    const toName = bare.filter((id) => !id.startsWith('flag.'));
    console.log(
      `\n${language}: ${document.interviews.length} interviews, ${document.codes.length} codes, ` +
        `${document.codings.length} codings, ${toName.length} to be named, ${bare.length - toName.length} flags`,
    );
    console.log(drawPresenceTable(document));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build();
