import { readNdjson } from '../http/ndjson-client.ts';
import { makeUpstreamPools } from '../http/upstream-pools.ts';
import { CALLER_TOKEN_HEADER, type UpstreamAddress } from '../http/upstream.ts';

/** Another service's log of events, read over HTTP. */
export interface EventLog {
  /** Names the log: another name is another log. */
  readEpoch: (signal: AbortSignal) => Promise<string>;
  /**
   * Streams the events behind a position to the end of the log, in groups; a group is empty where none of the
   * events that were passed is of use.
   * @throws Error when the stream was cut or the log is another one
   */
  read: (after: string, epoch: string, signal: AbortSignal) => AsyncGenerator<unknown[]>;
}

/** Shorter than the lock of a refill lives, so that a stalled stream is given up before it is lost. */
const IDLE_TIMEOUT_MS = 5000;
const CONNECTIONS = 8;
const BEHIND_ALL = '999999999999999';

export interface EventLogOptions {
  /** More of the query, such as `&snapshots=1`. */
  query?: string;
  idleTimeoutMs?: number | undefined;
}

/** The log of a service, whose instances are at these addresses. */
export function makeEventLog(
  name: string,
  { token, ...place }: UpstreamAddress,
  { query = '', idleTimeoutMs = IDLE_TIMEOUT_MS }: EventLogOptions = {},
): EventLog {
  const { instances } = makeUpstreamPools(place, CONNECTIONS);
  const open = (after: string, signal: AbortSignal) =>
    readNdjson({
      instances,
      path: `/internal/events?after=${after}${query}`,
      headers: { [CALLER_TOKEN_HEADER]: token },
      idleTimeoutMs,
      signal,
    });
  return {
    readEpoch: async (signal) => {
      let first: unknown;
      // To its end, which is near: a stream that is left is a fault to the service.
      for await (const lines of open(BEHIND_ALL, signal)) first ??= lines[0];
      return epochOf(name, first);
    },
    read: async function* (after, epoch, signal) {
      let begun = false;
      let ended = false;
      for await (const lines of open(after, signal)) {
        if (!begun && epochOf(name, lines.shift()) !== epoch)
          throw new Error(`${name}'s log was changed`);
        begun = true;
        ended = isEnd(lines.at(-1));
        yield lines.filter((line) => !isPassed(line) && !isEnd(line));
      }
      if (!ended) throw new Error(`${name}'s log was cut short`);
    },
  };
}

function epochOf(name: string, line: unknown): string {
  const { epoch } = (line ?? {}) as { epoch?: unknown };
  if (typeof epoch !== 'string') throw new Error(`${name}'s log did not name itself`);
  return epoch;
}

function isEnd(line: unknown): boolean {
  return (line as { end?: unknown } | undefined)?.end === true;
}

function isPassed(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'passed' in line;
}
