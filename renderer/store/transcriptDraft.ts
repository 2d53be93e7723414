import i18next from 'i18next';
import { create } from 'zustand';
import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { followLostEnds, type LostEnds } from '#shared/text/followLostEnds.ts';
import { reloadProject } from './actions/loadSession.ts';
import { reportError } from './actions/reportError.ts';
import { perform, runCommand } from './actions/runCommand.ts';
import { afterPaint } from './afterPaint.ts';
import { addNotice } from './notices.ts';
import { type InterviewContent, useOpenInterview } from './openInterview.ts';
import { previewSteps, rebaseSteps, type TurnText } from './previewSteps.ts';
import { useRecords } from './records.ts';

interface TranscriptDraftState {
  /** Typing changes the text of the open interview. */
  readonly isEditing: boolean;
  /** The talk with what was typed and is not stored yet; null when everything is. */
  readonly shown: InterviewContent | null;
}

/** A pause in typing after which it becomes one command. */
const pauseMs = 500;
/** Steps after which typing without a pause becomes a command. */
const mostSteps = 200;

/** Tries to store what another window keeps overtaking. */
const mostAttempts = 5;
/** A change that is not heard of by then is fetched. */
const longestWaitMs = 2_000;

/** What is typed into the open transcript on its way to the backend. */
export const useTranscriptDraft = create<TranscriptDraftState>()(() => ({ isEditing: false, shown: null }));

let interviewId: InterviewId | null = null;
/** The stored talk that the steps stand on. */
let base: InterviewContent | null = null;
let pending: readonly TranscriptStep[] = [];
/** Where the typing has just taken an end of quotations away. */
let lost: LostEnds | null = null;
let sending: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** `shown` of the state, or what it is about to become. */
let latest: InterviewContent | null = null;
/** Steps that only the page knows of. */
let unread: UnreadSteps[] = [];
let stopReading: () => void = () => undefined;

/** Steps with what their turns said before and the talk they were made in. */
interface UnreadSteps {
  readonly made: readonly TranscriptStep[];
  readonly seen: readonly TurnText[];
  readonly id: InterviewId;
  readonly content: InterviewContent;
}

function show(shown: InterviewContent | null): void {
  latest = shown;
  useTranscriptDraft.setState({ shown });
}

/** Steps that no longer fit what is stored are given up: what was changed elsewhere stays. */
function showOn(content: InterviewContent): void {
  base = content;
  try {
    show(pending.length === 0 ? null : previewSteps(content, pending));
  } catch {
    pending = [];
    show(null);
    addNotice({ tone: 'error', text: i18next.t('turnChangedElsewhere', { ns: 'editor' }), undoVersion: null });
  }
}

/** Puts what is not stored yet on top of what is stored now. */
function takeStored(expected: InterviewContent | null): void {
  readSteps();
  const { id, content } = useOpenInterview.getState();
  if (id !== interviewId || content === null) return;
  if (expected !== null) pending = rebaseSteps(pending, expected.turns, content.turns);
  showOn(content);
}

useOpenInterview.subscribe(({ content }, before) => {
  if (content === before.content || content === null || sending !== null) return;
  readSteps();
  if (pending.length > 0) takeStored(base);
});

/** Resolves when the change that was made elsewhere is known here too. */
async function hearOfChange(version: number): Promise<void> {
  const isHeard = await new Promise<boolean>((resolve) => {
    const stop = useRecords.subscribe((state) => state.version > version && end(true));
    const timeout = setTimeout(() => end(false), longestWaitMs);
    const end = (heard: boolean): void => {
      clearTimeout(timeout);
      stop();
      resolve(heard);
    };
    if (useRecords.getState().version > version) end(true);
  });
  if (!isHeard) await perform(() => reloadProject());
}

