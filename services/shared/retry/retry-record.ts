import { Type, type Static } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import type { OutgoingEvent } from '../dapr/dapr-client.ts';
import type { ReadResult } from '../events/event-reader.ts';
import { makeChecker } from '../http/validator.ts';
import type { WaitingEvent } from './retry-rows.ts';

/** A record of a retry topic: a CloudEvent whose extensions tell whose it is and when it is tried, and its data what. */
const RetryRecord = Type.Object({
  type: Type.String(),
  subject: Type.String(),
  consumer: Type.String(),
  attempts: Type.Integer({ minimum: 1 }),
  firstfailure: Type.String({ format: 'date-time' }),
  nexttime: Type.String({ format: 'date-time' }),
  originaltopic: Type.String(),
  data: Type.Object({
    place: Type.String(),
    event: Type.String(),
    partition: Type.Optional(Type.String()),
    offset: Type.Optional(Type.String()),
    reason: Type.String(),
  }),
});
const check = makeChecker(RetryRecord);

/** Tells what a consumer tries later. */
export function retryRecord(
  { topic, key, attempts, firstFailedAt, nextAt, ...about }: WaitingEvent,
  { family, consumer, now }: { family: string; consumer: string; now: Date },
): OutgoingEvent {
  const id = uuidv7();
  const { place, event, partition, offset, reason } = about;
  const record = {
    specversion: '1.0',
    id,
    type: `${family}.Retry.v1`,
    source: `/${consumer}`,
    subject: key,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    consumer,
    attempts,
    firstfailure: firstFailedAt.toISOString(),
    nexttime: nextAt.toISOString(),
    originaltopic: topic,
    data: { place, event, partition, offset, reason },
  };
  return { id, key, event: JSON.stringify(record) };
}

/** Reads what a consumer tries later; what others do is let go. */
export function readRetryRecord(value: unknown, consumer: string): ReadResult<WaitingEvent> {
  const fault = check(value);
  if (fault) {
    return { outcome: 'poison', poison: { reason: 'not_a_cloud_event', detail: fault } };
  }
  const record = value as Static<typeof RetryRecord>;
  if (record.consumer !== consumer) return { outcome: 'ignored' };
  const { subject: key, attempts, firstfailure, nexttime, originaltopic: topic, data } = record;
  const { partition, offset, ...rest } = data;
  const fact = {
    ...{ ...rest, partition, offset, topic, key, attempts },
    firstFailedAt: new Date(firstfailure),
    nextAt: new Date(nexttime),
  };
  return { outcome: 'usable', event: { position: '0', time: nexttime, fact } };
}
