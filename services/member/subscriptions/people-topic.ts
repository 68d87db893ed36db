import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { ReadEvent } from '@golfroundpro/shared/events/event-reader.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { defineTaker, type Taker } from '@golfroundpro/shared/retry/taker.ts';
import { lockPeople } from '../db/lock-people.ts';
import type { MemberMetrics } from '../member-metrics.ts';
import { settleStanding } from '../people/settle-standing.ts';

/** A topic that tells of people: what of it is written down, in the transaction that settles where they stand. */
export interface PeopleTopic<F> {
  topic: string;
  read: Taker<F>['read'];
  write: (tx: PoolClient, events: ReadEvent<F>[], now: Date) => Promise<void>;
}

/** What taking such a topic needs. */
export interface PeopleParts {
  pool: Pool;
  relay: Relay;
  metrics: MemberMetrics;
  now: () => Date;
}

/** Takes such a topic: up to a whole bulk in one transaction. */
export function peopleTaker<F extends { userId: string }>(
  { pool, relay, metrics, now }: PeopleParts,
  { topic, read, write }: PeopleTopic<F>,
): Taker {
  return defineTaker({
    topic,
    read,
    apply: async (events) => {
      const userIds = [...new Set(events.map(({ fact }) => fact.userId))];
      const settled = await inTransaction(pool, async (tx) => {
        await lockPeople(tx, userIds);
        await write(tx, events, now());
        return settleStanding(tx, userIds, now());
      });
      relay.wake();
      for (const { status } of settled) metrics.membersChanged.inc({ method: 'event', status });
    },
  });
}
