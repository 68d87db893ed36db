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

export interface ExchangeOptions {
  request: Dispatcher.DispatchOptions;
  /** How long a client may take nothing of an answer that waits for them. */
  unreadMs: number;
  /** Is told the status and the headers, and gives where the body goes. */
  begin: (status: number, headers: IncomingHttpHeaders) => ServerResponse;
}

/** An exchange whose answer goes on as it comes, no faster than the client takes it. */
export function makeExchange({ request, unreadMs, begin }: ExchangeOptions): Exchange {
  let controller: Dispatcher.DispatchController | undefined;
  let end: (reason: Error) => void = () => undefined;
  let givenUp: Error | undefined;
  let unread: NodeJS.Timeout | undefined;
  const giveUp = (reason: Error) => {
    givenUp = reason;
    clearTimeout(unread);
    // What waits for a connection is told of its end only when it gets one.
    end(reason);
    controller?.abort(reason);
  };
  return {
    wasSent: () => controller !== undefined,
    giveUp,
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
          // Whoever never reads would hold the connection for ever: undici's own timers stand still meanwhile.
          unread = setTimeout(() => giveUp(new Error('the client reads nothing')), unreadMs);
          res!.once('drain', () => {
            clearTimeout(unread);
            started.resume();
          });
        },
        onResponseEnd: () => {
          res!.end();
          resolve();
        },
        onResponseError: (_controller, error) => {
          clearTimeout(unread);
          reject(error);
        },
      });
      return promise;
    },
  };
}
