import { Agent, request } from 'node:http';

/** An answer, with the time from sending the request to its last byte. */
export interface Timed {
  status: number;
  ms: number;
  text: string;
}

export interface KeptOptions {
  body?: object;
  /** A body that is sent as it is. */
  text?: string;
  /** Of the body; JSON unless told. */
  type?: string | undefined;
  token?: string;
}

/** Sends one request and times it; every status is given as it is. */
export type KeptSend = (method: string, path: string, options?: KeptOptions) => Promise<Timed>;

/**
 * Requests over connections that are kept open, by plain `node:http`: a request is all that is timed,
 * and little of the cores that are measured is taken. `fetch` takes some times as much.
 */
export function keepConnection(
  address: string,
  options: { maxSockets?: number; localAddress?: string } = {},
): KeptSend {
  const agent = new Agent({ keepAlive: true, ...options });
  return (method, path, { body, text = body && JSON.stringify(body), type, token } = {}) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(text === undefined
          ? {}
          : {
              'content-type': type ?? 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
      };
      const startedAt = performance.now();
      const sent = request(new URL(path, address), { agent, method, headers });
      sent.once('error', reject).once('response', (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (piece: string) => (received += piece));
        response.once('error', reject).once('end', () => {
          const ms = performance.now() - startedAt;
          resolve({ status: response.statusCode ?? 0, ms, text: received });
        });
      });
      sent.end(text);
    });
}

/**
 * Makes each request for one user over one connection, and reads the answer.
 * @throws Error on any other status than 2xx
 */
export function makeTimedSend(address: string, token: string) {
  const send = keepConnection(address, { maxSockets: 1 });
  return async (method: string, path: string, body?: object) => {
    const { status, ms, text } = await send(method, path, { token, ...(body ? { body } : {}) });
    if (status >= 200 && status < 300) return { ms, body: JSON.parse(text || '{}') as unknown };
    throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
  };
}

export type TimedSend = ReturnType<typeof makeTimedSend>;
