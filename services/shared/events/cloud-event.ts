/** A row of an `event` table: one thing that happened to one aggregate. */
export interface EventRow {
  /** Position in the log: a bigint as text, increasing inside an aggregate. */
  id: string;
  eventId: string;
  type: string;
  aggregateId: string;
  data: unknown;
  traceparent: string | null;
  occurredAt: Date;
}

/** A CloudEvents 1.0 event in JSON form; `sequence` is the log's position (sequence extension). */
export interface CloudEvent<T = unknown> {
  specversion: '1.0';
  id: string;
  type: string;
  source: string;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  sequence: string;
  traceparent?: string;
  data: T;
}

/** The CloudEvent of a log row, the same whether it is relayed or read from the log again. */
export function toCloudEvent(row: EventRow, source: string): CloudEvent {
  return {
    specversion: '1.0',
    id: row.eventId,
    type: row.type,
    source,
    subject: row.aggregateId,
    time: row.occurredAt.toISOString(),
    datacontenttype: 'application/json',
    sequence: row.id,
    ...(row.traceparent ? { traceparent: row.traceparent } : {}),
    data: row.data,
  };
}
