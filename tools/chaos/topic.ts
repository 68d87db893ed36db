import { randomUUID } from 'node:crypto';
import {
  Consumer,
  MessagesStreamModes,
  Producer,
  stringDeserializers,
  stringSerializers,
} from '@platformatic/kafka';
import { brokersOf } from '../stack/ports.ts';
import { kafkaAdmin } from '../stack/topics.ts';
import type { World } from './world.ts';

export interface TopicRecord {
  key: string;
  value: string;
}

export const ROUND_TOPIC = 'golf.round';
export const DEAD_LETTERS = 'golf.round.dlq';
const GROUP = 'analytics';

const broker = ({ stack }: World) => ({
  clientId: 'chaos',
  bootstrapBrokers: [`127.0.0.1:${stack.ports['kafka']}`],
});

/** Every record of a topic up to its present end, in order within each partition. */
export async function readTopic(world: World, topic: string): Promise<TopicRecord[]> {
  let missing = 0n;
  for (const { offset } of await endsOf(world, topic)) missing += offset;
  if (missing === 0n) return [];
  const consumer = new Consumer({
    ...broker(world),
    groupId: `chaos-${randomUUID()}`,
    deserializers: stringDeserializers,
  });
  const records: TopicRecord[] = [];
  const mode = MessagesStreamModes.EARLIEST;
  const stream = await consumer.consume({
    topics: [topic],
    mode,
    autocommit: false,
    maxWaitTime: 100,
  });
  for await (const { key, value } of stream) {
    records.push({ key, value });
    missing -= 1n;
    if (missing === 0n) break;
  }
  await consumer.close(true);
  return records;
}

/** Puts records into a topic past the relay. */
export async function produce(world: World, topic: string, records: TopicRecord[]): Promise<void> {
  const producer = new Producer({ ...broker(world), serializers: stringSerializers });
  await producer.send({ messages: records.map((record) => ({ topic, ...record })) });
  await producer.close();
}

/** How many records of a topic a group of consumers has not acknowledged: of golf.round analytics, unless told. */
export async function lagOf(world: World, topic = ROUND_TOPIC, consumer = GROUP): Promise<number> {
  const admin = kafkaAdmin(brokersOf(world.stack.ports));
  try {
    const [group] = await admin.listConsumerGroupOffsets({ groups: [consumer] });
    const partitions = group?.topics.find(({ name }) => name === topic)?.partitions ?? [];
    const done = new Map(partitions.map((one) => [one.partitionIndex, one.committedOffset]));
    const lags = (await endsOf(world, topic)).map(({ partitionIndex, offset }) => {
      const committed = done.get(partitionIndex) ?? 0n;
      return Number(offset - (committed < 0n ? 0n : committed));
    });
    return lags.reduce((sum, lag) => sum + lag, 0);
  } finally {
    await admin.close();
  }
}

/** Whether the partitions of the topic are being given to other consumers of analytics just now. */
export async function isRebalancing(world: World): Promise<boolean> {
  const admin = kafkaAdmin(brokersOf(world.stack.ports));
  try {
    const groups = await admin.describeGroups({ groups: [GROUP] });
    return /REBALANCE/i.test(groups.get(GROUP)?.state ?? '');
  } finally {
    await admin.close();
  }
}

/** Makes analytics read the topic from its beginning: its consumers must have been stopped. */
export async function forgetOffsets(world: World): Promise<void> {
  const admin = kafkaAdmin(brokersOf(world.stack.ports));
  try {
    await admin.deleteGroups({ groups: [GROUP] });
  } finally {
    await admin.close();
  }
}

const LATEST = -1n;

async function endsOf(world: World, topic: string) {
  const admin = kafkaAdmin(brokersOf(world.stack.ports));
  try {
    const [metadata] = [await admin.metadata({ topics: [topic] })];
    const count = metadata.topics.get(topic)!.partitionsCount;
    const partitions = Array.from({ length: count }, (_, partitionIndex) => ({
      partitionIndex,
      timestamp: LATEST,
    }));
    const [listed] = await admin.listOffsets({ topics: [{ name: topic, partitions }] });
    return listed!.partitions;
  } finally {
    await admin.close();
  }
}