/** Sends what is pending, once more on top of what another window did to the same turn meanwhile. */
async function send(attempt = 1): Promise<void> {
  const steps = pending;
  const id = interviewId;
  if (id === null || steps.length === 0 || base === null) return;
  const expected = previewSteps(base, steps);
  const baseVersion = useRecords.getState().version;
  let isOvertaken = false;
  pending = [];
  const answer = await runCommand(
    (client) => client.transcripts.edit({ interviewId: id, baseVersion, steps: [...steps] }),
    undefined,
    (error) => {
      isOvertaken = attempt < mostAttempts && error instanceof AppError && error.code === 'transcriptChanged';
      return isOvertaken;
    },
  );
  if (answer === null) {
    if (isOvertaken) await hearOfChange(baseVersion);
    // Nothing was stored. Unless it is sent again at once the user knows: what was typed stays on the page and is sent with the next change.
    pending = [...steps, ...pending];
    takeStored(base);
    if (isOvertaken) await send(attempt + 1);
    return;
  }
  takeStored(expected);
}

/** Stores what was typed; resolves when it is on disk. Nothing typed, nothing done. */
export async function flushDraft(): Promise<void> {
  readSteps();
  clearTimeout(timer);
  if (sending !== null) {
    await sending;
    readSteps();
    clearTimeout(timer);
  }
  if (pending.length === 0) return;
  sending = send();
  try {
    await sending;
  } finally {
    sending = null;
  }
}

/** The step with the quotations that its text goes into; several steps at once are no typing. */
function followTyping(steps: readonly TranscriptStep[], { quotations }: InterviewContent): readonly TranscriptStep[] {
  const [only, ...others] = steps;
  if (only === undefined || others.length > 0) {
    lost = null;
    return steps;
  }
  const followed = followLostEnds(lost, quotations.values(), only);
  ({ lost } = followed);
  return [followed.step];
}

/** The page may still have shown other words than are known here: then the steps are moved to where these stand. */
function fitSteps(
  steps: readonly TranscriptStep[],
  seen: readonly TurnText[],
  { turns }: InterviewContent,
): readonly TranscriptStep[] {
  const isAsSeen = seen.every(({ id, text }) => turns.find((turn) => turn.id === id)?.text === text);
  return isAsSeen ? steps : rebaseSteps(steps, seen, turns);
}

function takeSteps({ made, seen, id, content }: UnreadSteps): void {
  if (pending.length === 0 && sending === null) {
    interviewId = id;
    base = content;
  }
  const shownBefore = latest ?? content;
  const steps = followTyping(fitSteps(made, seen, shownBefore), shownBefore);
  try {
    latest = previewSteps(shownBefore, steps);
    pending = [...pending, ...steps];
  } catch (error) {
    // What cannot be stored does not stay on the page either.
    latest = { ...shownBefore, turns: [...shownBefore.turns] };
    reportError(error);
  }
}

/** Works in what only the page knows of. */
function readSteps(): void {
  stopReading();
  const steps = unread;
  if (steps.length === 0) return;
  unread = [];
  for (const step of steps) takeSteps(step);
  show(latest);
  clearTimeout(timer);
  if (pending.length >= mostSteps) void flushDraft();
  else timer = setTimeout(() => void flushDraft(), pauseMs);
}

/**
 * Takes steps that the page shows already; `seen` is what their turns said before. They are worked in after the frame
 * that shows them, and stored after a pause, on blur, on leaving, or on undo.
 */
export function addSteps(made: readonly TranscriptStep[], seen: readonly TurnText[] = []): void {
  const { id, content } = useOpenInterview.getState();
  if (id === null || content === null || made.length === 0) return;
  unread.push({ made, seen, id, content });
  if (unread.length === 1) stopReading = afterPaint(readSteps);
}

export function startEditing(): void {
  lost = null;
  useTranscriptDraft.setState({ isEditing: true });
}

export function stopEditing(): void {
  useTranscriptDraft.setState({ isEditing: false });
  void flushDraft();
}

/** Called when the page goes: nothing typed is lost. */
export function leaveDraft(): void {
  void flushDraft();
  useTranscriptDraft.setState({ isEditing: false });
  show(null);
}
