import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Version } from '@golfroundpro/shared/redis/put-unless-older.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { VersionedCache } from '@golfroundpro/shared/redis/versioned-cache.ts';

/** Tells the cache of versions, or keeps them until it can be told. @throws when PostgreSQL is away as well */
export type TellOrKeep = (versions: Version[]) => Promise<void>;

export interface UntoldOptions {
  pool: Pool;
  /** What the cache lies in: when it is back, what was kept is told. */
  redis: Redis;
  cache: Pick<VersionedCache, 'invalidate'>;
  logger: Logger;
}

const AT_ONCE = 500;
const KEEP = `INSERT INTO round_untold (round_id, version)
  SELECT id, max(version) FROM unnest($1::uuid[], $2::int[]) AS untold (id, version) GROUP BY id
  ON CONFLICT (round_id) DO UPDATE SET version = greatest(round_untold.version, excluded.version)`;
const FIND = `SELECT round_id AS id, version FROM round_untold LIMIT ${AT_ONCE}`;
const FORGET = `DELETE FROM round_untold kept
  USING unnest($1::uuid[], $2::int[]) AS told (id, version)
  WHERE kept.round_id = told.id AND kept.version <= told.version`;

/** What the cache cannot be told stands in PostgreSQL until it is: a process that ends takes nothing with it. */
export function keepUntold({ pool, redis, cache, logger }: UntoldOptions): TellOrKeep {
  // Whoever was here before may have left some.
  let isAnyKept = true;

  async function tellKept(): Promise<void> {
    for (;;) {
      const { rows: kept } = await pool.query<Version>(FIND);
      isAnyKept = kept.length > 0;
      if (!isAnyKept || !(await cache.invalidate(kept))) return;
      await pool.query(FORGET, columnsOf(kept));
    }
  }

  redis.on('ready', () => {
    tellKept().catch((error: unknown) => logger.warn({ err: error }, 'the cache is told later'));
  });
  return async (versions) => {
    if (await cache.invalidate(versions)) {
      if (isAnyKept) await tellKept();
      return;
    }
    isAnyKept = true;
    await pool.query(KEEP, columnsOf(versions));
  };
}

function columnsOf(versions: Version[]): [string[], number[]] {
  return [versions.map(({ id }) => id), versions.map(({ version }) => version)];
}
