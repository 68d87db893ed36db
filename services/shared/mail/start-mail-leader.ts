import type { Pool, PoolClient } from 'pg';
import { startLeader, type Leader } from '../db/leader.ts';
import type { Logger } from '../logging/logger.ts';
import type { PostOffice } from './post-office.ts';

/** What sending the mails of a service needs. */
export interface MailLeaderOptions {
  pool: Pool;
  postOffice: PostOffice;
  logger: Logger;
  /** Sends some of those that are due, read by `client`. True: there may be more. */
  sendDue: (client: PoolClient, signal: AbortSignal) => Promise<boolean>;
}

const POLL_MS = 1000;
const FAULT_PAUSE_MS = 1000;
/** Mails that are on their way may arrive; one that hangs is sent again by the next instance. */
const LAST_MAILS_MS = 1000;

/** Sends the mails that wait; one instance does it for all. */
export function startMailLeader({ pool, postOffice, logger, sendDue }: MailLeaderOptions): Leader {
  const stopping = new AbortController();
  const leader = startLeader({
    pool,
    name: 'mail',
    work: (client) => sendDue(client, stopping.signal),
    onFault: (error) => logger.warn({ err: error }, 'mail waits: the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
  return {
    wake: leader.wake,
    stop: async () => {
      const timer = setTimeout(() => stopping.abort(), LAST_MAILS_MS);
      await leader.stop();
      clearTimeout(timer);
      postOffice.close();
    },
  };
}
