import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asNumber, asRecord, asText, type JsonRecord } from '../readJson.ts';

interface SpeakerRange {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string | null;
}

/** The words of an Amazon Transcribe result with their speakers, one piece per word; null when the value is none. */
export function readAmazonPieces(root: JsonRecord): SpeechPiece[] | null {
  const results = asRecord(root['results']);
  const items = asList(results?.['items']);
  if (results === null || items === null) return null;
  const ranges = readRanges(asRecord(results['speaker_labels']));
  const pieces: SpeechPiece[] = [];
  let at = 0;
  for (const entry of items) {
    const item = asRecord(entry);
    const word = asText(asRecord(asList(item?.['alternatives'])?.[0])?.['content']);
    if (item === null || word === null) continue;
    const before = pieces.at(-1);
    if (item['type'] === 'punctuation') {
      if (before !== undefined) pieces[pieces.length - 1] = { ...before, text: before.text + word };
      continue;
    }
    const startMs = milliseconds(item['start_time']);
    while (at + 1 < ranges.length && startMs !== null && startMs >= (ranges[at]?.endMs ?? 0)) at += 1;
    const own = asText(item['speaker_label']);
    const speaker = own ?? findSpeaker(ranges, at, startMs) ?? before?.speaker ?? null;
    pieces.push({ speaker, startMs, endMs: milliseconds(item['end_time']), text: word });
  }
  return pieces;
}

function readRanges(labels: JsonRecord | null): SpeakerRange[] {
  const list = asList(labels?.['segments']) ?? [];
  return list
    .flatMap((entry): SpeakerRange[] => {
      const record = asRecord(entry);
      const startMs = milliseconds(record?.['start_time']);
      const endMs = milliseconds(record?.['end_time']);
      const speaker = asText(record?.['speaker_label']);
      return startMs === null || endMs === null || speaker === null || speaker === ''
        ? []
        : [{ startMs, endMs, speaker }];
    })
    .toSorted((first, second) => first.startMs - second.startMs);
}

function findSpeaker(ranges: readonly SpeakerRange[], at: number, startMs: number | null): string | null {
  const range = ranges[at];
  return range !== undefined && startMs !== null && startMs >= range.startMs && startMs < range.endMs
    ? range.speaker
    : null;
}

function milliseconds(seconds: unknown): number | null {
  const number = asNumber(seconds);
  return number === null ? null : Math.round(number * 1000);
}
