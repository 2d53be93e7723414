import { create } from 'zustand';
import type { RecordingPlace } from '#shared/contract/recordingsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { Recording } from '#shared/domain/recording.ts';
import { backend } from '../api/backend.ts';
import { isAbort } from '../api/toAppError.ts';
import { reportError } from './actions/reportError.ts';

interface PlayerState {
  /** Null while no interview with a recording is open. */
  readonly recording: Recording | null;
  /** Null until the backend has said it. */
  readonly place: RecordingPlace | null;
  /** `idle`: the bytes are fetched when somebody wants to hear them. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'undecodable';
  readonly loadedBytes: number;
  readonly isPlaying: boolean;
  readonly timeMs: number;
  /** Null while nobody knows. */
  readonly durationMs: number | null;
  readonly rate: number;
  readonly isFollowing: boolean;
}

export const playbackRates: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const pieceBytes = 4 * 1024 * 1024;
/** Far behind any end: recordings that do not say their length tell it when asked for this place. */
const behindTheEnd = 1e7;

const silent = {
  recording: null,
  place: null,
  phase: 'idle',
  loadedBytes: 0,
  isPlaying: false,
  timeMs: 0,
  durationMs: null,
} as const;

/** The recording of the open interview as it plays. Speed and following outlive the interview. */
export const usePlayer = create<PlayerState>()(() => ({ ...silent, rate: 1, isFollowing: true }));

let audio: HTMLAudioElement | null = null;
let loading: AbortController | null = null;

function isCurrent(recording: Recording): boolean {
  return usePlayer.getState().recording?.id === recording.id;
}

function silence(): void {
  loading?.abort();
  loading = null;
  if (audio === null) return;
  const element = audio;
  audio = null;
  element.pause();
  URL.revokeObjectURL(element.src);
  element.removeAttribute('src');
}

/** An element that tells the store what it does, for as long as it is the player's. */
function createAudio(address: string): HTMLAudioElement {
  const element = new Audio();
  const tell = (read: () => Partial<PlayerState>) => (): void => {
    if (element === audio) usePlayer.setState(read());
  };
  let isMeasuring = false;
  const onTime = (): void => {
    if (!isMeasuring) usePlayer.setState({ timeMs: Math.round(element.currentTime * 1000) });
  };
  element.addEventListener(
    'timeupdate',
    tell(() => (onTime(), {})),
  );
  element.addEventListener(
    'seeking',
    tell(() => (onTime(), {})),
  );
  element.addEventListener(
    'play',
    tell(() => ({ isPlaying: true })),
  );
  element.addEventListener(
    'pause',
    tell(() => ({ isPlaying: false })),
  );
  element.addEventListener(
    'error',
    tell(() => ({ phase: 'undecodable', isPlaying: false })),
  );
  element.addEventListener(
    'durationchange',
    tell(() => {
      if (Number.isFinite(element.duration)) {
        if (isMeasuring) element.currentTime = 0;
        isMeasuring = false;
        return { durationMs: Math.round(element.duration * 1000) };
      }
      isMeasuring = true;
      element.currentTime = behindTheEnd;
      return {};
    }),
  );
  element.preservesPitch = true;
  element.src = address;
  return element;
}

async function isLoadable(element: HTMLAudioElement): Promise<boolean> {
  return new Promise((resolve) => {
    element.addEventListener('loadeddata', () => resolve(true), { once: true });
    element.addEventListener('error', () => resolve(false), { once: true });
  });
}

async function fetchSound(recording: Recording, signal: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = [];
  let offset = 0;
  while (offset < recording.bytes) {
    const asked = { id: recording.id, offset, length: Math.min(pieceBytes, recording.bytes - offset) };
    const { piece } = await backend().recordings.read(asked, { signal });
    if (piece.size === 0) throw new AppError('recordingMissing', { file: recording.path ?? recording.fileName });
    pieces.push(piece instanceof Blob ? piece : new Blob([await piece.arrayBuffer()]));
    offset += piece.size;
    if (!signal.aborted) usePlayer.setState({ loadedBytes: offset });
  }
  return new Blob(pieces, { type: recording.mediaType });
}

