/** A row of an `event` table: one thing that happened to one aggregate; its data as a value, or as JSON. */
export interface EventRow<Data = unknown> {
  /** Position in the log: a bigint as text, increasing inside an aggregate. */
  id: string;
  eventId: string;
  type: string;
  aggregateId: string;
  data: Data;
  traceparent: string | null;
  occurredAt: Date;
}

/**
 * A CloudEvents 1.0 event in JSON form; `sequence` is the log's position (sequence extension), and
 * `logepoch` names the log that it is a position of (missing before 0.2).
 */
export interface CloudEvent<T = unknown> {
  specversion: '1.0';
  id: string;
  type: string;
  source: string;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  sequence: string;
  logepoch?: string;
  traceparent?: string;
  data: T;
}

/** The CloudEvent of a row of the log with this epoch, as JSON; its data goes in as PostgreSQL wrote it. */
export function cloudEventText(row: EventRow<string>, source: string, epoch: string): string {
  const head: Omit<CloudEvent, 'data'> = {
    specversion: '1.0',
    id: row.eventId,
    type: row.type,
    source,
    subject: row.aggregateId,
    time: row.occurredAt.toISOString(),
    datacontenttype: 'application/json',
    sequence: row.id,
    logepoch: epoch,
    ...(row.traceparent ? { traceparent: row.traceparent } : {}),
  };
  return `${JSON.stringify(head).slice(0, -1)},"data":${row.data}}`;
}
