import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import { joinTurns, type SpeechPiece } from './joinTurns.ts';
import { readAmazonPieces } from './readAmazonPieces.ts';
import { asList, asNumber, asRecord, asText, type JsonRecord } from './readJson.ts';

/** Turns of a recogniser's JSON. */
export interface JsonTurns {
  readonly turns: readonly ParsedTurn[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Reads the JSON of Whisper (and whisper.cpp, WhisperX), of the podcast namespace or of Amazon Transcribe, told apart
 * by shape; null when it is none of them. Times are seconds in all but whisper.cpp.
 */
export function parseJsonTranscript(value: unknown): JsonTurns | null {
  const root = asRecord(value);
  if (root === null) return null;
  const pieces = readAmazonPieces(root) ?? readSegments(root) ?? readWhisperCpp(root) ?? readPlainText(root);
  if (pieces === null) return null;
  const turns = joinTurns(pieces);
  const isNamed = turns.some(({ speaker }) => speaker !== null);
  return { turns, warnings: isNamed || turns.length === 0 ? [] : [{ code: 'noSpeakers', line: null, details: {} }] };
}

/** Whisper's `{start, end, text}` and the podcast namespace's `{startTime, endTime, body}`. */
function readSegments(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['segments']);
  if (list === null) return null;
  const pieces = list.flatMap((entry): SpeechPiece[] => {
    const record = asRecord(entry);
    const text = asText(record?.['text']) ?? asText(record?.['body']);
    if (record === null || text === null) return [];
    return [
      {
        speaker: readSpeaker(record['speaker']),
        startMs: toMilliseconds(record['start'] ?? record['startTime']),
        endMs: toMilliseconds(record['end'] ?? record['endTime']),
        text,
      },
    ];
  });
  return pieces.length === 0 && list.length > 0 ? null : pieces;
}

function readSpeaker(value: unknown): string | null {
  const label = (asText(value) ?? '').replace(/\s+/g, ' ').trim();
  return label === '' ? null : label;
}

function readWhisperCpp(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['transcription']);
  if (list === null) return null;
  return list.flatMap((entry): SpeechPiece[] => {
    const record = asRecord(entry);
    const text = asText(record?.['text']);
    if (record === null || text === null) return [];
    const offsets = asRecord(record['offsets']);
    return [
      {
        speaker: readSpeaker(record['speaker']),
        startMs: asNumber(offsets?.['from']),
        endMs: asNumber(offsets?.['to']),
        text,
      },
    ];
  });
}

/** Whisper's shortest form, `{ "text": "…" }`. */
function readPlainText(root: JsonRecord): SpeechPiece[] | null {
  const text = asText(root['text']);
  if (text === null) return null;
  return text
    .split(/(?<=[.?!…])\s+/)
    .map((sentence) => ({ speaker: null, startMs: null, endMs: null, text: sentence }));
}

function toMilliseconds(seconds: unknown): number | null {
  const number = asNumber(seconds);
  return number === null || number < 0 ? null : Math.round(number * 1000);
}
