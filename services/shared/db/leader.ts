import type { Pool, PoolClient } from 'pg';
import { makeBell } from '../relay/bell.ts';
import { hasOldLogin } from './database-login.ts';

export interface LeaderOptions {
  pool: Pool;
  /** Names the work; of all instances with the same schema and name one leads. */
  name: string;
  /** A piece of work, on the connection that holds the lock. True: there may be more at once. */
  work: (client: PoolClient) => Promise<boolean>;
  /** Told of every fault; the work is tried again after a pause. */
  onFault: (error: unknown) => void;
  /** How long to wait when there is nothing to do, unless woken. */
  pollMs: number;
  faultPauseMs: number;
}

/** Work that one instance of a service does for all. */
export interface Leader {
  /** Says that there may be something to do. */
  wake: () => void;
  stop: () => Promise<void>;
}

const LEADER_RETRY_MS = 1000;
const TRY_LEAD = `SELECT pg_try_advisory_lock(hashtextextended(current_schema() || '/' || $1, 0)) AS won`;
const STOP_LEADING = `SELECT pg_advisory_unlock_all()`;

/** Starts to lead or to stand by: an advisory lock, which ends with its connection, decides. */
export function startLeader(options: LeaderOptions): Leader {
  const { pool, name, work, onFault, pollMs, faultPauseMs } = options;
  const bell = makeBell();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const pauseMs = await withClient(pool, lead).catch((error: unknown) => {
        onFault(error);
        return faultPauseMs;
      });
      if (!stopped) await bell.wait(pauseMs);
    }
  }

  /** Leads until stopped, a fault or a new login; gives how long to pause before the next try. */
  async function lead(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ won: boolean }>(TRY_LEAD, [name]);
    if (!rows[0]?.won) return LEADER_RETRY_MS;
    try {
      while (!stopped && !hasOldLogin(pool, client)) {
        if (!(await work(client))) await bell.wait(pollMs);
      }
      return 0;
    } finally {
      await client.query(STOP_LEADING).catch(() => undefined);
    }
  }

  const running = run();
  return {
    wake: bell.ring,
    stop: async () => {
      stopped = true;
      bell.ring();
      await running;
    },
  };
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: unknown;
  try {
    return await work(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    // A connection that had a fault is closed, and its advisory lock with it.
    client.release(fault !== undefined);
  }
}
