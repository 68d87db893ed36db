import { Consumer, MessagesStreamModes, stringDeserializers } from '@platformatic/kafka';

/** A record of a topic, with its place. */
export interface TopicRecord {
  partition: number;
  offset: bigint;
  key: string;
  value: string;
}

/** By partition: the offset of the first record that is meant, or of the first that is not any more. */
export type Offsets = bigint[];

/** Reads one topic on behalf of a consumer group, and notes how far it has come. */
export interface TopicReader {
  /** Where the records begin that Kafka still has. */
  begins: () => Promise<Offsets>;
  /** Where the next records will be. */
  ends: () => Promise<Offsets>;
  /** How far the group has come: where Kafka's records begin when it has not begun, or they are gone. */
  reached: () => Promise<Offsets>;
  /** The records from there to there; ends when all were given. */
  read: (from: Offsets, to: Offsets) => AsyncGenerator<TopicRecord>;
  /** Notes that the group is done with all records before these. */
  note: (next: Offsets) => Promise<void>;
  close: () => Promise<void>;
}

const EARLIEST = -2n;
const LATEST = -1n;

/** Opens a topic of the broker on this port. */
export function openTopic(kafkaPort: number, topic: string, groupId: string): TopicReader {
  const consumer = new Consumer({
    groupId,
    clientId: 'golfroundpro-tools',
    bootstrapBrokers: [`127.0.0.1:${kafkaPort}`],
    deserializers: stringDeserializers,
    timeout: 10_000,
  });
  const offsetsAt = async (timestamp: bigint) =>
    (await consumer.listOffsets({ topics: [topic], timestamp })).get(topic)!;
  const placesOf = (offsets: Offsets) =>
    offsets.map((offset, partition) => ({ topic, partition, offset }));
  const begins = () => offsetsAt(EARLIEST);

  return {
    begins,
    ends: () => offsetsAt(LATEST),
    reached: async () => {
      const first = await begins();
      const topics = [{ topic, partitions: [...first.keys()] }];
      const noted = (await consumer.listCommittedOffsets({ topics })).get(topic) ?? [];
      return first.map((begin, partition) => {
        const reached = noted[partition] ?? LATEST;
        return reached > begin ? reached : begin;
      });
    },
    read: async function* (from, to) {
      const open = new Set([...to.keys()].filter((partition) => from[partition]! < to[partition]!));
      if (open.size === 0) return;
      const stream = await consumer.consume({
        topics: [topic],
        mode: MessagesStreamModes.MANUAL,
        offsets: placesOf(from),
        autocommit: false,
        maxWaitTime: 100,
      });
      try {
        for await (const { partition, offset, key, value } of stream) {
          const end = to[partition]!;
          if (offset < end) yield { partition, offset, key, value };
          if (offset >= end - 1n) open.delete(partition);
          if (open.size === 0) break;
        }
      } finally {
        await stream.close();
      }
    },
    note: (next) =>
      consumer.commit({ offsets: placesOf(next).map((place) => ({ ...place, leaderEpoch: -1 })) }),
    close: () => consumer.close(true),
  };
}
