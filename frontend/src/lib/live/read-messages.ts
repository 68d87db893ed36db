import { createParser } from 'eventsource-parser';

/** One event of a live stream, its data read. */
export interface LiveMessage {
  event: string;
  /** The version that it brings. */
  id: string | undefined;
  data: unknown;
}

/** Gives each event of a stream in order; resolves when it ends, rejects when it breaks. */
export async function readMessages(
  body: ReadableStream<Uint8Array>,
  take: (message: LiveMessage) => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => take({ event, id, data: JSON.parse(data) }),
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
