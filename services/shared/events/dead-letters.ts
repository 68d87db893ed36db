import { v7 as uuidv7 } from 'uuid';
import type { OutgoingEvent } from '../dapr/dapr-client.ts';
import { deadLettersOf } from '../service/declaration.ts';
import { entryOrigin, entryText, type BulkEntry } from './bulk-entry.ts';
import type { ConsumerParts } from './consumer.ts';
import type { Poison } from './event-reader.ts';

/** An entry that cannot be used, and why. */
export interface DeadLetter {
  entry: BulkEntry;
  poison: Poison;
}

/** A record of Kafka holds 1 MB; where the original is longer, its offset tells where it lies whole. */
export const ORIGINAL_CHARACTERS = 16_384;
const DETAIL_CHARACTERS = 1000;
/** Keeps a publish well below the 4 MB that the sidecar takes. */
const LETTERS_PER_PUBLISH = 20;

/** Puts entries aside with the reason. Rejects when the broker has not taken all of them. */
export async function publishDeadLetters(
  parts: ConsumerParts,
  letters: DeadLetter[],
): Promise<void> {
  const { topic, dapr, metrics, logger } = parts;
  for (let from = 0; from < letters.length; from += LETTERS_PER_PUBLISH) {
    const some = letters.slice(from, from + LETTERS_PER_PUBLISH);
    await dapr.publishBulk(
      deadLettersOf(parts),
      some.map((letter) => toDeadLetter(parts, letter)),
    );
    for (const { entry, poison } of some) {
      metrics.unusable.inc({ method: topic, failure_reason: poison.reason });
      logger.warn({ ...poison, origin: entryOrigin(entry) }, 'event put aside');
    }
  }
}

function toDeadLetter(
  { topic: ownTopic, source }: ConsumerParts,
  { entry, poison }: DeadLetter,
): OutgoingEvent {
  const { topic, partition, offset, key } = entryOrigin(entry);
  const id = uuidv7();
  const event = {
    specversion: '1.0',
    id,
    type: `${ownTopic}.DeadLetter.v1`,
    source,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: {
      reason: poison.reason,
      detail: poison.detail.slice(0, DETAIL_CHARACTERS),
      original: entryText(entry).slice(0, ORIGINAL_CHARACTERS),
      topic: topic ?? ownTopic,
      partition,
      offset,
    },
  };
  return { id, key: key ?? id, event: JSON.stringify(event) };
}
