import { toApiError, type ApiError } from '../api/api-error.ts';
import { openLive } from './open-live.ts';
import { readMessages, type LiveMessage } from './read-messages.ts';
import { pauseBefore } from './pause-before.ts';
import { whenWoken } from './when-woken.ts';

/** `live`: what is shown is what the club has. `waiting`: not at the moment. `over`: no more will come. */
export type LiveState =
  | { is: 'connecting' }
  | { is: 'live'; heardAt: number }
  | { is: 'waiting'; heardAt: number | undefined }
  | { is: 'over'; reason: string; problem?: ApiError };

interface Options {
  /** Sends the request; `lastEventId` is what is known here. */
  connect: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
  /** A snapshot or a change. */
  take: (message: LiveMessage) => void;
  tell: (state: LiveState) => void;
}

/** A heartbeat comes every 15 s; so long without one means that nobody is there. */
const SILENCE_MS = 45_000;
const LOOK_EVERY_MS = 5_000;

/** Follows a live stream over lost connections, sleep and restarts until it is stopped, or is over. */
export function follow({ connect, take, tell }: Options): () => void {
  const stopped = new AbortController();
  let attempt = new AbortController();
  let known: string | undefined;
  let heardAt: number | undefined;
  let failures = 0;
  let wake: () => void = () => undefined;

  function hear(message: LiveMessage): void {
    heardAt = Date.now();
    failures = 0;
    if (message.event === 'heartbeat') checkGap(message);
    else if (message.event !== 'resumed') {
      known = message.id;
      take(message);
    }
    if (!attempt.signal.aborted) tell({ is: 'live', heardAt });
  }

  /** A version that never came here was lost on the way: all of it is asked for anew. */
  function checkGap({ data }: LiveMessage): void {
    if (String((data as { version: unknown }).version) === known) return;
    known = undefined;
    attempt.abort();
  }

  /** @returns why it is over, or nothing when it is to go on */
  async function once(): Promise<string | undefined> {
    attempt = new AbortController();
    const signal = AbortSignal.any([stopped.signal, attempt.signal]);
    const response = await openLive(() => connect(known, signal));
    let reason: string | undefined;
    await readMessages(response.body!, (message) => {
      if (message.event === 'end') ({ reason } = message.data as { reason: string });
      else hear(message);
    });
    return reason;
  }

  async function go(): Promise<void> {
    tell({ is: 'connecting' });
    while (!stopped.signal.aborted) {
      const { reason, problem } = await once().then(
        (end) => ({ reason: end, problem: undefined }),
        (thrown: unknown) => ({ reason: undefined, problem: toApiError(thrown) }),
      );
      if (stopped.signal.aborted) return;
      const why = reason ?? problem?.code ?? '';
      const pauseMs = pauseBefore(failures++, why, problem);
      if (pauseMs === undefined) return tell({ is: 'over', reason: why, problem });
      tell({ is: 'waiting', heardAt });
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pauseMs);
      });
    }
  }

  const isSilent = (ms: number) => heardAt !== undefined && Date.now() - heardAt > ms;
  const watchdog = setInterval(() => isSilent(SILENCE_MS) && attempt.abort(), LOOK_EVERY_MS);
  const forget = whenWoken((isLost) => {
    // After sleep a dead connection looks alive: half the patience is enough.
    if (isLost || isSilent(SILENCE_MS / 2)) attempt.abort();
    if (!isLost) wake();
  });
  void go();
  return () => {
    stopped.abort();
    clearInterval(watchdog);
    forget();
    wake();
  };
}
