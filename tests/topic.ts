import { randomUUID } from 'node:crypto';
import { Consumer, MessagesStreamModes, stringDeserializers } from '@platformatic/kafka';
import { stack } from './stack.ts';

/** A record of a topic: its key and the CloudEvent it holds. */
export interface TopicRecord {
  key: string;
  event: { id: string; type: string; data: Record<string, unknown> };
}

/** Nothing for what is no JSON: a test of poison left it there, and the stack may be a kept one. */
function eventOf(value: string): TopicRecord['event'] | undefined {
  try {
    return JSON.parse(value) as TopicRecord['event'];
  } catch {
    return undefined;
  }
}

/**
 * Reads a topic from its beginning until `enough` says so.
 * @throws Error when it does not within `timeoutMs`
 */
export async function readTopic(
  topic: string,
  enough: (records: TopicRecord[]) => boolean,
  timeoutMs = 20_000,
): Promise<TopicRecord[]> {
  const consumer = new Consumer({
    groupId: `test-${randomUUID()}`,
    clientId: 'tests',
    bootstrapBrokers: [`127.0.0.1:${stack.ports['kafka']}`],
    deserializers: stringDeserializers,
  });
  const records: TopicRecord[] = [];
  let isEnough = false;
  const stream = await consumer.consume({
    topics: [topic],
    mode: MessagesStreamModes.EARLIEST,
    autocommit: false,
    maxWaitTime: 100,
  });
  const late = setTimeout(() => void stream.close(), timeoutMs);
  for await (const { key, value } of stream) {
    const event = eventOf(value);
    if (event) records.push({ key, event });
    isEnough = enough(records);
    if (isEnough) break;
  }
  clearTimeout(late);
  await consumer.close(true);
  if (!isEnough) {
    throw new Error(
      `${topic} lacks what was waited for: ${records.length} records in ${timeoutMs} ms`,
    );
  }
  return records;
}
