import { readNdjson } from '@golfroundpro/shared/http/ndjson-client.ts';
import { makeUpstreamPools } from '@golfroundpro/shared/http/upstream-pools.ts';
import { CALLER_TOKEN_HEADER, type UpstreamAddress } from '@golfroundpro/shared/http/upstream.ts';
import { SNAPSHOT_FORMAT } from './read-log-line.ts';

/** Round's log of events, read over HTTP. */
export interface RoundLog {
  /** Names the log: another name is another log. */
  readEpoch: (signal: AbortSignal) => Promise<string>;
  /**
   * Streams the events behind a position to the end of the log, in groups; from its beginning, snapshots first
   * where round has some.
   * @throws Error when the stream was cut or the log is another one
   */
  read: (after: string, epoch: string, signal: AbortSignal) => AsyncGenerator<unknown[]>;
}

/** Shorter than the lock of a refill lives, so that a stalled stream is given up before it is lost. */
const IDLE_TIMEOUT_MS = 5000;
const CONNECTIONS = 8;
const BEHIND_ALL = '999999999999999';

/** The log of the round service, whose instances are at these addresses. */
export function makeRoundLog(
  { token, ...place }: UpstreamAddress,
  idleTimeoutMs = IDLE_TIMEOUT_MS,
): RoundLog {
  const { instances } = makeUpstreamPools(place, CONNECTIONS);
  const open = (after: string, signal: AbortSignal) =>
    readNdjson({
      instances,
      path: `/internal/events?after=${after}&snapshots=${SNAPSHOT_FORMAT}`,
      headers: { [CALLER_TOKEN_HEADER]: token },
      idleTimeoutMs,
      signal,
    });
  return {
    readEpoch: async (signal) => {
      let first: unknown;
      // To its end, which is near: a stream that is left is a fault to round.
      for await (const lines of open(BEHIND_ALL, signal)) first ??= lines[0];
      return epochOf(first);
    },
    read: async function* (after, epoch, signal) {
      let begun = false;
      let ended = false;
      for await (const lines of open(after, signal)) {
        if (!begun && epochOf(lines.shift()) !== epoch) throw new Error("round's log was changed");
        begun = true;
        ended = isEnd(lines.at(-1));
        yield ended ? lines.slice(0, -1) : lines;
      }
      if (!ended) throw new Error("round's log was cut short");
    },
  };
}

function epochOf(line: unknown): string {
  const { epoch } = (line ?? {}) as { epoch?: unknown };
  if (typeof epoch !== 'string') throw new Error("round's log did not name itself");
  return epoch;
}

function isEnd(line: unknown): boolean {
  return (line as { end?: unknown } | undefined)?.end === true;
}
