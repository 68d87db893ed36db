import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { bulkRoute } from '@golfroundpro/shared/events/bulk-route.ts';
import type { ReadEvent } from '@golfroundpro/shared/events/event-reader.ts';
import { takeBulk, type BulkHandler } from '@golfroundpro/shared/events/take-bulk.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../context.ts';
import { lockPeople } from '../db/lock-people.ts';
import { settleStanding } from '../people/settle-standing.ts';

/** A topic that tells of people: what of it is written down, in the transaction that settles where they stand. */
export interface PeopleTopic<F> {
  topic: string;
  path: string;
  read: BulkHandler<F>['read'];
  write: (tx: PoolClient, events: ReadEvent<F>[], now: Date) => Promise<void>;
}

/** The bulk subscription to such a topic. */
export function peopleTopic<F extends { userId: string }>(
  context: MemberContext,
  { topic, path, read, write }: PeopleTopic<F>,
): Route {
  const { pool, relay, metrics, now } = context;
  const apply = async (events: ReadEvent<F>[]) => {
    const userIds = [...new Set(events.map(({ fact }) => fact.userId))];
    const settled = await inTransaction(pool, async (tx) => {
      await lockPeople(tx, userIds);
      await write(tx, events, now());
      return settleStanding(tx, userIds, now());
    });
    relay.wake();
    for (const { status } of settled) metrics.membersChanged.inc({ method: 'event', status });
    return true;
  };
  return bulkRoute({ path, summary: `Events of ${topic}, in bulk, from the sidecar` }, (entries) =>
    takeBulk({ ...context, topic, source: '/member' }, { read, apply }, entries),
  );
}
