import { randomUUID } from 'node:crypto';
import type { Letter } from './read-letter.ts';
import { openTopic } from './topic-reader.ts';

/** What was put aside, in whole: a long record is read from its own place; undefined when it is gone. */
export async function wholeOriginal(
  kafkaPort: number,
  letter: Letter,
): Promise<string | undefined> {
  if (letter.isWhole) return letter.original;
  const { topic, partition, offset } = letter.origin;
  if (partition === undefined || offset === undefined) return undefined;
  const reader = openTopic(kafkaPort, topic, `golfroundpro-replay-${randomUUID()}`);
  try {
    const [at, place] = [Number(partition), BigInt(offset)];
    const from = await reader.ends();
    if (place < (await reader.begins())[at]!) return undefined;
    const to = from.with(at, place + 1n);
    for await (const { value } of reader.read(from.with(at, place), to)) return value;
    return undefined;
  } finally {
    await reader.close();
  }
}
