/** One record of a topic as the sidecar hands it over in a bulk. */
export interface BulkEntry {
  entryId: string;
  /** A CloudEvent, or with `rawPayload` the whole record in base64. */
  event: unknown;
  metadata?: unknown;
}

/** The event of an entry as text, for whoever looks into the dead letters. */
export function entryText({ event }: BulkEntry): string {
  return typeof event === 'string' ? textOf(event) : (JSON.stringify(event) ?? '');
}

/**
 * The event of an entry as a value.
 * @throws SyntaxError when the record is not JSON
 */
export function entryValue({ event }: BulkEntry): unknown {
  return typeof event === 'string' ? JSON.parse(textOf(event)) : event;
}

/** Where an entry lay in Kafka, as far as the sidecar says. */
export function entryOrigin({ metadata }: BulkEntry) {
  const text = (name: string) => {
    const value = (metadata as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    topic: text('__topic'),
    partition: text('__partition'),
    offset: text('__offset'),
    key: text('__key'),
  };
}

function textOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
