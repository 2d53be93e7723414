import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BackendClient } from '#shared/contract/client.ts';
import { backend } from '../api/backend.ts';
import { ConnectionLostError, isAbort } from '../api/toAppError.ts';
import { useRecords } from './records.ts';
import { useSession } from './session.ts';

export interface BackendQuery<Data> {
  /** The last answer, kept while a newer one is on its way. */
  readonly data: Data | undefined;
  readonly error: Error | null;
  /** True only while there is nothing to show yet. */
  readonly isLoading: boolean;
  readonly isRefetching: boolean;
  readonly refetch: () => void;
}

interface Options {
  /** False: do not ask (yet). */
  readonly isEnabled?: boolean;
  /** False for what does not depend on the project's data. */
  readonly followsData?: boolean;
}

interface Answer {
  readonly key: string;
  readonly data?: unknown;
  readonly error: Error | null;
}

const mostKept = 60;
const debounceMs = 40;
const lastAnswers = new Map<string, unknown>();

function keep(key: string, data: unknown): void {
  lastAnswers.delete(key);
  lastAnswers.set(key, data);
  const oldest = lastAnswers.keys().next().value;
  if (lastAnswers.size > mostKept && oldest !== undefined) lastAnswers.delete(oldest);
}

/**
 * Asks the backend, and again whenever the project's data change. `key` must name everything that `fetch` depends on.
 * The call is aborted when the component leaves or the key changes; the last answer for a key shows at once next time.
 */
export function useBackendQuery<Data>(
  key: readonly (string | number | boolean | null | undefined)[],
  fetch: (client: BackendClient, signal: AbortSignal) => Promise<Data>,
  { isEnabled = true, followsData = true }: Options = {},
): BackendQuery<Data> {
  const version = useRecords((state) => (followsData ? state.version : 0));
  const path = useSession((state) => (followsData ? (state.open?.path ?? '') : ''));
  const connection = useSession((state) => state.connection);
  const isHidingNames = useSession((state) => state.isHidingNames);
  const [turn, setTurn] = useState(0);
  const fullKey = JSON.stringify([path, isHidingNames, ...key]);
  const [answer, setAnswer] = useState<Answer>({ key: '', error: null });
  const [isAsking, setIsAsking] = useState(false);
  const fetchNow = useEffectEvent((signal: AbortSignal) => fetch(backend(), signal));
  const askedKey = useRef('');

  useEffect(() => {
    if (!isEnabled || connection !== 'connected') return undefined;
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      setIsAsking(true);
      try {
        const data = await fetchNow(controller.signal);
        if (controller.signal.aborted) return;
        keep(fullKey, data);
        setAnswer({ key: fullKey, data, error: null });
        setIsAsking(false);
      } catch (error) {
        if (controller.signal.aborted) return;
        setIsAsking(false);
        if (isAbort(error) || error instanceof ConnectionLostError) return;
        setAnswer({ key: fullKey, error: error instanceof Error ? error : new Error(String(error)) });
      }
    };
    const isSameQuestion = askedKey.current === fullKey;
    askedKey.current = fullKey;
    const timer = setTimeout(() => void ask(), isSameQuestion ? debounceMs : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [fullKey, version, turn, isEnabled, connection]);

  const isOwn = answer.key === fullKey;
  const data = (isOwn && answer.data !== undefined ? answer.data : lastAnswers.get(fullKey)) as Data | undefined;
  const error = isOwn ? answer.error : null;
  return {
    data,
    error,
    isLoading: isEnabled && data === undefined && error === null,
    isRefetching: isAsking && data !== undefined,
    refetch: useCallback(() => setTurn((before) => before + 1), []),
  };
}
