import { Agent, request } from 'node:http';

/** An answer of the gateway with the time from sending the request to its last byte. */
export interface Timed {
  ms: number;
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
}

/** Sends one request and times it. @throws Error on any other status than 2xx */
export type TimedSend = (method: string, path: string, options?: TimedOptions) => Promise<Timed>;

export interface TimedOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A client with one connection that is kept open, so that a request is all that is timed. */
export function makeTimedClient(address: string, token: string): TimedSend {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (method, path, { body, headers } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const startedAt = performance.now();
      const sent = request(new URL(path, address), {
        agent,
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (piece: string) => (received += piece));
        response.on('error', reject).on('end', () => {
          const ms = performance.now() - startedAt;
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) {
            resolve({ ms, body: JSON.parse(received || '{}'), headers: response.headers });
          } else reject(new Error(`${method} ${path}: ${status} ${received.slice(0, 300)}`));
        });
      });
      sent.end(text);
    });
}
