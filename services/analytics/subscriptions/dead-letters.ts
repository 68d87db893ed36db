import { v7 as uuidv7 } from 'uuid';
import type { OutgoingEvent } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { AnalyticsContext } from '../context.ts';
import type { Poison } from '../events.ts';
import { entryOrigin, entryText, type BulkEntry } from './read-entry.ts';

/** An entry that cannot be used, and why. */
export interface DeadLetter {
  entry: BulkEntry;
  poison: Poison;
}

export const DEAD_LETTER_TOPIC = 'golf.round.dlq';

/** A record of Kafka holds 1 MB; where the original is longer, its offset tells where it lies whole. */
const ORIGINAL_CHARACTERS = 16_384;
const DETAIL_CHARACTERS = 1000;
/** Keeps a publish well below the 4 MB that the sidecar takes. */
const LETTERS_PER_PUBLISH = 20;

/** Puts entries aside with the reason. Rejects when the broker has not taken all of them. */
export async function publishDeadLetters(
  { dapr, measures, logger }: AnalyticsContext,
  letters: DeadLetter[],
): Promise<void> {
  for (let from = 0; from < letters.length; from += LETTERS_PER_PUBLISH) {
    const part = letters.slice(from, from + LETTERS_PER_PUBLISH);
    await dapr.publishBulk(DEAD_LETTER_TOPIC, part.map(toDeadLetter));
    for (const { entry, poison } of part) {
      measures.deadLettered.inc({ failure_reason: poison.reason });
      logger.warn({ ...poison, origin: entryOrigin(entry) }, 'event put aside');
    }
  }
}

function toDeadLetter({ entry, poison }: DeadLetter): OutgoingEvent {
  const { topic, partition, offset, key } = entryOrigin(entry);
  const id = uuidv7();
  const event = {
    specversion: '1.0',
    id,
    type: 'golf.round.DeadLetter.v1',
    source: '/analytics',
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: {
      reason: poison.reason,
      detail: poison.detail.slice(0, DETAIL_CHARACTERS),
      original: entryText(entry).slice(0, ORIGINAL_CHARACTERS),
      topic: topic ?? 'golf.round',
      partition,
      offset,
    },
  };
  return { id, key: key ?? id, event };
}
