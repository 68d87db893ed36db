import type { ServerResponse } from 'node:http';

/** A message of an event stream (HTML standard, section 9.2.6); `data` is sent as JSON. */
export interface SseMessage {
  event: string;
  data: unknown;
  /** What a client gives back as Last-Event-ID. */
  id?: string | number;
}

/** The bytes of a message: made once, written to as many streams as there are. */
export function encodeSse({ event, data, id }: SseMessage): Buffer {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** One open answer of type text/event-stream. */
export interface SseStream {
  /** Writes a message; false when the client reads too slowly and was cut off. */
  send: (message: Buffer) => boolean;
  /** Writes a last message and closes. */
  end: (message: Buffer) => void;
}

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  // Some proxies hold an answer back until it is whole.
  'x-accel-buffering': 'no',
};
/** How long a client may take to read what was sent before the end. */
const END_TIMEOUT_MS = 2000;

/** Begins an event stream. A client with more than `maxUnsentBytes` waiting for it is cut off. */
export function openSse(res: ServerResponse, maxUnsentBytes: number): SseStream {
  // A client that goes while it is written to is told of by the event `close`.
  res.on('error', () => undefined);
  res.writeHead(200, HEADERS).flushHeaders();
  return {
    send: (message) => {
      res.write(message);
      if (res.writableLength <= maxUnsentBytes) return true;
      res.destroy();
      return false;
    },
    end: (message) => {
      res.end(message);
      setTimeout(() => res.destroy(), END_TIMEOUT_MS).unref();
    },
  };
}
