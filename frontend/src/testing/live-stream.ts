/** A live stream whose far end is in the test's hand. */
export interface LiveStream {
  response: Response;
  /** The club says an event. */
  say(event: string, data: unknown, id?: string): void;
  /** The club ends the stream. */
  close(): void;
}

/** @param signal of the request: aborted, the stream breaks */
export function makeLiveStream(signal: AbortSignal): LiveStream {
  const encoder = new TextEncoder();
  let control!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (control = given) });
  signal.addEventListener('abort', () => control.error(new DOMException('aborted', 'AbortError')));
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    say(event, data, id) {
      const line = id === undefined ? '' : `id: ${id}\n`;
      control.enqueue(encoder.encode(`event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`));
    },
    close: () => control.close(),
  };
}
