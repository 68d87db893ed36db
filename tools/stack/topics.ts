import { Admin } from '@platformatic/kafka';
import type { Topic } from '../services/topics.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes the topics that are missing; Kafka makes none by itself. */
export async function createTopics(kafkaPort: number, topics: Topic[]): Promise<void> {
  const admin = kafkaAdmin(kafkaPort);
  try {
    const there = await admin.listTopics();
    for (const { name, partitions, retentionDays } of topics) {
      if (there.includes(name)) continue;
      await admin.createTopics({
        topics: [name],
        partitions,
        replicas: 1,
        configs: [{ name: 'retention.ms', value: String(retentionDays * DAY_MS) }],
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
