import { stack } from './stack.ts';

export interface LiveEvent {
  event: string;
  id: string | undefined;
  data: Record<string, unknown>;
}

/** Follows a live path until `stop`; what arrived so far is in `events`. */
export async function follow(path: string, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const response = await fetch(stack.address + path, { headers, signal: abort.signal });
  const events: LiveEvent[] = [];
  const reading = response.ok ? read(response, events).catch(() => undefined) : Promise.resolve();
  return {
    status: response.status,
    events,
    ended: reading,
    stop: async () => {
      abort.abort();
      await reading;
    },
  };
}

async function read(response: Response, events: LiveEvent[]): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop()!;
    events.push(...parts.map(parse).filter((event) => event.event !== ''));
  }
}

function parse(part: string): LiveEvent {
  const field = (name: string) =>
    part
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  return {
    event: field('event'),
    id: field('id') || undefined,
    data: JSON.parse(field('data') || '{}') as Record<string, unknown>,
  };
}
