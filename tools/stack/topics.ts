import { Admin } from '@platformatic/kafka';
import type { Topic } from '../services/topics.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the topics that are missing; Kafka makes none by itself.
 * @param brokers as Kafka's clients are told them: `host:port`, separated by commas
 * @param replicas how many brokers keep each record
 * @param isTls whether they are asked over TLS, and verified
 * @returns the names of those that were made
 */
export async function createTopics(
  brokers: string,
  topics: Pick<Topic, 'name' | 'partitions' | 'retentionDays'>[],
  { replicas = 1, isTls = false } = {},
): Promise<string[]> {
  const admin = kafkaAdmin(brokers, isTls);
  try {
    const there = await admin.listTopics();
    const missing = topics.filter(({ name }) => !there.includes(name));
    for (const { name, partitions, retentionDays } of missing) {
      await admin.createTopics({
        topics: [name],
        partitions,
        replicas,
        configs: [{ name: 'retention.ms', value: String(retentionDays * DAY_MS) }],
      });
    }
    return missing.map(({ name }) => name);
  } finally {
    await admin.close();
  }
}

/** An admin client of these brokers; over TLS they are verified against the CAs that Node.js knows. */
export function kafkaAdmin(brokers: string, isTls = false): Admin {
  return new Admin({
    ...(isTls ? { tls: { rejectUnauthorized: true }, tlsServerName: true } : {}),
    clientId: 'golfroundpro-tools',
    bootstrapBrokers: brokers.split(','),
    timeout: 10_000,
    retries: 3,
  });
}
