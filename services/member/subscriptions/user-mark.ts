import type { PoolClient } from 'pg';
import { Type } from 'typebox';
import {
  makeEventReader,
  readsData,
  type ReadEvent,
} from '@golfroundpro/shared/events/event-reader.ts';

/** A user of whom something is so, once and for all. */
export interface MarkedUser {
  userId: string;
}

const Marked = Type.Object({ userId: Type.String({ format: 'uuid' }) });

/** Reads that an event of `golf.user` happened, and to whom. */
export function readsUser(name: string) {
  return makeEventReader<MarkedUser>('golf.user', {
    [name]: { v1: readsData(Marked, ({ userId }) => ({ userId })) },
  });
}

/** Writes down since when something is so; the first time holds. */
export async function markUsers(
  tx: PoolClient,
  column: 'mailed_at' | 'verified_at',
  events: ReadEvent<MarkedUser>[],
): Promise<void> {
  const text = `UPDATE told t SET ${column} = coalesce(t.${column}, e.at)
    FROM unnest($1::uuid[], $2::timestamptz[]) AS e (user_id, at) WHERE t.user_id = e.user_id`;
  await tx.query(text, [events.map(({ fact }) => fact.userId), events.map(({ time }) => time)]);
}
