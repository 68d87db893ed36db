import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkEntry } from '../../services/shared/events/bulk-entry.ts';
import { UserError } from '../console/user-error.ts';
import type { Letter } from './read-letter.ts';

/** The route of a consumer that takes a topic, and the token of its sidecar. */
export interface ConsumerRoute {
  url: string;
  token: string;
}

const ATTEMPTS = 30;
const PAUSE_MS = 1000;

/**
 * Gives records to their consumer again, as its sidecar does. It takes each, or puts it aside again.
 * @throws UserError when it has a fault of its own for half a minute
 */
export async function giveAgain(
  { url, token }: ConsumerRoute,
  letters: { letter: Letter; value: string }[],
): Promise<void> {
  let left: BulkEntry[] = letters.map(({ letter, value }, index) => ({
    entryId: String(index),
    event: Buffer.from(value).toString('base64'),
    metadata: metadataOf(letter),
  }));
  for (let attempt = 1; ; attempt++) {
    const retried = await post({ url, token }, left);
    left = left.filter(({ entryId }) => retried.has(entryId));
    if (left.length === 0) return;
    if (attempt === ATTEMPTS) throw new UserError(`${url} cannot take them now; try again later.`);
    await sleep(PAUSE_MS);
  }
}

/** Gives the ids of those that must come again: all of them while the consumer does not answer. */
async function post({ url, token }: ConsumerRoute, entries: BulkEntry[]): Promise<Set<string>> {
  const all = new Set(entries.map(({ entryId }) => entryId));
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'dapr-api-token': token },
    body: JSON.stringify({ entries }),
  }).catch(() => undefined);
  if (answer?.status !== 200) return all;
  const { statuses } = (await answer.json()) as {
    statuses: { entryId: string; status: string }[];
  };
  for (const { entryId, status } of statuses) if (status === 'SUCCESS') all.delete(entryId);
  return all;
}

function metadataOf({ record, origin }: Letter): Record<string, string> {
  const { topic, partition, offset } = origin;
  return {
    __topic: topic,
    ...(partition === undefined ? {} : { __partition: partition }),
    ...(offset === undefined ? {} : { __offset: offset }),
    __key: record.key,
  };
}
