import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { durationToMs } from './speechTimes.ts';

/**
 * Google Speech-to-Text, v1 and v2, alone or as the answer of an operation. With speakers told apart, its last
 * result repeats every word with a speaker, and only that one is read; else each result is a piece of its channel.
 */
export function readGooglePieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList((asRecord(root['response']) ?? root)['results']);
  const results = list?.map(readResult).filter((result) => result !== null) ?? [];
  if (list === null || results.length === 0) return null;
  const tagged = results.at(-1)?.words.filter(({ speaker }) => speaker !== null) ?? [];
  if (tagged.length > 0) return tagged;
  const channels = new Set(results.map(({ channel }) => channel));
  return results.map(({ channel, text, words }) => ({
    speaker: channels.size > 1 ? channel : null,
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
    text,
  }));
}

interface GoogleResult {
  readonly channel: string | null;
  readonly text: string;
  readonly words: readonly SpeechPiece[];
}

function readResult(entry: unknown): GoogleResult | null {
  const result = asRecord(entry);
  const best = asRecord(asList(result?.['alternatives'])?.[0]);
  const words = asList(best?.['words'])?.flatMap(readWord) ?? [];
  const text = asText(best?.['transcript']) ?? words.map((word) => word.text).join(' ');
  if (best === null || (words.length === 0 && asText(best['transcript']) === null)) return null;
  return { channel: speakerLabel(result?.['channelTag']), text, words };
}

function readWord(entry: unknown): SpeechPiece[] {
  const word = asRecord(entry);
  const text = asText(word?.['word']);
  if (word === null || text === null) return [];
  const tag = word['speakerLabel'] ?? word['speakerTag'];
  return [
    {
      speaker: tag === 0 ? null : speakerLabel(tag),
      startMs: durationToMs(word['startTime'] ?? word['startOffset']),
      endMs: durationToMs(word['endTime'] ?? word['endOffset']),
      text,
    },
  ];
}
