import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { durationToMs, wholeMs } from './speechTimes.ts';

/** Yandex SpeechKit, second version: `chunks`, alone or in the answer of an operation; a channel is a speaker. */
export function readYandexPieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList((asRecord(root['response']) ?? root)['chunks']);
  if (list === null) return null;
  const pieces = list.flatMap((entry): SpeechPiece[] => {
    const chunk = asRecord(entry);
    const best = asRecord(asList(chunk?.['alternatives'])?.[0]);
    const text = asText(best?.['text']);
    if (text === null) return [];
    const words = asList(best?.['words']) ?? [];
    return [
      {
        speaker: speakerLabel(chunk?.['channelTag']),
        startMs: durationToMs(asRecord(words[0])?.['startTime']),
        endMs: durationToMs(asRecord(words.at(-1))?.['endTime']),
        text,
      },
    ];
  });
  return pieces.length === 0 ? null : inOrder(pieces);
}

/**
 * Yandex SpeechKit, third version: a list of events, one a line in the service's own answer. A refined text with
 * punctuation replaces the raw one of the same number in its channel; what is partial is passed over.
 */
export function readYandexEvents(events: readonly unknown[]): SpeechPiece[] | null {
  const found = new Map<string, SpeechPiece>();
  let isKnown = false;
  for (const event of events) {
    const record = asRecord(event);
    const result = asRecord(record?.['result']) ?? record;
    if (result === null) return null;
    const refined = asRecord(result['finalRefinement']);
    const update = asRecord(refined?.['normalizedText']) ?? asRecord(result['final']);
    isKnown ||= update !== null;
    const best = asRecord(asList(update?.['alternatives'])?.[0]);
    const text = asText(best?.['text']);
    if (best === null || text === null) continue;
    const channel = speakerLabel(result['channelTag']);
    const index = refined?.['finalIndex'] ?? asRecord(result['audioCursors'])?.['finalIndex'];
    const startMs = startOf(best);
    const key = `${channel} ${speakerLabel(index) ?? startMs}`;
    found.set(key, { speaker: channel, startMs, endMs: endOf(best), text });
  }
  return isKnown ? inOrder([...found.values()]) : null;
}

function startOf(best: JsonRecord): number | null {
  return wholeMs(asRecord(asList(best['words'])?.[0])?.['startTimeMs'] ?? best['startTimeMs']);
}

function endOf(best: JsonRecord): number | null {
  return wholeMs(asRecord(asList(best['words'])?.at(-1))?.['endTimeMs'] ?? best['endTimeMs']);
}

/** By the time of speaking, since channels come one after another; a single channel is nobody's name. */
function inOrder(pieces: readonly SpeechPiece[]): SpeechPiece[] {
  const isSingle = new Set(pieces.map(({ speaker }) => speaker)).size <= 1;
  const named = isSingle ? pieces.map((piece) => ({ ...piece, speaker: null })) : pieces;
  if (named.some(({ startMs }) => startMs === null)) return [...named];
  return named.toSorted((first, second) => (first.startMs ?? 0) - (second.startMs ?? 0));
}
