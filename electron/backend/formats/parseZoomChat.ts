import type { ImportWarning, ParsedTurn } from '#shared/domain/parsedTranscript.ts';
import type { FoundTurns } from './foundTurns.ts';
import { parseTime } from './parseTime.ts';

const message =
  /^(\d{1,3}:\d{2}:\d{2})\s*(?:\t\s*|\s+(?=(?:From|От)\s))(?:(?:From|От)\s+)?([^\t:]{1,80}?)(?:\s+(?:to|To|для|кому)\s+([^\t:]{1,80}?))?\s*:\s?(.*)$/u;
const reaction = /^(?:Reacted to|Removed an? .{1,20} reaction from|Отреагировал[аи]? на)\s+["“«]/u;

/** Whether a text is a Zoom chat: most filled lines begin with a time, a tab or «From», and a name. */
export function isZoomChat(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const messages = lines.filter((line) => message.test(line.slice(0, 400)));
  return messages.length >= 1 && messages.length >= lines.length * 0.3 && message.test((lines[0] ?? '').slice(0, 400));
}

/** Reads a Zoom chat: every message is a turn; reactions are counted, not imported. */
export function parseZoomChat(text: string): FoundTurns {
  const turns: ParsedTurn[] = [];
  const warnings: ImportWarning[] = [];
  let open: { speaker: string; startMs: number | null; lines: string[] } | null = null;
  let reactions = 0;
  let firstReaction: number | null = null;
  const close = (): void => {
    if (open === null) return;
    const words = open.lines
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
    if (words !== '') turns.push({ speaker: open.speaker, startMs: open.startMs, text: words });
    open = null;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const found = message.exec(line.slice(0, 400));
    const words = found === null ? line : (found[4] ?? '') + line.slice(400);
    if (found === null) {
      if (open !== null) (open as { lines: string[] }).lines.push(words);
      continue;
    }
    close();
    if (reaction.test(words)) {
      reactions += 1;
      firstReaction ??= index + 1;
    } else open = { speaker: (found[2] ?? '').trim(), startMs: parseTime(found[1] ?? ''), lines: [words] };
  }
  close();
  if (reactions > 0) warnings.push({ code: 'reactionsSkipped', line: firstReaction, details: { count: reactions } });
  return { turns, title: null, date: null, warnings };
}
