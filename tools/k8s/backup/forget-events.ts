import { Readable } from 'node:stream';
import type { Target } from '../target.ts';
import { runInStore } from './reach-stores.ts';

/** Kafka's own tools, without the scripts around them: each is one class. */
const TOOL = (name: string, args: string) =>
  `exec java -Xmx96m -Dlog4j2.configurationFile=/etc/kafka/log4j2.yaml -cp '/opt/kafka/libs/*' ` +
  `org.apache.kafka.tools.${name} --bootstrap-server 127.0.0.1:9092 ${args}`;
const ENDS = TOOL('GetOffsetShell', '--exclude-internal-topics');
const DELETE = TOOL('DeleteRecordsCommand', '--offset-json-file /dev/stdin');

/** What was done has been done: a restore must not be a way to hide it. Nobody consumes it here. */
const KEPT = ['audit.recorded'];

/**
 * Empties every other topic and both Redis: these tell of a log that has never been. Offsets go on where they were, so that
 * consumers and producers know of nothing.
 */
export async function forgetEvents(target: Target): Promise<void> {
  const told = await runInStore(target, 'kafka', ['sh', '-c', ENDS]);
  const partitions = [...told.matchAll(/^([\w.]+):(\d+):(\d+)$/gm)]
    .filter(([, topic = '']) => !KEPT.includes(topic))
    .map(([, topic, partition, offset]) => ({
      ...{ topic, partition: Number(partition), offset: Number(offset) },
    }));
  const input = Readable.from([JSON.stringify({ version: 1, partitions })]);
  await runInStore(target, 'kafka', ['sh', '-c', DELETE], { input });
  for (const redis of ['redis-state', 'redis-cache']) {
    await runInStore(target, redis, ['redis-cli', '-h', '127.0.0.1', 'flushall']);
  }
}
