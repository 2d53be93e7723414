import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import { joinTurns, type SpeechPiece } from './joinTurns.ts';
import { asList, asRecord, asText, type JsonRecord } from './readJson.ts';
import { nameSpeakers } from './speech/nameSpeakers.ts';
import { readAmazonPieces } from './speech/readAmazonPieces.ts';
import { readDeepgramPieces } from './speech/readDeepgramPieces.ts';
import { readAzurePieces, readElevenPieces, readRevPieces, readYoutubePieces } from './speech/readElementPieces.ts';
import { readGooglePieces } from './speech/readGooglePieces.ts';
import {
  readPipelinePieces,
  readPlainPieces,
  readSegmentPieces,
  readWhisperCppPieces,
} from './speech/readSegmentPieces.ts';
import { readUtterancePieces } from './speech/readUtterancePieces.ts';
import { readYandexEvents, readYandexPieces } from './speech/readYandexPieces.ts';
import { withoutEcho } from './withoutEcho.ts';

/** Turns of a recogniser's JSON. */
export interface JsonTurns {
  readonly turns: readonly ParsedTurn[];
  readonly warnings: readonly ImportWarning[];
}

/** Every recogniser whose JSON is known by its shape; the first that knows a value reads it. */
const readers: readonly ((root: JsonRecord) => SpeechPiece[] | null)[] = [
  readAmazonPieces,
  readDeepgramPieces,
  readGooglePieces,
  readPipelinePieces,
  readYandexPieces,
  readRevPieces,
  readUtterancePieces,
  readElevenPieces,
  readAzurePieces,
  readYoutubePieces,
  readSegmentPieces,
  readWhisperCppPieces,
  readPlainPieces,
];

/** Reads a recogniser's JSON, or its list of JSON values; null when it is none that is known. */
export function parseJsonTranscript(value: unknown): JsonTurns | null {
  const pieces = readPieces(value);
  if (pieces === null) return null;
  const { pieces: own, echoCount } = withoutEcho(nameSpeakers(pieces));
  const warnings: ImportWarning[] =
    echoCount === 0 ? [] : [{ code: 'repeatedChannelSkipped', line: null, details: { count: echoCount } }];
  const turns = joinTurns(own);
  const isNamed = turns.some(({ speaker }) => speaker !== null);
  if (!isNamed && turns.length > 0) warnings.push({ code: 'noSpeakers', line: null, details: {} });
  return { turns, warnings };
}

/** Whether a parsed JSON value holds times of speakers and no words, as tools that only tell speakers apart write it. */
export function isTimesOnlyJson(value: unknown): boolean {
  const list = asList(value) ?? asList(asRecord(value)?.['segments']) ?? asList(asRecord(value)?.['diarization']) ?? [];
  const records = list.map(asRecord).filter((record) => record !== null);
  const isTimed = (record: JsonRecord): boolean => 'speaker' in record && 'start' in record && !('text' in record);
  return records.length > 0 && records.every(isTimed);
}

function readPieces(value: unknown): SpeechPiece[] | null {
  const list = asList(value);
  if (list !== null) {
    const isBare = list.some((entry) => asText(asRecord(entry)?.['text']) !== null);
    return readYandexEvents(list) ?? (isBare ? readPieces({ segments: list }) : null);
  }
  const root = asRecord(value);
  if (root === null) return null;
  for (const read of readers) {
    const pieces = read(root);
    if (pieces !== null) return pieces;
  }
  return readYandexEvents([root]);
}
