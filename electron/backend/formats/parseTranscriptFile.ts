import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning, ParsedTurn, TranscriptProposal } from '#shared/domain/parsedTranscript.ts';
import { transcriptByteLimit } from '#shared/domain/sourceLimits.ts';
import type { ParsedCues } from './cue.ts';
import { cueTurns } from './cueTurns.ts';
import { decodeText, tidyText } from './decodeText.ts';
import { detectTranscriptLanguage } from './detectTranscriptLanguage.ts';
import { findDate } from './findDate.ts';
import type { FoundTurns } from './foundTurns.ts';
import { guessSpeakerRoles } from './guessSpeakerRoles.ts';
import { parseDocx } from './parseDocx.ts';
import { parseHtmlTranscript } from './parseHtmlTranscript.ts';
import { parseJsonText } from './parseJsonText.ts';
import { parseOdt } from './parseOdt.ts';
import { parsePdf } from './parsePdf.ts';
import { parseRtf } from './parseRtf.ts';
import { parseSbv } from './parseSbv.ts';
import { parseSrt } from './parseSrt.ts';
import { parseTextTranscript } from './parseTextTranscript.ts';
import { parseVtt } from './parseVtt.ts';
import { isZoomChat, parseZoomChat } from './parseZoomChat.ts';
import { recognizeFormat } from './recognizeFormat.ts';

/** Share of control characters from which a source is no text. */
const binaryShare = 0.02;

/** One file as it came: its name decides only what the bytes leave open. */
export interface TranscriptFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a transcript of any supported format and proposes language and roles. Pure: nothing is stored.
 * Throws only `AppError`: `unsupportedFormat`, `emptySource`, `unreadableSource` or `sourceTooLarge`, with
 * `file`, 1-based `line` (or null) and, for the first and third, a `reason` of `transcriptReasonCodes`.
 */
export async function parseTranscriptFile({ fileName, bytes }: TranscriptFile): Promise<TranscriptProposal> {
  const extension = /\.([^./\\]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new AppError('emptySource', { file: fileName, line: null });
  if (bytes.length > transcriptByteLimit) {
    throw new AppError('sourceTooLarge', { file: fileName, bytes: bytes.length, limitBytes: transcriptByteLimit });
  }
  const format = recognizeFormat(bytes, extension);
  if (format.kind === 'refused') {
    throw new AppError('unsupportedFormat', { file: fileName, line: null, extension, reason: format.reason });
  }
  if (format.kind === 'docx') return propose(await parseDocx(bytes, fileName), fileName, 'utf-8');
  if (format.kind === 'pdf') return propose(await parsePdf(bytes, fileName), fileName, 'utf-8');
  if (format.kind === 'odt') return propose(parseOdt(bytes, fileName), fileName, 'utf-8');
  if (format.kind === 'rtf') {
    const { encoding, ...found } = parseRtf(bytes, fileName);
    return propose(found, fileName, encoding);
  }
  const { text, encoding, warnings, controlShare } = decodeText(bytes);
  if (controlShare > binaryShare) {
    throw new AppError('unsupportedFormat', { file: fileName, line: null, extension, reason: 'binary' });
  }
  return propose(parseText(text, extension, fileName), fileName, encoding, warnings);
}

/** Reads pasted text; subtitles and JSON are recognised by their shape. Throws as `parseTranscriptFile` does, with `file` empty. */
export function parsePastedText(text: string): TranscriptProposal {
  if (text.length > transcriptByteLimit) {
    throw new AppError('sourceTooLarge', { file: '', bytes: text.length, limitBytes: transcriptByteLimit });
  }
  const tidy = tidyText(text, 'utf-8', []);
  return propose(parseText(tidy.text, 'txt', ''), '', 'utf-8', tidy.warnings);
}

function parseText(text: string, extension: string, file: string): FoundTurns {
  if (text.trim() === '') throw new AppError('emptySource', { file, line: null });
  const head = text.slice(0, 2000).trimStart();
  if (extension === 'vtt' || /^WEBVTT(?:\s|$)/.test(head)) return readCues(parseVtt(text), text, file);
  if (extension === 'srt' || /^(?:\d{1,6}\s*\n)?\s*\d{1,3}:\d{2}:\d{2}[.,]\d{1,3}\s*-->/.test(head))
    return readCues(parseSrt(text), text, file);
  if (extension === 'sbv' || /^\d:\d{2}:\d{2}\.\d{3},\d:\d{2}:\d{2}\.\d{3}\n/.test(head))
    return readCues(parseSbv(text), text, file);
  if (extension === 'json' || /^\{\s*"/.test(head)) return parseJsonText(text, file);
  if (extension === 'html' || extension === 'htm' || /^(?:<!doctype html|<html|<cite)[\s>]/i.test(head))
    return parseHtmlTranscript(text);
  if (head.startsWith('<?xml')) {
    if (/<html[\s>]/i.test(head)) return parseHtmlTranscript(text);
    // Its marks would stand among the words.
    throw new AppError('unsupportedFormat', { file, line: null, extension, reason: 'markup' });
  }
  if (isZoomChat(text)) return parseZoomChat(text);
  if (isTimesOnly(text)) throw new AppError('unreadableSource', { file, line: null, reason: 'timesWithoutWords' });
  return parseTextTranscript(text, extension === 'md' || extension === 'markdown');
}

function readCues({ cues, title, warnings }: ParsedCues, text: string, file: string): FoundTurns {
  const isTimed = cues.some(({ startMs }) => startMs !== null);
  const hasOnlyHeader = /^\s*WEBVTT[^\n]*\s*$/.test(text.slice(0, 500)) && text.length < 500;
  const hasTiming = text.includes('-->') || hasOnlyHeader;
  if (!isTimed && (cues.length > 0 || !hasTiming)) {
    throw new AppError('unreadableSource', { file, line: cues[0]?.line ?? 1, reason: 'noCues' });
  }
  const found = cueTurns(cues);
  return {
    turns: found.turns,
    title,
    date: title === null ? null : findDate(title),
    warnings: [...warnings, ...found.warnings],
  };
}

/** Lists of times and speakers without words, as diarisation tools print them. */
function isTimesOnly(text: string): boolean {
  const lines = text
    .slice(0, 50_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const timed = lines.filter(
    (line) =>
      line.length < 200 && /^[([]\s*\d+(?:\.\d+)?\s*,\s*\d+(?:\.\d+)?\s*,\s*['"][^'"]{1,60}['"]\s*[)\]],?$/.test(line),
  );
  return timed.length >= 3 && timed.length >= lines.length * 0.6;
}

function propose(
  found: FoundTurns,
  file: string,
  encoding: string,
  decoding: readonly ImportWarning[] = [],
): TranscriptProposal {
  const turns = found.turns.filter(({ text }) => hasWords(text));
  if (turns.length === 0) throw new AppError('emptySource', { file, line: null });
  const { language, other } = detectTranscriptLanguage(sampleText(turns));
  const warnings: ImportWarning[] = [...decoding, ...found.warnings];
  if (other !== null) warnings.push({ code: 'otherLanguage', line: null, details: { detected: other } });
  return {
    turns,
    title: found.title,
    date: found.date ?? findDate(file),
    encoding,
    warnings,
    language,
    roles: guessSpeakerRoles(turns),
    parts: (found.parts ?? []).map((part) => ({ ...part, roles: guessSpeakerRoles(part.turns) })),
  };
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}

function sampleText(turns: readonly ParsedTurn[]): string {
  let sample = '';
  for (let index = 0; index < turns.length && sample.length < 60_000; index += 1)
    sample += `${turns[index]?.text ?? ''}\n`;
  return sample;
}
