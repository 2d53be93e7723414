import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asNumber, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { secondsToMs, wholeMs } from './speechTimes.ts';

/** AssemblyAI (`utterances`, else `words`, in milliseconds) and Gladia (`result.transcription.utterances`, in seconds). */
export function readUtterancePieces(root: JsonRecord): SpeechPiece[] | null {
  const nested = asRecord(asRecord(root['result'])?.['transcription']) ?? asRecord(root['transcription']);
  const inSeconds = asList(nested?.['utterances']);
  if (inSeconds !== null) return inSeconds.flatMap((entry) => readUtterance(entry, secondsToMs));
  const own = asList(root['utterances']) ?? (isAssembly(root) ? asList(root['words']) : null);
  return own?.flatMap((entry) => readUtterance(entry, wholeMs)) ?? null;
}

/** Words of AssemblyAI are told from others' by the length of the recording, which stands beside them in seconds. */
function isAssembly(root: JsonRecord): boolean {
  return asNumber(root['audio_duration']) !== null || asText(root['audio_url']) !== null;
}

function readUtterance(entry: unknown, read: (value: unknown) => number | null): SpeechPiece[] {
  const record = asRecord(entry);
  const text = asText(record?.['text']);
  if (record === null || text === null) return [];
  return [
    { speaker: speakerLabel(record['speaker']), startMs: read(record['start']), endMs: read(record['end']), text },
  ];
}
