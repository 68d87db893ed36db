import type { Pool } from 'pg';
import { askTogether } from '@golfroundpro/shared/batches/ask-together.ts';
import { isLost } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { USER_CONFIRMATION } from '../events.ts';
import { settleSent } from './mail-rows.ts';

/** A mail that the server has taken. */
export interface SentMail {
  id: string;
  userId: string;
  email: string;
  messageId: string;
  at: Date;
}

/** Ends a mail that was sent, and tells of it, in one transaction. Rejects where PostgreSQL is away. */
export type NoteSent = (mail: SentMail) => Promise<unknown>;

/** While some are written the others gather: a transaction for each would take longer than to send them. */
const BOUNDS = { mostInBatch: 200, mostInFlight: 1, paceMs: 0, mostWaiting: 1000 };

/** Makes what notes together the mails that the server takes in the same moment. */
export function makeNoteSent({ pool, relay }: { pool: Pool; relay: Relay }): NoteSent {
  return askTogether<SentMail, void>({
    ...BOUNDS,
    keyOf: ({ id }) => id,
    isSame: () => true,
    ask: async (mails) => {
      await noteAll(pool, mails);
      relay.wake();
      return [];
    },
    isForAll: isLost,
  });
}

async function noteAll(pool: Pool, mails: SentMail[]): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const ids = mails.map(({ id }) => id);
    const ended = await settleSent(tx, ids, mails[0]!.at);
    const told = mails
      .filter(({ id }) => ended.has(id))
      .map(({ userId, email, messageId, at }) => ({
        ...{ type: USER_CONFIRMATION.type, aggregateId: userId },
        data: { userId, email, messageId, sentAt: at.toISOString() },
      }));
    await appendEvents(tx, told);
  });
}
