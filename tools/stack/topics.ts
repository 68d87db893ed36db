import { Admin } from '@platformatic/kafka';

/** A topic: who writes it, who reads it, what keys it and how long it is kept. */
export interface Topic {
  name: string;
  /** What the record's key is: events with one key stay in order. */
  key: string;
  partitions: number;
  retentionDays: number;
  producers: string[];
  consumers: string[];
}

/** Every topic there is. They are made at start; Kafka makes none by itself. */
export const topics: Topic[] = [
  {
    name: 'golf.round',
    key: 'round id',
    partitions: 12,
    retentionDays: 7,
    producers: ['round'],
    consumers: ['analytics'],
  },
  {
    name: 'golf.round.dlq',
    key: 'round id',
    partitions: 3,
    retentionDays: 30,
    producers: ['analytics'],
    consumers: [],
  },
  ...['user.loggedIn', 'user.loggedOut', 'user.updated'].map((name) => ({
    name,
    key: 'user id',
    partitions: 12,
    retentionDays: 7,
    producers: ['auth'],
    consumers: [],
  })),
  {
    name: 'user.deleted',
    key: 'user id',
    partitions: 12,
    retentionDays: 30,
    producers: ['auth'],
    consumers: ['round'],
  },
  {
    name: 'user.deleted.dlq',
    key: 'user id',
    partitions: 3,
    retentionDays: 30,
    producers: ['round'],
    consumers: [],
  },
  {
    name: 'golf.achievement',
    key: 'user id',
    partitions: 12,
    retentionDays: 7,
    producers: ['analytics'],
    consumers: [],
  },
];

/** Makes the topics that are missing. */
export async function createTopics(kafkaPort: number): Promise<void> {
  const admin = kafkaAdmin(kafkaPort);
  try {
    const there = await admin.listTopics();
    for (const { name, partitions, retentionDays } of topics) {
      if (there.includes(name)) continue;
      const retentionMs = retentionDays * 24 * 60 * 60 * 1000;
      await admin.createTopics({
        topics: [name],
        partitions,
        replicas: 1,
        configs: [{ name: 'retention.ms', value: String(retentionMs) }],
      });
    }
  } finally {
    await admin.close();
  }
}

/** An admin client of the broker on this port. */
export function kafkaAdmin(kafkaPort: number): Admin {
  return new Admin({
    clientId: 'golfroundpro-tools',
    bootstrapBrokers: [`127.0.0.1:${kafkaPort}`],
    timeout: 10_000,
    retries: 3,
  });
}
