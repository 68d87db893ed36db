import type { TestGateway } from './start-gateway.ts';

export interface LiveEvent {
  event: string;
  id?: string;
  data: unknown;
}

/** A stream as a client reads it. */
export interface LiveClient {
  response: Response;
  /** Everything so far. */
  events: LiveEvent[];
  /** All so far but heartbeats. */
  told: () => LiveEvent[];
  /** Resolves when the stream is over, whoever ended it. */
  ended: Promise<void>;
  close: () => void;
}

/** Opens a stream, with the headers given; an answer that is no stream has no events. */
export async function watch(
  gateway: TestGateway,
  path: string,
  headers: Record<string, string> = {},
): Promise<LiveClient> {
  const gone = new AbortController();
  const response = await fetch(gateway.url + path, { headers, signal: gone.signal });
  const events: LiveEvent[] = [];
  const isStream = response.headers.get('content-type') === 'text/event-stream';
  const ended = isStream ? read(response, events).catch(() => undefined) : Promise.resolve();
  return {
    response,
    events,
    told: () => events.filter(({ event }) => event !== 'heartbeat'),
    ended,
    close: () => gone.abort(),
  };
}

async function read(response: Response, events: LiveEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body!) {
    const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
    rest = blocks.pop()!;
    events.push(...blocks.map(parseEvent));
  }
}

function parseEvent(block: string): LiveEvent {
  const lines = block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]);
  const { event = '', id, data = '' } = Object.fromEntries(lines) as Record<string, string>;
  return { event, data: JSON.parse(data) as unknown, ...(id === undefined ? {} : { id }) };
}
