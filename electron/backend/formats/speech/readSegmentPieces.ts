import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asNumber, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { secondsToMs } from './speechTimes.ts';

/** Whisper's and WhisperX's `{start, end, text}` and the podcast namespace's `{startTime, endTime, body}`, in seconds. */
export function readSegmentPieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['segments']);
  if (list === null) return null;
  const pieces = list.flatMap((entry): SpeechPiece[] => {
    const record = asRecord(entry);
    const text = asText(record?.['text']) ?? asText(record?.['body']);
    if (record === null || text === null) return [];
    return [
      {
        speaker: speakerLabel(record['speaker']),
        startMs: secondsToMs(record['start'] ?? record['startTime']),
        endMs: secondsToMs(record['end'] ?? record['endTime']),
        text,
      },
    ];
  });
  return pieces.length === 0 && list.length > 0 ? null : pieces;
}

/** whisper.cpp: `transcription` with offsets in milliseconds. */
export function readWhisperCppPieces(root: JsonRecord): SpeechPiece[] | null {
  return (
    asList(root['transcription'])?.flatMap((entry): SpeechPiece[] => {
      const record = asRecord(entry);
      const text = asText(record?.['text']);
      if (record === null || text === null) return [];
      const offsets = asRecord(record['offsets']);
      const speaker = speakerLabel(record['speaker']);
      return [{ speaker, startMs: asNumber(offsets?.['from']), endMs: asNumber(offsets?.['to']), text }];
    }) ?? null
  );
}

/** The pipelines of Hugging Face: `chunks` with `timestamp: [start, end]` in seconds. */
export function readPipelinePieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['chunks']);
  if (list === null || !list.some((entry) => asList(asRecord(entry)?.['timestamp']) !== null)) return null;
  return list.flatMap((entry): SpeechPiece[] => {
    const record = asRecord(entry);
    const text = asText(record?.['text']);
    const times = asList(record?.['timestamp']);
    if (text === null) return [];
    return [
      {
        speaker: speakerLabel(record?.['speaker']),
        startMs: secondsToMs(times?.[0]),
        endMs: secondsToMs(times?.[1]),
        text,
      },
    ];
  });
}

/** Whisper's shortest form, `{ "text": "…" }`. */
export function readPlainPieces(root: JsonRecord): SpeechPiece[] | null {
  const text = asText(root['text']);
  if (text === null) return null;
  return text
    .split(/(?<=[.?!…])\s+/)
    .map((sentence) => ({ speaker: null, startMs: null, endMs: null, text: sentence }));
}
