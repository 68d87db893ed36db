import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { DaprClient } from '../dapr/dapr-client.ts';
import { readSecrets } from '../dapr/read-secrets.ts';

/** A login at PostgreSQL, as a service's secret names the one in use. */
export interface DatabaseLogin {
  user: string;
  password: string;
}

const SWEEP_MS = 200;

/** Reads the secret of a service that needs nothing of it but its login. */
export function readLogin(dapr: Pick<DaprClient, 'secret'>, service: string) {
  return readSecrets(dapr, service, ['databaseUser', 'databasePassword']);
}

/** The login that a service's secret names. */
export function loginOf(
  secret: Record<'databaseUser' | 'databasePassword', string>,
): DatabaseLogin {
  return { user: secret.databaseUser, password: secret.databasePassword };
}

/** Whether a connection was made with a login that the pool has left. */
export function hasOldLogin(pool: Pool, client: PoolClient): boolean {
  return client.user !== pool.options.user;
}

/**
 * New connections use this login from now on; those of the old one are closed, in the background, as
 * soon as nobody works with them.
 */
export function switchLogin(pool: Pool, login: DatabaseLogin): void {
  if (login.user === pool.options.user) return;
  Object.assign(pool.options, login);
  void closeOld(pool);
}

async function closeOld(pool: Pool): Promise<void> {
  const fresh = new Set<PoolClient>();
  const add = (client: PoolClient) => void (hasOldLogin(pool, client) || fresh.add(client));
  const remove = (client: PoolClient) => void fresh.delete(client);
  pool.on('connect', add).on('remove', remove);
  while (fresh.size !== pool.totalCount) {
    await closeSome(pool, pool.totalCount - fresh.size);
    await sleep(SWEEP_MS, undefined, { ref: false });
  }
  pool.off('connect', add).off('remove', remove);
}

/** Borrows so many connections, all at once, and gives back only those of the new login. */
async function closeSome(pool: Pool, count: number): Promise<void> {
  const borrow = async () => {
    const client = await pool.connect();
    client.release(hasOldLogin(pool, client));
  };
  // A pool that is busy for longer than its time-out has nothing to give: there is a next time.
  await Promise.allSettled(Array.from({ length: Math.max(count, pool.idleCount) }, borrow));
}
