// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLiveStream, type LiveStream } from '../../testing/live-stream.ts';
import { follow, type LiveState } from './follow.ts';
import type { LiveMessage } from './read-messages.ts';

interface Connection extends LiveStream {
  known: string | undefined;
  isAborted(): boolean;
}

let connections: Connection[];
let taken: LiveMessage[];
let states: LiveState[];
let refusals: Response[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [connections, taken, states, refusals] = [[], [], [], []];
  stop = follow({
    connect,
    take: (message) => taken.push(message),
    tell: (state) => states.push(state),
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function connect(known: string | undefined, signal: AbortSignal): Promise<Response> {
  const refusal = refusals.shift();
  if (refusal) return refusal;
  const stream = makeLiveStream(signal);
  connections.push({ ...stream, known, isAborted: () => signal.aborted });
  return stream.response;
}

const settle = () => vi.advanceTimersByTimeAsync(1);
const last = () => connections.at(-1)!;
const now = () => states.at(-1);

describe('following a live stream', () => {
  beforeEach(async () => {
    await settle();
    last().say('snapshot', { version: 3 }, '3');
    await settle();
  });

  it('takes the snapshot and the changes, and is live', async () => {
    last().say('change', { version: 4 }, '4');
    await settle();
    expect(taken.map(({ event, id }) => [event, id])).toEqual([
      ['snapshot', '3'],
      ['change', '4'],
    ]);
    expect(now()?.is).toBe('live');
  });

  it('connects again with what it knows, waiting longer each time in vain', async () => {
    const asleep = () => new Response(null, { status: 503 });
    refusals.push(asleep(), asleep());
    last().close();
    await settle();
    expect(now()?.is).toBe('waiting');
    for (const [waitMs, tries] of [
      [1_000, 1],
      [2_000, 1],
      [4_000, 2],
    ] as const) {
      await vi.advanceTimersByTimeAsync(waitMs);
      expect(connections).toHaveLength(tries);
    }
    expect(last().known).toBe('3');
    last().say('resumed', { version: 3 }, '3');
    await settle();
    expect(now()?.is).toBe('live');
    expect(taken).toHaveLength(1);
  });

  it('waits as it is told to', async () => {
    refusals.push(new Response('{}', { status: 429, headers: { 'retry-after': '20' } }));
    last().close();
    await vi.advanceTimersByTimeAsync(1_100);
    await vi.advanceTimersByTimeAsync(18_000);
    expect(connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(connections).toHaveLength(2);
  });

  it('asks for everything anew when a version was lost on the way', async () => {
    last().say('heartbeat', { version: 5 });
    await vi.advanceTimersByTimeAsync(1_100);
    expect(connections).toHaveLength(2);
    expect(last().known).toBeUndefined();
  });

  it('gives a connection up that has been silent for three heartbeats', async () => {
    last().say('heartbeat', { version: 3 });
    await vi.advanceTimersByTimeAsync(44_000);
    expect(last().isAborted()).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connections).toHaveLength(2);
    expect(last().known).toBe('3');
  });

  it('says at once that the network is gone, and is back at once when it is', async () => {
    globalThis.dispatchEvent(new Event('offline'));
    await settle();
    expect(now()?.is).toBe('waiting');
    globalThis.dispatchEvent(new Event('online'));
    await settle();
    expect(connections).toHaveLength(2);
  });

  it('does not trust a connection that has slept', async () => {
    vi.setSystemTime(Date.now() + 30_000);
    globalThis.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(connections).toHaveLength(2);
  });

  it.each(['session_revoked', 'share_revoked', 'not_allowed'])(
    'is over with %s',
    async (reason) => {
      last().say('end', { reason });
      last().close();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(now()).toMatchObject({ is: 'over', reason });
      expect(connections).toHaveLength(1);
    },
  );

  it('goes on when the server stops or the token expires', async () => {
    last().say('end', { reason: 'server_stopping' });
    last().close();
    await vi.advanceTimersByTimeAsync(1_100);
    last().say('end', { reason: 'token_expired' });
    last().close();
    await vi.advanceTimersByTimeAsync(2_100);
    expect(connections).toHaveLength(3);
  });

  it('is over when it is refused', async () => {
    refusals.push(Response.json({ code: 'not_found' }, { status: 404 }));
    last().close();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(now()).toMatchObject({ is: 'over', reason: 'not_found' });
  });

  it('says and asks nothing any more once it was stopped', async () => {
    stop();
    const said = states.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connections).toHaveLength(1);
    expect(states).toHaveLength(said);
  });
});
