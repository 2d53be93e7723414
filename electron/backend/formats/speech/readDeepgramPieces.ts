import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { secondsToMs } from './speechTimes.ts';

/** Deepgram: its utterances where asked for, else the words of every channel. */
export function readDeepgramPieces(root: JsonRecord): SpeechPiece[] | null {
  const results = asRecord(root['results']);
  const channels = asList(results?.['channels']);
  if (results === null || channels === null) return null;
  const utterances = asList(results['utterances'])?.flatMap((entry) => readUtterance(entry, channels.length > 1)) ?? [];
  if (utterances.length > 0) return utterances;
  const pieces = channels.flatMap((entry, index) => readChannel(entry, channels.length > 1 ? index : null));
  if (pieces.some(({ startMs }) => startMs === null)) return pieces;
  return pieces.toSorted((first, second) => (first.startMs ?? 0) - (second.startMs ?? 0));
}

function readUtterance(entry: unknown, hasChannels: boolean): SpeechPiece[] {
  const record = asRecord(entry);
  const text = asText(record?.['transcript']);
  if (record === null || text === null) return [];
  const speaker = speakerLabel(hasChannels ? record['channel'] : record['speaker']);
  return [{ speaker, startMs: secondsToMs(record['start']), endMs: secondsToMs(record['end']), text }];
}

function readChannel(entry: unknown, channel: number | null): SpeechPiece[] {
  const best = asRecord(asList(asRecord(entry)?.['alternatives'])?.[0]);
  const words = asList(best?.['words']) ?? [];
  const pieces = words.flatMap((item): SpeechPiece[] => {
    const word = asRecord(item);
    const text = asText(word?.['punctuated_word']) ?? asText(word?.['word']);
    if (word === null || text === null) return [];
    const speaker = speakerLabel(channel ?? word['speaker']);
    return [{ speaker, startMs: secondsToMs(word['start']), endMs: secondsToMs(word['end']), text }];
  });
  const text = asText(best?.['transcript']);
  if (pieces.length > 0 || text === null) return pieces;
  return [{ speaker: speakerLabel(channel), startMs: null, endMs: null, text }];
}
