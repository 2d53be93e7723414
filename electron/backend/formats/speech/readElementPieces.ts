import type { SpeechPiece } from '../joinTurns.ts';
import { asList, asNumber, asRecord, asText, type JsonRecord } from '../readJson.ts';
import { speakerLabel } from './speakerLabel.ts';
import { secondsToMs, ticksToMs, wholeMs } from './speechTimes.ts';

/** Rev: `monologues` of elements whose punctuation stands by itself; `speakers` may give names. */
export function readRevPieces(root: JsonRecord): SpeechPiece[] | null {
  const names = new Map(
    (asList(root['speakers']) ?? []).map((entry) => {
      const record = asRecord(entry);
      return [asNumber(record?.['id']), speakerLabel(record?.['name'])] as const;
    }),
  );
  return (
    asList(root['monologues'])?.flatMap((entry): SpeechPiece[] => {
      const monologue = asRecord(entry);
      const elements = (asList(monologue?.['elements']) ?? []).map(asRecord).filter((element) => element !== null);
      const timed = elements.filter((element) => asNumber(element['ts']) !== null);
      return [
        {
          speaker: names.get(asNumber(monologue?.['speaker'])) ?? speakerLabel(monologue?.['speaker']),
          startMs: secondsToMs(timed[0]?.['ts']),
          endMs: secondsToMs(timed.at(-1)?.['end_ts']),
          text: elements.map((element) => asText(element['value']) ?? '').join(''),
        },
      ];
    }) ?? null
  );
}

/** ElevenLabs: `words` with spaces between them as elements of their own. */
export function readElevenPieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['words']);
  if (list === null || !list.some((entry) => asRecord(entry)?.['type'] === 'word')) return null;
  return list.flatMap((entry): SpeechPiece[] => {
    const word = asRecord(entry);
    const text = asText(word?.['text']);
    if (word === null || text === null || word['type'] !== 'word') return [];
    const speaker = speakerLabel(word['speaker_id']);
    return [{ speaker, startMs: secondsToMs(word['start']), endMs: secondsToMs(word['end']), text }];
  });
}

/** Azure's batch results: `recognizedPhrases` with ticks of 100 ns; a channel or a speaker's number. */
export function readAzurePieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['recognizedPhrases']);
  if (list === null) return null;
  const phrases = list.map(asRecord).filter((phrase) => phrase !== null);
  const hasChannels = new Set(phrases.map((phrase) => phrase['channel'])).size > 1;
  return phrases
    .flatMap((phrase): SpeechPiece[] => {
      const text = asText(asRecord(asList(phrase['nBest'])?.[0])?.['display']);
      if (text === null) return [];
      const startMs = ticksToMs(phrase['offsetInTicks']);
      const lasting = ticksToMs(phrase['durationInTicks']);
      const speaker = speakerLabel(phrase['speaker'] ?? (hasChannels ? phrase['channel'] : null));
      return [{ speaker, startMs, endMs: startMs === null || lasting === null ? null : startMs + lasting, text }];
    })
    .toSorted((first, second) => (first.startMs ?? 0) - (second.startMs ?? 0));
}

/** YouTube's own captions (json3): `events` of `segs`; events that only break a line are passed over. */
export function readYoutubePieces(root: JsonRecord): SpeechPiece[] | null {
  const list = asList(root['events']);
  if (list === null || !list.some((entry) => asList(asRecord(entry)?.['segs']) !== null)) return null;
  return list.flatMap((entry): SpeechPiece[] => {
    const event = asRecord(entry);
    const segments = asList(event?.['segs']) ?? [];
    const text = segments.map((segment) => asText(asRecord(segment)?.['utf8']) ?? '').join('');
    const startMs = wholeMs(event?.['tStartMs']);
    const lasting = wholeMs(event?.['dDurationMs']);
    const endMs = startMs === null || lasting === null ? null : startMs + lasting;
    return text.trim() === '' ? [] : [{ speaker: null, startMs, endMs, text }];
  });
}
