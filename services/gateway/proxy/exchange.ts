import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Dispatcher, Pool } from '@golfroundpro/shared/http/upstream.ts';

/** One request to a service, and its answer on its way to a client. */
export interface Exchange {
  /** Resolves when the whole answer has been handed on; rejects with what undici says, or with why it was given up. */
  with: (pool: Pool) => Promise<void>;
  /** Whether any of it may have reached the service: it did not only wait for a connection. */
  wasSent: () => boolean;
  /** Ends it, wherever it is. */
  giveUp: (reason: Error) => void;
}

/**
 * An exchange whose answer goes on as it comes, no faster than the client takes it.
 * @param begin is told the status and the headers, and gives where the body goes
 */
export function makeExchange(
  request: Dispatcher.DispatchOptions,
  begin: (status: number, headers: IncomingHttpHeaders) => ServerResponse,
): Exchange {
  let controller: Dispatcher.DispatchController | undefined;
  let end: (reason: Error) => void = () => undefined;
  let givenUp: Error | undefined;
  return {
    wasSent: () => controller !== undefined,
    giveUp: (reason) => {
      givenUp = reason;
      // What waits for a connection is told of its end only when it gets one.
      end(reason);
      controller?.abort(reason);
    },
    with: (pool) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      end = reject;
      let res: ServerResponse | undefined;
      pool.dispatch(request, {
        onRequestStart: (started) => {
          if (givenUp) started.abort(givenUp);
          else controller = started;
        },
        onResponseStart: (_controller, status, headers) => {
          if (status >= 200) res = begin(status, headers);
        },
        onResponseData: (started, chunk) => {
          if (res!.write(chunk)) return;
          started.pause();
          res!.once('drain', () => started.resume());
        },
        onResponseEnd: () => {
          res!.end();
          resolve();
        },
        onResponseError: (_controller, error) => reject(error),
      });
      return promise;
    },
  };
}
