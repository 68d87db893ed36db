import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';

const ATTEMPTS = 40;
const PAUSE_MS = 500;

/** Does something in one transaction, in which nobody waits behind us for longer than they would anyway. */
export async function inOne(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query(`BEGIN; SET LOCAL lock_timeout = '500ms'`);
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Tries again while others hold what is to be locked: who waits for a lock holds up all that come behind. */
export async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (sqlState(error) !== '55P03' || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