/** Asks where the sound is; `isAsked` when the user wants to hear it. Null when the backend could not say. */
export async function locateSound(isAsked: boolean): Promise<RecordingPlace | null> {
  const { recording } = usePlayer.getState();
  if (recording === null) return null;
  try {
    const place = await backend().recordings.locate({ id: recording.id, isAsked });
    if (isCurrent(recording)) usePlayer.setState({ place });
    return place;
  } catch (error) {
    reportError(error);
    return null;
  }
}

/** True when it can be played now. */
async function load(): Promise<boolean> {
  const { recording, phase, rate } = usePlayer.getState();
  if (phase === 'ready') return true;
  if (recording === null || phase !== 'idle') return false;
  const own = new AbortController();
  loading = own;
  usePlayer.setState({ phase: 'loading', loadedBytes: 0 });
  try {
    const place = await locateSound(true);
    const isThere = place?.state === 'found' || place?.state === 'copied';
    if (own.signal.aborted) return false;
    if (!isThere) {
      usePlayer.setState({ phase: 'idle' });
      return false;
    }
    const sound = await fetchSound(recording, own.signal);
    if (own.signal.aborted) return false;
    audio = createAudio(URL.createObjectURL(sound));
    const isSound = await isLoadable(audio);
    if (own.signal.aborted || !isSound) return false;
    audio.playbackRate = rate;
    usePlayer.setState({ phase: 'ready' });
    return true;
  } catch (error) {
    if (own.signal.aborted || isAbort(error)) return false;
    usePlayer.setState({ phase: 'idle' });
    const isMissing = error instanceof AppError && error.code === 'recordingMissing';
    const state = isMissing ? (await locateSound(true))?.state : undefined;
    // A file that is gone says so in its own place.
    if (state !== 'missing' && state !== 'changed') reportError(error);
    return false;
  } finally {
    if (loading === own) loading = null;
  }
}

/** Makes the recording the one that plays. The same sound goes on where it is. */
export function openPlayer(recording: Recording | null): void {
  const before = usePlayer.getState().recording;
  const isSame = recording !== null && before?.id === recording.id && before.fingerprint === recording.fingerprint;
  if (!isSame) silence();
  usePlayer.setState(isSame ? { recording } : { ...silent, recording, durationMs: recording?.durationMs ?? null });
  if (recording !== null) void locateSound(false);
}

/** Gives up fetching the sound. */
export function cancelLoading(): void {
  loading?.abort();
  loading = null;
  usePlayer.setState((state) => (state.phase === 'loading' ? { phase: 'idle', loadedBytes: 0 } : {}));
}

async function start(): Promise<void> {
  try {
    await audio?.play();
  } catch (error) {
    // A pause that came first, or a page that nobody has touched yet: the button says that nothing plays.
    if (!(error instanceof DOMException)) throw error;
  }
}

function place(ms: number): void {
  const { durationMs } = usePlayer.getState();
  const timeMs = Math.max(0, Math.min(ms, durationMs ?? ms));
  if (audio !== null) audio.currentTime = timeMs / 1000;
  usePlayer.setState({ timeMs });
}

/** Goes to a moment; before the sound is there, it is where playing will begin. */
export function seekTo(ms: number): void {
  if (usePlayer.getState().recording !== null) place(ms);
}

/** Plays from a moment, or from where it stands; while the sound is on its way, it is where playing will begin. */
export async function play(fromMs: number = usePlayer.getState().timeMs): Promise<void> {
  seekTo(fromMs);
  if (!(await load())) return;
  const { timeMs, durationMs } = usePlayer.getState();
  place(durationMs !== null && timeMs >= durationMs ? 0 : timeMs);
  await start();
}

export function pause(): void {
  audio?.pause();
}

export function togglePlay(): void {
  const { isPlaying, phase } = usePlayer.getState();
  if (isPlaying) pause();
  else if (phase === 'loading') cancelLoading();
  else void play();
}

export function skip(ms: number): void {
  seekTo(usePlayer.getState().timeMs + ms);
}

/** The next speed in that direction; the pitch stays. */
export function changeRate(step: 1 | -1): void {
  const at = playbackRates.indexOf(usePlayer.getState().rate) + step;
  setRate(playbackRates[Math.max(0, Math.min(playbackRates.length - 1, at))] ?? 1);
}

export function setRate(rate: number): void {
  if (audio !== null) audio.playbackRate = rate;
  usePlayer.setState({ rate });
}

export function toggleFollowing(): void {
  usePlayer.setState((state) => ({ isFollowing: !state.isFollowing }));
}
