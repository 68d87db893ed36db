import type { Readable } from 'node:stream';
import { ERROR_CODES, type ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeUpstreamPools, type UpstreamPlace } from '@golfroundpro/shared/http/upstream-pools.ts';
import { toUpstreamError, traceHeader } from '@golfroundpro/shared/http/upstream.ts';

/** The services that hold something of people, asked on behalf of one. */
export interface Holders {
  /**
   * Begins an answer; its end is for the reader to look at.
   * @throws AppError with the code that the service refuses with; upstream_unavailable
   */
  ask: (name: string, asked: Asked) => Promise<Readable>;
  close: () => Promise<void>;
}

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  /** Of the person: who they are, and from where they ask. */
  headers: Record<string, string>;
  signal: AbortSignal;
}

const CONNECTIONS = 16;
const SILENCE_MS = 15_000;

/** Connections of their own to these services: a file that is long on its way holds up nothing else. */
export function makeHolders(places: Record<string, UpstreamPlace>): Holders {
  const made = new Map(
    Object.entries(places).map(([name, place]) => [name, makeUpstreamPools(place, CONNECTIONS)]),
  );
  return {
    ask: async (name, { headers, ...asked }) => {
      try {
        const { statusCode, body } = await made.get(name)!.instances.ask((pool) =>
          pool.request({
            ...asked,
            headers: { ...headers, ...traceHeader() },
            headersTimeout: SILENCE_MS,
            bodyTimeout: SILENCE_MS,
          }),
        );
        if (statusCode < 300) return body.setEncoding('utf8');
        throw refusalOf(name, statusCode, await body.json());
      } catch (cause) {
        throw toUpstreamError(cause);
      }
    },
    close: async () => void (await Promise.all([...made.values()].map(({ close }) => close()))),
  };
}

/** What a client may be told as it is: a fault of the service's own stays one of ours. */
function refusalOf(name: string, status: number, problem: unknown): Error {
  const { code } = (problem ?? {}) as { code?: unknown };
  const isKnown = typeof code === 'string' && code in ERROR_CODES && status !== 500;
  if (!isKnown) return new Error(`${name} answers ${status}`);
  return new AppError(code as ErrorCode);
}
